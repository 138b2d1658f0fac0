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
   * Errors in quadrature, of several lines of one initial state.
   *
   * @param factors of the products: all lines of the first product, then of the next
   * @param stride where those of the next product begin
   * @param lines number of lines
   * @param rms error of each product
   * @param first where those begin
   * @param work overwritten, one number per line
   * @param sums overwritten: sum of squares of each line
   */
  void variances(
      double[] factors,
      int stride,
      int lines,
      double[] rms,
      int first,
      double[] work,
      double[] sums) {
    Arrays.fill(sums, 0, lines, 0);
    int term = 0;
    for (int k = 0; k < ends.length; k++) {
      System.arraycopy(factors, k * stride, work, 0, lines);
      for (; term < ends[k]; term++) {
        add(share[term], factors, of[term] * stride, lines, work);
      }
      addSquares(rms[first + k], work, lines, sums);
    }
  }

  private static void add(double share, double[] factors, int from, int lines, double[] work) {
    for (int l = 0; l < lines; l++) {
      work[l] += share * factors[from + l];
    }
  }

  private static void addSquares(double rms, double[] work, int lines, double[] sums) {
    double square = rms * rms;
    for (int l = 0; l < lines; l++) {
      sums[l] += square * (work[l] * work[l]);
    }
  }
}
