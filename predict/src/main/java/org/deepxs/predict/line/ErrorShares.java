package org.deepxs.predict.line;

import java.util.Arrays;

/**
 * What the errors of products count, where some were learned less shares of others: an error counts
 * with the factor of its product and the shares of all factors that were subtracted from it.
 * Immutable.
 */
final class ErrorShares {

  private final int[] ends; // by product, of the terms of others among all
  private final int[] of;
  private final double[] share;

  private ErrorShares(int[] ends, int[] of, double[] share) {
    this.ends = ends;
    this.of = of;
    this.share = share;
  }

  /** Shares of a number of products; shares of shares count, in the order given. */
  static ErrorShares of(int products, LineModel.Share... shares) {
    double[][] counted = new double[products][products];
    for (int k = 0; k < products; k++) {
      counted[k][k] = 1;
    }
    for (LineModel.Share share : shares) {
      for (int k = 0; k < products; k++) {
        counted[share.of()][k] += share.factor() * counted[share.product()][k];
      }
    }
    int[] ends = new int[products];
    int[] of = new int[products * products];
    double[] share = new double[products * products];
    int size = 0;
    for (int k = 0; k < products; k++) {
      for (int other = 0; other < products; other++) {
        if (other != k && counted[k][other] != 0) {
          of[size] = other;
          share[size++] = counted[k][other];
        }
      }
      ends[k] = size;
    }
    return new ErrorShares(ends, Arrays.copyOf(of, size), Arrays.copyOf(share, size));
  }

  /**
   * Errors in quadrature.
   *
   * @param factors of the products
   * @param from where those begin
   * @param rms error of each product
   * @param first where those begin
   * @return sum of squares
   */
  double variance(double[] factors, int from, double[] rms, int first) {
    double sum = 0;
    double other = 0;
    int term = 0;
    for (int k = 0; k < ends.length; k++) {
      double factor = factors[from + k];
      for (; term < ends[k]; term++) {
        factor += share[term] * factors[from + of[term]];
      }
      double error = factor * rms[first + k];
      // Two sums by turns: none has to wait for the addition just before.
      double next = other + error * error;
      other = sum;
      sum = next;
    }
    return sum + other;
  }
}
