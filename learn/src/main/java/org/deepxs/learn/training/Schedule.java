package org.deepxs.learn.training;

/** How the learning rate goes and when a training ends. */
public sealed interface Schedule permits HalvingSchedule, CosineSchedule {

  /** What follows an epoch. */
  enum Next {
    /** Another epoch. */
    EPOCH,
    /** A new iteration, from the best weights so far. */
    ITERATION,
    /** The end. */
    END
  }

  /**
   * The learning rate.
   *
   * @param iteration from 0
   * @param epoch completed epochs of this iteration and the part of the running one
   * @return positive
   */
  double rate(int iteration, double epoch);

  /**
   * What to do after an epoch.
   *
   * @param iteration from 0
   * @param epochs of this iteration, completed
   * @param sinceBest epochs of this iteration since the validation loss last improved
   * @param diverged whether a loss was not finite
   * @return what follows
   */
  Next next(int iteration, int epochs, int sinceBest, boolean diverged);

  /**
   * Which weights a training gives that came to its end.
   *
   * @return true for the last ones, false for those of the least validation loss
   */
  boolean keepsLast();
}
