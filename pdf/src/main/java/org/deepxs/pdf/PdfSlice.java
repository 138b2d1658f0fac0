package org.deepxs.pdf;

/**
 * The PDFs of a member at one scale, as cubic polynomials in ln x between the x knots. It gives the
 * values of {@link PdfMember#xf(int, double, double)} at that scale, faster, and lets integrals be
 * split at the knots, where the interpolation is only once differentiable.
 */
public final class PdfSlice {

  /** Number of coefficients per interval: d0 + d1 d + d2 d² + d3 d³ with d = ln x - ln x_i. */
  public static final int COEFFICIENTS = 4;

  private final double[] xs;
  private final double[] lnXs;
  private final double[][] coefficients;
  private final int forcePositive;

  /** Built by {@link PdfMember#slice}; takes ownership of the arrays. */
  PdfSlice(double[] xs, double[] lnXs, double[][] coefficients, int forcePositive) {
    this.xs = xs;
    this.lnXs = lnXs;
    this.coefficients = coefficients;
    this.forcePositive = forcePositive;
  }

  /** Coefficients of one flavour from its values at the x knots, with the slopes of LHAPDF. */
  static double[] coefficients(double[] lnXs, double[] values, boolean linear) {
    int n = lnXs.length;
    double[] quotient = new double[n - 1];
    for (int i = 0; i < n - 1; i++) {
      quotient[i] = (values[i + 1] - values[i]) / (lnXs[i + 1] - lnXs[i]);
    }
    double[] c = new double[COEFFICIENTS * (n - 1)];
    for (int i = 0; i < n - 1; i++) {
      c[4 * i] = values[i];
      c[4 * i + 1] = quotient[i];
      if (!linear) {
        double width = lnXs[i + 1] - lnXs[i];
        double low = i == 0 ? quotient[i] : (quotient[i - 1] + quotient[i]) / 2;
        double high = i == n - 2 ? quotient[i] : (quotient[i] + quotient[i + 1]) / 2;
        c[4 * i + 1] = low;
        c[4 * i + 2] = (3 * quotient[i] - 2 * low - high) / width;
        c[4 * i + 3] = (low + high - 2 * quotient[i]) / (width * width);
      }
    }
    return c;
  }

  /**
   * x f(x) of a flavour.
   *
   * @param pdgId PDG code; 21 or 0 for the gluon, -6 to 6 for quarks; others give 0
   * @param x momentum fraction between the first and the last x knot
   * @return x f, 0 for a flavour the set does not have
   * @throws PdfException if x is outside the knots
   */
  public double xf(int pdgId, double x) {
    if (!(x >= xs[0] && x <= xs[xs.length - 1])) {
      throw new PdfException(
          "x = " + x + " is outside the grid, " + xs[0] + " to " + xs[xs.length - 1]);
    }
    int column = PdfMember.standardIndex(pdgId);
    if (column < 0 || coefficients[column] == null) {
      return 0;
    }
    double lnX = Math.log(x);
    int i = java.util.Arrays.binarySearch(xs, x);
    i = Math.min(i >= 0 ? i : -i - 2, xs.length - 2);
    double d = lnX - lnXs[i];
    double[] c = coefficients[column];
    double value = ((c[4 * i + 3] * d + c[4 * i + 2]) * d + c[4 * i + 1]) * d + c[4 * i];
    return PdfMember.forced(value, forcePositive);
  }

  /**
   * The x knots.
   *
   * @return a fresh copy, ascending
   */
  public double[] xKnots() {
    return xs.clone();
  }

  /**
   * Logarithms of the x knots.
   *
   * @return a fresh copy, ascending
   */
  public double[] lnXKnots() {
    return lnXs.clone();
  }

  /**
   * Polynomial coefficients of a flavour.
   *
   * @param pdgId PDG code; 21 or 0 for the gluon
   * @return a fresh copy, {@link #COEFFICIENTS} per interval in knot order; all 0 for a flavour the
   *     set does not have
   */
  public double[] coefficients(int pdgId) {
    int column = PdfMember.standardIndex(pdgId);
    return column < 0 || coefficients[column] == null
        ? new double[COEFFICIENTS * (xs.length - 1)]
        : coefficients[column].clone();
  }

  /**
   * Treatment of negative values, as the entry {@code ForcePositive} of the set says.
   *
   * @return 0: none, 1: raised to 0, 2: raised to 1e-10; applies to the value of the polynomial
   */
  public int forcePositive() {
    return forcePositive;
  }
}
