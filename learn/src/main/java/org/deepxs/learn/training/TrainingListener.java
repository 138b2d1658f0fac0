package org.deepxs.learn.training;

/** Hears of the progress of a training. */
@FunctionalInterface
public interface TrainingListener {

  /** Hears nothing. */
  TrainingListener NONE = report -> {};

  /**
   * An epoch is over. To stop a training, throw; a later one goes on from its checkpoint.
   *
   * @param report the epoch
   */
  void epoch(EpochReport report);
}
