package org.deepxs.predict.line;

/**
 * What the errors of products count, where some were learned less shares of others: an error counts
 * with the factor of its product and the shares of all factors that were subtracted from it.
 * Immutable.
 */
final class ErrorShares {

  private final int[] product;
  private final int[] of;
  private final double[] share;

  private ErrorShares(int[] product, int[] of, double[] share) {
    this.product = product;
    this.of = of;
    this.share = share;
  }

  /** Shares of shares count, in the order given. */
  static ErrorShares of(LineModel.Share... shares) {
    int[] product = new int[shares.length];
    int[] of = new int[shares.length];
    double[] share = new double[shares.length];
    for (int k = 0; k < shares.length; k++) {
      product[k] = shares[k].product();
      of[k] = shares[k].of();
      share[k] = shares[k].factor();
    }
    return new ErrorShares(product, of, share);
  }

  /**
   * Errors in quadrature.
   *
   * @param factors of the products; changed
   * @param rms error of each product
   * @param first where those begin
   * @return sum of squares
   */
  double variance(double[] factors, double[] rms, int first) {
    for (int k = 0; k < share.length; k++) {
      factors[of[k]] += share[k] * factors[product[k]];
    }
    double sum = 0;
    for (int k = 0; k < factors.length; k++) {
      double error = factors[k] * rms[first + k];
      sum += error * error;
    }
    return sum;
  }
}
