package org.deepxs.learn.training;

/**
 * An epoch that is over.
 *
 * @param epoch from 1, over all iterations
 * @param iteration from 1
 * @param rate learning rate at its end
 * @param trainingLoss mean loss over the epoch's batches, each before its step
 * @param validationLoss after the epoch
 * @param bestLoss smallest validation loss so far
 */
public record EpochReport(
    int epoch,
    int iteration,
    double rate,
    double trainingLoss,
    double validationLoss,
    double bestLoss) {

  /**
   * Whether this epoch is the best so far.
   *
   * @return true if its validation loss is the smallest
   */
  public boolean improved() {
    return validationLoss == bestLoss;
  }
}
