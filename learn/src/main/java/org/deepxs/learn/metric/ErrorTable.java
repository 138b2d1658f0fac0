package org.deepxs.learn.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Errors of all points, of those above and below a threshold, and per power of ten of the true
 * value.
 *
 * @param threshold true value that divides the points
 * @param all summary of all points
 * @param above summary of points at or above the threshold
 * @param below summary of points below it
 * @param decades summaries per power of ten, from the greatest down; empty ones are left out
 */
public record ErrorTable(
    double threshold,
    ErrorSummary all,
    ErrorSummary above,
    ErrorSummary below,
    List<Decade> decades) {

  /**
   * Points of one power of ten.
   *
   * @param exponent true values are from 10^exponent up to 10^(exponent+1)
   * @param errors their errors
   */
  public record Decade(int exponent, ErrorSummary errors) {}

  /** Keeps its own list. */
  public ErrorTable {
    decades = List.copyOf(decades);
  }

  /**
   * Compares.
   *
   * @param predicted values
   * @param truth values, positive for the powers of ten to mean something
   * @param threshold true value that divides the points
   * @return the table
   * @throws org.deepxs.learn.LearnException if numbers of values differ or a true value is 0 or no
   *     number
   */
  public static ErrorTable of(double[] predicted, double[] truth, double threshold) {
    double[] errors = ErrorSummary.relativeErrors(predicted, truth);
    int[] exponents = new int[truth.length];
    int least = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    for (int k = 0; k < truth.length; k++) {
      exponents[k] = exponent(Math.abs(truth[k]));
      least = Math.min(least, exponents[k]);
      greatest = Math.max(greatest, exponents[k]);
    }
    List<Decade> decades = new ArrayList<>();
    for (int exponent = greatest; exponent >= least; exponent--) {
      int wanted = exponent;
      double[] chosen = chosen(errors, k -> exponents[k] == wanted);
      if (chosen.length > 0) {
        decades.add(new Decade(exponent, ErrorSummary.of(chosen)));
      }
    }
    return new ErrorTable(
        threshold,
        ErrorSummary.of(errors),
        ErrorSummary.of(chosen(errors, k -> truth[k] >= threshold)),
        ErrorSummary.of(chosen(errors, k -> !(truth[k] >= threshold))),
        decades);
  }

  /** Power of ten of a positive value; the logarithm alone may be off at the power itself. */
  private static int exponent(double value) {
    int exponent = (int) Math.floor(Math.log10(value));
    if (value >= Double.parseDouble("1e" + (exponent + 1))) {
      return exponent + 1;
    }
    return value < Double.parseDouble("1e" + exponent) ? exponent - 1 : exponent;
  }

  private static double[] chosen(double[] values, java.util.function.IntPredicate wanted) {
    double[] chosen = new double[values.length];
    int count = 0;
    for (int k = 0; k < values.length; k++) {
      if (wanted.test(k)) {
        chosen[count++] = values[k];
      }
    }
    return java.util.Arrays.copyOf(chosen, count);
  }
}
