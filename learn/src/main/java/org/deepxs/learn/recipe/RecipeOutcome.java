package org.deepxs.learn.recipe;

import java.util.List;
import java.util.Optional;
import org.deepxs.learn.calibration.Coverage;
import org.deepxs.learn.composition.ComposedModel;
import org.deepxs.learn.metric.ErrorSummary;

/**
 * What a training made.
 *
 * @param model as loaded from its files
 * @param test errors of rows that nothing was fitted to; of no points if the split has none
 * @param coverage how many of these the error bands cover; empty without bands
 * @param outputs errors of several outputs; empty for a single one, which has {@code test}
 * @param trainingRows rows trained on
 * @param unusableRows rows left out for empty cells or targets without use
 */
public record RecipeOutcome(
    ComposedModel model,
    ErrorSummary test,
    List<Coverage> coverage,
    Optional<OutputErrors> outputs,
    int trainingRows,
    int unusableRows) {

  /** Keeps its own list. */
  public RecipeOutcome {
    coverage = List.copyOf(coverage);
  }
}
