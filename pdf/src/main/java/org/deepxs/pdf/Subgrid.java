package org.deepxs.pdf;

/**
 * One block of a member file: values of x f on x knots times Q² knots, between two flavour
 * thresholds, with LHAPDF's log-bicubic interpolation (arXiv:1412.7420, section 3.2): cubic Hermite
 * polynomials in ln x and ln Q² whose slopes are the mean of the two adjacent difference quotients,
 * one-sided at the edges of the block. Blocks of two or three Q² knots are interpolated linearly.
 */
final class Subgrid {

  private static final int MIN_CUBIC_KNOTS = 4;

  private final double[] xs;
  private final double[] q2s;
  private final double[] lnXs;
  private final double[] lnQ2s;
  private final double[][] values;

  /**
   * Takes ownership of the arrays.
   *
   * @param xs at least 4 ascending knots
   * @param q2s at least 2 ascending knots, GeV²
   * @param values x f by flavour column and ix * q2s.length + iq
   */
  Subgrid(double[] xs, double[] q2s, double[][] values) {
    this.xs = xs;
    this.q2s = q2s;
    this.values = values;
    this.lnXs = logs(xs);
    this.lnQ2s = logs(q2s);
  }

  private static double[] logs(double[] values) {
    double[] logs = new double[values.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(values[i]);
    }
    return logs;
  }

  double[] xs() {
    return xs;
  }

  double[] q2s() {
    return q2s;
  }

  double[] lnXs() {
    return lnXs;
  }

  double firstQ2() {
    return q2s[0];
  }

  double lastQ2() {
    return q2s[q2s.length - 1];
  }

  boolean isLinear() {
    return q2s.length < MIN_CUBIC_KNOTS;
  }

  int xIndex(double x) {
    return indexBelow(xs, x);
  }

  int q2Index(double q2) {
    return indexBelow(q2s, q2);
  }

  double lnQ2(int iq) {
    return lnQ2s[iq];
  }

  /** Index of the last knot not above the value, at most the last but one. */
  private static int indexBelow(double[] knots, double value) {
    int low = 0;
    int high = knots.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (knots[middle] <= value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** x f of a flavour column at a point inside cell (ix, iq). */
  double interpolate(int column, double lnX, int ix, double lnQ2, int iq) {
    if (isLinear()) {
      double t = (lnX - lnXs[ix]) / (lnXs[ix + 1] - lnXs[ix]);
      double low = linear(t, value(column, ix, iq), value(column, ix + 1, iq));
      double high = linear(t, value(column, ix, iq + 1), value(column, ix + 1, iq + 1));
      return linear((lnQ2 - lnQ2s[iq]) / (lnQ2s[iq + 1] - lnQ2s[iq]), low, high);
    }
    double width = lnXs[ix + 1] - lnXs[ix];
    double t = (lnX - lnXs[ix]) / width;
    double below = iq > 0 ? cubicInX(column, ix, iq - 1, t, width) : 0;
    double low = cubicInX(column, ix, iq, t, width);
    double high = cubicInX(column, ix, iq + 1, t, width);
    double above = iq + 2 < q2s.length ? cubicInX(column, ix, iq + 2, t, width) : 0;
    return cubicInQ2(below, low, high, above, lnQ2, iq);
  }

  /** x f of a flavour column at the x knot ix and any Q² inside row iq. */
  double atXKnot(int column, int ix, double lnQ2, int iq) {
    if (isLinear()) {
      double t = (lnQ2 - lnQ2s[iq]) / (lnQ2s[iq + 1] - lnQ2s[iq]);
      return linear(t, value(column, ix, iq), value(column, ix, iq + 1));
    }
    double below = iq > 0 ? value(column, ix, iq - 1) : 0;
    double above = iq + 2 < q2s.length ? value(column, ix, iq + 2) : 0;
    return cubicInQ2(below, value(column, ix, iq), value(column, ix, iq + 1), above, lnQ2, iq);
  }

  private double cubicInQ2(
      double below, double low, double high, double above, double lnQ2, int iq) {
    double width = lnQ2s[iq + 1] - lnQ2s[iq];
    double inner = (high - low) / width;
    double slopeLow = iq == 0 ? inner : (inner + (low - below) / (lnQ2s[iq] - lnQ2s[iq - 1])) / 2;
    double slopeHigh =
        iq + 2 == q2s.length
            ? inner
            : (inner + (above - high) / (lnQ2s[iq + 2] - lnQ2s[iq + 1])) / 2;
    double t = (lnQ2 - lnQ2s[iq]) / width;
    return hermite(t, low, slopeLow * width, high, slopeHigh * width);
  }

  private double cubicInX(int column, int ix, int iq, double t, double width) {
    return hermite(
        t,
        value(column, ix, iq),
        slopeInX(column, ix, iq) * width,
        value(column, ix + 1, iq),
        slopeInX(column, ix + 1, iq) * width);
  }

  private double slopeInX(int column, int ix, int iq) {
    if (ix == 0) {
      return quotientInX(column, 0, iq);
    }
    if (ix == xs.length - 1) {
      return quotientInX(column, ix - 1, iq);
    }
    return (quotientInX(column, ix - 1, iq) + quotientInX(column, ix, iq)) / 2;
  }

  private double quotientInX(int column, int ix, int iq) {
    return (value(column, ix + 1, iq) - value(column, ix, iq)) / (lnXs[ix + 1] - lnXs[ix]);
  }

  int columns() {
    return values.length;
  }

  double value(int column, int ix, int iq) {
    return values[column][ix * q2s.length + iq];
  }

  private static double linear(double t, double low, double high) {
    return low + t * (high - low);
  }

  private static double hermite(
      double t, double low, double slopeLow, double high, double slopeHigh) {
    double t2 = t * t;
    double t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * low
        + (t3 - 2 * t2 + t) * slopeLow
        + (-2 * t3 + 3 * t2) * high
        + (t3 - t2) * slopeHigh;
  }
}
