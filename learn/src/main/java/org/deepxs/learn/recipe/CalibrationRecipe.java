package org.deepxs.learn.recipe;

import java.util.List;
import org.deepxs.learn.calibration.CalibrationOptions;

/**
 * Error bands.
 *
 * @param difficulty by what bands are scaled
 * @param options levels, and bins in the logarithm to base ten of the predicted value
 */
public record CalibrationRecipe(Difficulty difficulty, CalibrationOptions options) {

  /** By what bands are scaled. */
  public enum Difficulty {
    /** The same relative width everywhere. */
    NONE,
    /** The relative spread of the ensemble. */
    SPREAD
  }

  static CalibrationRecipe of(RecipeNode node, int members) {
    node.allow("by", "levels", "bins");
    Difficulty difficulty =
        node.child("by").map(n -> n.choice(Difficulty.class)).orElse(Difficulty.NONE);
    if (difficulty == Difficulty.SPREAD && members < 2) {
      throw node.complaint("bands by spread need an ensemble; write 'ensemble: {members: 5}'");
    }
    List<Double> levels =
        node.child("levels")
            .map(n -> n.items().stream().map(item -> item.number(0, 1)).toList())
            .orElse(CalibrationOptions.SIGMA_LEVELS);
    List<Double> bins =
        node.child("bins")
            .map(n -> n.items().stream().map(item -> item.number(-300, 300)).toList())
            .orElse(List.of());
    return new CalibrationRecipe(difficulty, new CalibrationOptions(levels, bins));
  }
}
