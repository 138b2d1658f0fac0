package org.deepxs.learn.training;

import org.deepxs.learn.LearnException;

/**
 * One cycle: the rate rises linearly from the final rate to its peak, then falls as a cosine.
 *
 * <p>Weights of the end have the noise of the batches averaged out. Where few rows decide the
 * validation loss, its least value is often met by chance earlier, at a rate that is still high.
 *
 * @param peakRate largest learning rate
 * @param finalRate rate at the end
 * @param epochs number of epochs
 * @param rise epochs of the rise; may be a fraction
 * @param keepsLast whether the last weights are kept, instead of those of the least validation loss
 */
public record CosineSchedule(
    double peakRate, double finalRate, int epochs, double rise, boolean keepsLast)
    implements Schedule {

  /**
   * One that keeps the weights of the least validation loss.
   *
   * @param peakRate largest learning rate
   * @param finalRate rate at the end
   * @param epochs number of epochs
   * @param rise epochs of the rise; may be a fraction
   * @throws LearnException if the rates are not positive and falling, or the rise too long
   */
  public CosineSchedule(double peakRate, double finalRate, int epochs, double rise) {
    this(peakRate, finalRate, epochs, rise, false);
  }

  /**
   * Checks the numbers.
   *
   * @throws LearnException if the rates are not positive and falling, or the rise too long
   */
  public CosineSchedule {
    if (!(finalRate > 0 && peakRate >= finalRate && peakRate < Double.POSITIVE_INFINITY)
        || epochs < 1
        || !(rise >= 0 && rise < epochs)) {
      throw new LearnException(
          String.format(
              "A cosine schedule needs peak rate >= final rate > 0 and 0 <= rise < epochs, not %s,"
                  + " %s, %s, %d",
              peakRate, finalRate, rise, epochs));
    }
  }

  @Override
  public double rate(int iteration, double epoch) {
    if (epoch < rise) {
      return finalRate + (peakRate - finalRate) * epoch / rise;
    }
    double phase = Math.PI * (epoch - rise) / (epochs - rise);
    return finalRate + (peakRate - finalRate) * 0.5 * (1 + StrictMath.cos(phase));
  }

  @Override
  public Next next(int iteration, int epochsDone, int sinceBest, boolean diverged) {
    return epochsDone < epochs && !diverged ? Next.EPOCH : Next.END;
  }
}
