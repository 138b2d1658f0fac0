package org.deepxs.pdf;

/**
 * The interpolation that comes with the CTEQ6 tables, for comparisons with programs that use it
 * (Prospino among them). For CTEQ6L1, whose Q knots are far apart, leading-order cross sections
 * move by up to 7e-4 against LHAPDF's log-bicubic interpolation of the same knots.
 *
 * <p>Variables are s = x^0.3 and t = ln ln(Q/Lambda). Inside the table the number density f is
 * interpolated, first in s, then in t, by the middle piece of the cubic spline through four knots
 * whose outer pieces are parabolas ("parabolic run-out"). In the outermost intervals it is the
 * cubic through four knots; in the lowest two intervals in x that of x^2 f, with the value 0 at x =
 * 0.
 */
final class CteqInterpolation {

  private static final double X_POWER = 0.3;
  private static final int PARTS = 4;

  private final Subgrid grid;
  private final double lambda;
  private final double[] sKnots;
  private final double[] tKnots;

  private CteqInterpolation(Subgrid grid, double lambda) {
    this.grid = grid;
    this.lambda = lambda;
    double[] xs = grid.xs();
    double[] q2s = grid.q2s();
    this.sKnots = new double[xs.length + 1];
    for (int i = 0; i < xs.length; i++) {
      sKnots[i + 1] = Math.pow(xs[i], X_POWER);
    }
    this.tKnots = new double[q2s.length];
    for (int i = 0; i < q2s.length; i++) {
      tKnots[i] = tOf(Math.sqrt(q2s[i]));
    }
  }

  /** Interpolation on one block; the origin names it in messages. */
  static CteqInterpolation of(Subgrid grid, double lambdaGeV, String origin) {
    boolean knots = grid.xs().length >= 4 && grid.q2s().length >= 4;
    if (!knots || !(lambdaGeV > 0 && lambdaGeV * lambdaGeV < grid.q2s()[0])) {
      throw new PdfException(
          origin
              + ": the CTEQ interpolation needs 4 knots in x and Q, and Lambda = "
              + lambdaGeV
              + " GeV below them");
    }
    return new CteqInterpolation(grid, lambdaGeV);
  }

  /**
   * All partons at one scale: cubics in ln x on each of {@link #PARTS} parts of the table's x
   * intervals, through four points of this interpolation each.
   *
   * @param columns column of each of the 13 standard partons, -1 where there is none
   */
  PdfSlice slice(int[] columns, double q, int forcePositive) {
    double[] xs = dense(grid.xs());
    double[] lnXs = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      lnXs[i] = Math.log(xs[i]);
    }
    double[][] coefficients = new double[columns.length][];
    for (int p = 0; p < columns.length; p++) {
      if (columns[p] >= 0) {
        coefficients[p] = cubics(columns[p], xs, lnXs, q);
      }
    }
    return new PdfSlice(xs, lnXs, coefficients, forcePositive);
  }

  private double[] cubics(int column, double[] xs, double[] lnXs, double q) {
    double[] c = new double[PdfSlice.COEFFICIENTS * (xs.length - 1)];
    double left = xf(column, xs[0], q);
    for (int i = 0; i < xs.length - 1; i++) {
      double h = (lnXs[i + 1] - lnXs[i]) / 3;
      double y1 = xf(column, Math.exp(lnXs[i] + h), q);
      double y2 = xf(column, Math.exp(lnXs[i] + 2 * h), q);
      double right = xf(column, xs[i + 1], q);
      // Newton's divided differences on nodes 0, h, 2h, 3h, written out in powers of ln x - ln x_i.
      double d1 = (y1 - left) / h;
      double d2 = (y2 - 2 * y1 + left) / (2 * h * h);
      double d3 = (right - 3 * y2 + 3 * y1 - left) / (6 * h * h * h);
      c[4 * i] = left;
      c[4 * i + 1] = d1 - h * d2 + 2 * h * h * d3;
      c[4 * i + 2] = d2 - 3 * h * d3;
      c[4 * i + 3] = d3;
      left = right;
    }
    return c;
  }

  /** x f of one column at a point inside the block. */
  double xf(int column, double x, double q) {
    double t = tOf(q);
    int jq = interval(tKnots, t);
    int first = Math.max(0, Math.min(jq - 1, tKnots.length - 4));
    double[] f = new double[4];
    for (int k = 0; k < 4; k++) {
      f[k] = inX(column, first + k, x);
    }
    boolean inner = jq >= 1 && jq <= tKnots.length - 3;
    return x * (inner ? runOutSpline(tKnots, first, f, t) : lagrange(tKnots, first, f, t));
  }

  /** f at one Q knot. */
  private double inX(int column, int iq, double x) {
    double s = Math.pow(x, X_POWER);
    // Knot 0 is x = 0; the table's knots follow.
    int jx = interval(sKnots, s);
    int n = sKnots.length;
    double[] f = new double[4];
    if (jx <= 1) {
      for (int k = 1; k < 4; k++) {
        f[k] = density(column, k, iq) * square(grid.xs()[k - 1]);
      }
      return lagrange(sKnots, 0, f, s) / (x * x);
    }
    int first = Math.min(jx - 1, n - 4);
    for (int k = 0; k < 4; k++) {
      f[k] = density(column, first + k, iq);
    }
    return jx <= n - 3 ? runOutSpline(sKnots, first, f, s) : lagrange(sKnots, first, f, s);
  }

  private double density(int column, int knot, int iq) {
    return grid.value(column, knot - 1, iq) / grid.xs()[knot - 1];
  }

  private static double square(double x) {
    return x * x;
  }

  private double tOf(double q) {
    return Math.log(Math.log(q / lambda));
  }

  private static int interval(double[] knots, double value) {
    int j = 0;
    while (j < knots.length - 2 && knots[j + 1] <= value) {
      j++;
    }
    return j;
  }

  /**
   * Middle piece of the cubic spline through four knots with constant second derivative in the
   * outer intervals. With h_k the interval lengths and d_k the difference quotients the second
   * derivatives at the inner knots satisfy (3 h1 + 2 h2) M2 + h2 M3 = 6 (d2 - d1) and h2 M2 + (2 h2
   * + 3 h3) M3 = 6 (d3 - d2).
   */
  static double runOutSpline(double[] knots, int first, double[] f, double at) {
    double h1 = knots[first + 1] - knots[first];
    double h2 = knots[first + 2] - knots[first + 1];
    double h3 = knots[first + 3] - knots[first + 2];
    double d1 = (f[1] - f[0]) / h1;
    double d2 = (f[2] - f[1]) / h2;
    double d3 = (f[3] - f[2]) / h3;
    double a = 3 * h1 + 2 * h2;
    double b = 3 * h3 + 2 * h2;
    double determinant = a * b - h2 * h2;
    double m2 = 6 * (b * (d2 - d1) - h2 * (d3 - d2)) / determinant;
    double m3 = 6 * (a * (d3 - d2) - h2 * (d2 - d1)) / determinant;
    double left = at - knots[first + 1];
    double right = knots[first + 2] - at;
    return (m2 * right * right * right + m3 * left * left * left) / (6 * h2)
        + (f[1] / h2 - m2 * h2 / 6) * right
        + (f[2] / h2 - m3 * h2 / 6) * left;
  }

  private static double lagrange(double[] knots, int first, double[] f, double at) {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double basis = 1;
      for (int j = 0; j < 4; j++) {
        if (j != i) {
          basis *= (at - knots[first + j]) / (knots[first + i] - knots[first + j]);
        }
      }
      sum += f[i] * basis;
    }
    return sum;
  }

  /** The table's x knots with points between neighbours, even in ln x. */
  private static double[] dense(double[] knots) {
    double[] all = new double[PARTS * (knots.length - 1) + 1];
    for (int i = 0; i < knots.length - 1; i++) {
      for (int k = 0; k < PARTS; k++) {
        all[PARTS * i + k] = knots[i] * Math.pow(knots[i + 1] / knots[i], (double) k / PARTS);
      }
    }
    all[all.length - 1] = knots[knots.length - 1];
    return all;
  }
}
