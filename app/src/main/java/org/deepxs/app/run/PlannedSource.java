package org.deepxs.app.run;

import java.util.List;
import java.util.Optional;
import org.deepxs.app.input.InputFailure;
import org.deepxs.app.input.PointSource;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * A source with what to compute for it, or the reason why nothing can be.
 *
 * @param source the source, if it can be used
 * @param processes what to compute
 * @param passedThrough position of each of the source's other columns among those of the output
 * @param failure why the source cannot be used
 */
record PlannedSource(
    Optional<PointSource> source,
    List<ProcessRequest> processes,
    List<Integer> passedThrough,
    Optional<InputFailure> failure) {

  static PlannedSource unusable(InputFailure failure) {
    return new PlannedSource(Optional.empty(), List.of(), List.of(), Optional.of(failure));
  }
}
