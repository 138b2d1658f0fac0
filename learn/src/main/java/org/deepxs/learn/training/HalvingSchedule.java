package org.deepxs.learn.training;

import org.deepxs.learn.LearnException;

/**
 * The schedule of Otten et al., Eur. Phys. J. C 80 (2020) 12, section 2.2: an iteration ends after
 * a number of epochs, or of epochs without improvement; then the rate is halved and the best
 * weights are loaded, until the rate falls below the final one. A diverging iteration ends at once.
 *
 * @param initialRate learning rate of the first iteration
 * @param finalRate smallest learning rate
 * @param epochs most epochs of an iteration
 * @param patience epochs without improvement that end an iteration
 */
public record HalvingSchedule(double initialRate, double finalRate, int epochs, int patience)
    implements Schedule {

  private static final double ROUNDING = 1e-9;

  /**
   * Checks the numbers.
   *
   * @throws LearnException if they are not positive or the final rate exceeds the initial one
   */
  public HalvingSchedule {
    if (!(finalRate > 0 && initialRate >= finalRate && initialRate < Double.POSITIVE_INFINITY)
        || epochs < 1
        || patience < 1) {
      throw new LearnException(
          String.format(
              "A halving schedule needs initial rate >= final rate > 0, epochs and patience >= 1,"
                  + " not %s, %s, %d, %d",
              initialRate, finalRate, epochs, patience));
    }
  }

  /**
   * By the number of iterations.
   *
   * @param initialRate learning rate of the first
   * @param iterations at least 1
   * @param epochs most epochs of each
   * @param patience epochs without improvement that end one
   * @return the schedule
   */
  public static HalvingSchedule ofIterations(
      double initialRate, int iterations, int epochs, int patience) {
    return new HalvingSchedule(
        initialRate, Math.scalb(initialRate, 1 - iterations), epochs, patience);
  }

  @Override
  public double rate(int iteration, double epoch) {
    return Math.scalb(initialRate, -iteration);
  }

  @Override
  public Next next(int iteration, int epochsDone, int sinceBest, boolean diverged) {
    if (epochsDone < epochs && sinceBest < patience && !diverged) {
      return Next.EPOCH;
    }
    double following = rate(iteration + 1, 0);
    return following < finalRate * (1 - ROUNDING) ? Next.END : Next.ITERATION;
  }

  @Override
  public boolean keepsLast() {
    return false;
  }
}
