package org.deepxs.learn.recipe;

import org.deepxs.learn.selection.SelectionOptions;

/**
 * Selection of training points by a network (NNPS).
 *
 * @param options numbers of points and rounds
 * @param criterion by what points are selected
 * @param members for the spread, networks of the ensemble
 * @param training of the short trainings between rounds
 */
public record SelectionRecipe(
    SelectionOptions options, Criterion criterion, int members, TrainingRecipe training) {

  /** By what points are selected. */
  public enum Criterion {
    /** Greatest relative error. */
    WORST_ERROR,
    /** Greatest spread of an ensemble relative to its mean. */
    SPREAD
  }

  static SelectionRecipe of(RecipeNode node, TrainingRecipe training) {
    node.allow("start", "rounds", "added", "by", "members", "seed", "training");
    String remedy = "write how many points";
    SelectionOptions options =
        new SelectionOptions(
            node.required("start", remedy).count(),
            (int) node.required("rounds", "write how many rounds").integer(0, 10_000),
            node.required("added", remedy).count(),
            node.child("seed")
                .map(n -> n.integer(Long.MIN_VALUE, Long.MAX_VALUE))
                .orElse(training.seed()));
    return new SelectionRecipe(
        options,
        node.child("by").map(n -> n.choice(Criterion.class)).orElse(Criterion.WORST_ERROR),
        node.child("members").map(n -> (int) n.integer(2, 1000)).orElse(3),
        node.child("training").map(training::with).orElse(training));
  }
}
