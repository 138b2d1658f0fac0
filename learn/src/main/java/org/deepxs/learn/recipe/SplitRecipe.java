package org.deepxs.learn.recipe;

import java.util.List;

/**
 * How rows are divided; what is left is trained on.
 *
 * @param seed where chance begins
 * @param validation share of rows that decide when to stop
 * @param calibration share of rows that error bands come from
 * @param test share of rows that metrics come from
 * @param by columns whose numbers decide where a row goes, so that equal rows stay together; empty
 *     for division by position
 */
public record SplitRecipe(
    long seed, double validation, double calibration, double test, List<String> by) {

  /** Keeps its own list. */
  public SplitRecipe {
    by = List.copyOf(by);
  }

  static SplitRecipe of(RecipeNode node) {
    node.allow("seed", "validation", "calibration", "test", "by");
    double validation = node.child("validation").map(n -> n.number(0, 1)).orElse(0.1);
    double calibration = node.child("calibration").map(n -> n.number(0, 1)).orElse(0.0);
    double test = node.child("test").map(n -> n.number(0, 1)).orElse(0.1);
    if (validation == 0 || validation + calibration + test > 0.99) {
      throw node.complaint(
          "validation needs a share above 0, and at least 1 % must be left to train on; shares are"
              + " validation "
              + validation
              + ", calibration "
              + calibration
              + ", test "
              + test);
    }
    return new SplitRecipe(
        node.child("seed").map(n -> n.integer(Long.MIN_VALUE, Long.MAX_VALUE)).orElse(1L),
        validation,
        calibration,
        test,
        node.child("by").map(RecipeNode::texts).orElse(List.of()));
  }

  /**
   * Shares of training, validation, calibration and test.
   *
   * @return four numbers whose sum is 1
   */
  List<Double> shares() {
    return List.of(1 - (validation + calibration + test), validation, calibration, test);
  }
}
