package org.deepxs.learn.metric;

import java.util.Arrays;
import org.deepxs.learn.LearnException;

/**
 * Relative errors of predictions, as in Table 3 of Eur. Phys. J. C 80 (2020) 12. All values are
 * fractions, not per cent; those of an empty set are no numbers.
 *
 * @param points number of points
 * @param mean mean absolute relative error (MAPE)
 * @param median median absolute relative error
 * @param oneSigma 68.27 % of the points have a smaller absolute error
 * @param twoSigma 95.45 % of the points have a smaller absolute error
 * @param threeSigma 99.73 % of the points have a smaller absolute error
 * @param maximum largest absolute error
 * @param bias mean of the errors with their signs
 */
public record ErrorSummary(
    int points,
    double mean,
    double median,
    double oneSigma,
    double twoSigma,
    double threeSigma,
    double maximum,
    double bias) {

  /**
   * Summarises.
   *
   * @param relativeErrors predicted / true - 1 of each point
   * @return the summary
   */
  public static ErrorSummary of(double[] relativeErrors) {
    double[] sorted = relativeErrors.clone();
    double bias = 0;
    double mean = 0;
    for (int k = 0; k < sorted.length; k++) {
      bias += sorted[k];
      sorted[k] = Math.abs(sorted[k]);
      mean += sorted[k];
    }
    Arrays.sort(sorted); // numbers that are none come last
    int n = sorted.length;
    return new ErrorSummary(
        n,
        mean / n,
        quantile(sorted, 0.5),
        quantile(sorted, 0.6827),
        quantile(sorted, 0.9545),
        quantile(sorted, 0.9973),
        n == 0 ? Double.NaN : sorted[n - 1],
        bias / n);
  }

  /** Value that the part of all values does not exceed, interpolated between neighbours. */
  private static double quantile(double[] sorted, double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    double fraction = place - below;
    return fraction == 0
        ? sorted[below]
        : sorted[below] + fraction * (sorted[above] - sorted[below]);
  }

  /**
   * Relative errors.
   *
   * @param predicted values
   * @param truth values, not 0
   * @return predicted / true - 1 of each point
   * @throws LearnException if numbers of values differ or a true value is 0 or no number
   */
  public static double[] relativeErrors(double[] predicted, double[] truth) {
    if (predicted.length != truth.length) {
      throw new LearnException(
          predicted.length + " predictions for " + truth.length + " true values");
    }
    double[] errors = new double[truth.length];
    for (int k = 0; k < errors.length; k++) {
      if (!Double.isFinite(truth[k]) || truth[k] == 0) {
        throw new LearnException(
            "point "
                + k
                + ": true value "
                + truth[k]
                + " has no relative error; leave out points without a true value");
      }
      errors[k] = predicted[k] / truth[k] - 1;
    }
    return errors;
  }
}
