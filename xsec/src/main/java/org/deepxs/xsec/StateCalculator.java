package org.deepxs.xsec;

import java.util.List;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/**
 * Computes cross sections of single final states, of which {@link ProcessSums} makes processes.
 * Immutable and safe to share between threads.
 */
public interface StateCalculator {

  /**
   * The cross section of one final state.
   *
   * @param point masses and mixings
   * @param inputs electroweak inputs of the point
   * @param state the pair
   * @param warnings to which this adds what one must know
   * @return the cross section with its changes under variations
   * @throws XsecException if an entry is missing or unusable
   */
  StateResult calculate(
      SusyPoint point, ElectroweakInputs inputs, FinalState state, List<ValidityWarning> warnings);

  /**
   * Some final states at many points, of which results are asked for later.
   *
   * @param states what to compute at every point
   * @return a batch of one thread; unless overridden, one that computes each when it is asked for
   */
  default StateBatch batch(List<FinalState> states) {
    return (point, inputs) ->
        states.stream()
            .<StateBatch.Begun>map(state -> warnings -> calculate(point, inputs, state, warnings))
            .toList();
  }

  /**
   * Where K of a final state comes from.
   *
   * @param state the pair
   * @return what stands in the column {@code k_source}
   */
  String kSource(FinalState state);

  /**
   * What it computes.
   *
   * @return the options
   */
  CalculationOptions options();
}
