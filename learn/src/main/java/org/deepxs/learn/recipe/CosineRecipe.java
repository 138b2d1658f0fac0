package org.deepxs.learn.recipe;

/**
 * A learning rate that rises to its peak and falls as a cosine, instead of halving.
 *
 * @param finalShare rate at the end, in units of the peak
 * @param rise epochs of the rise; may be a fraction
 * @param kept which weights
 */
public record CosineRecipe(double finalShare, double rise, Kept kept) {

  /** Which weights a training gives. */
  public enum Kept {
    /** Those of the least validation loss. */
    BEST,
    /** Those of the end. */
    LAST
  }
}
