package org.deepxs.xsec.loop;

/**
 * The dilogarithm Li2(z) = -∫_0^z dt ln(1 - t)/t. Arguments are mapped to |z| &lt;= 1, Re z &lt;=
 * 1/2 with the inversion and reflection formulas, then summed as a series in -ln(1 - z) whose
 * coefficients are Bernoulli numbers ('t Hooft and Veltman, Nucl. Phys. B153 (1979) 365, app. A).
 */
public final class Dilogarithm {

  private static final double PI2_6 = Math.PI * Math.PI / 6;

  /** B_2k/(2k + 1)! for k = 1, 2, ... */
  private static final double[] BERNOULLI = {
    0.027777777777777776,
    -0.0002777777777777778,
    4.72411186696901e-6,
    -9.185773074661964e-8,
    1.8978869988971e-9,
    -4.0647616451442256e-11,
    8.921691020456452e-13,
    -1.9939295860721074e-14,
    4.518980029619918e-16,
    -1.0356517612181247e-17,
    2.395218621026187e-19,
    -5.581785874325009e-21
  };

  /** Terms of the series for real arguments, |ln(1 - x)| up to ln 2. */
  private static final int REAL_TERMS = 8;

  private Dilogarithm() {}

  /**
   * Re Li2(x) of a real argument.
   *
   * @param x any real number; infinities give minus infinity
   * @return the real part, to about 2e-16 of max(1, |value|)
   */
  public static double real(double x) {
    if (x > 2) {
      double log = Math.log(x);
      return 2 * PI2_6 - 0.5 * log * log - bounded(1 / x);
    }
    if (x > 0.5) {
      if (x == 1) {
        return PI2_6;
      }
      double log = Math.log(x);
      return PI2_6 - log * Math.log(Math.abs(1 - x)) - series(-log);
    }
    if (x < -1) {
      double log = Math.log(-x);
      return -PI2_6 - 0.5 * log * log - bounded(1 / x);
    }
    return series(-Math.log1p(-x));
  }

  /** Li2 for -1 &lt;= x &lt;= 1/2. */
  private static double bounded(double x) {
    return series(-Math.log1p(-x));
  }

  private static double series(double u) {
    double u2 = u * u;
    double sum = BERNOULLI[REAL_TERMS - 1];
    for (int k = REAL_TERMS - 2; k >= 0; k--) {
      sum = sum * u2 + BERNOULLI[k];
    }
    return u * (1 + u2 * sum) - 0.25 * u2;
  }

  /**
   * Li2 of a complex argument on its principal sheet, cut along x &gt; 1. On the cut the sign of a
   * zero imaginary part counts as in {@link Math#atan2}: +0 is above.
   *
   * @param re real part of the argument
   * @param im imaginary part of the argument
   * @return the value, to about 4e-16 of max(1, modulus)
   */
  public static LoopValue complex(double re, double im) {
    double norm = re * re + im * im;
    if (norm == 0) {
      return LoopValue.ZERO;
    }
    if (norm <= 1) {
      return inDisc(re, im);
    }
    // Li2(z) = -Li2(1/z) - pi^2/6 - ln^2(-z)/2; the sign of a zero survives in 1/z and -z
    LoopValue inner = inDisc(re / norm, -im / norm);
    double log = 0.5 * Math.log(norm);
    double arg = Math.atan2(-im, -re);
    return new LoopValue(
        -inner.real() - PI2_6 - 0.5 * (log * log - arg * arg), -inner.imaginary() - log * arg);
  }

  private static LoopValue inDisc(double re, double im) {
    double minusLog1 = -0.5 * Math.log1p(re * re + im * im - 2 * re); // -ln|1 - z|
    double minusArg1 = -Math.atan2(-im, 1 - re);
    if (re <= 0.5) {
      return series(minusLog1, minusArg1);
    }
    if (re == 1 && im == 0) {
      return new LoopValue(PI2_6, 0);
    }
    // |1 - z| from its parts: the expanded square cancels here
    minusLog1 = -0.5 * Math.log((1 - re) * (1 - re) + im * im);
    double log = 0.5 * Math.log1p(re * re + im * im - 1);
    double arg = Math.atan2(im, re);
    LoopValue reflected = series(-log, -arg);
    return new LoopValue(
        PI2_6 + log * minusLog1 - arg * minusArg1 - reflected.real(),
        log * minusArg1 + arg * minusLog1 - reflected.imaginary());
  }

  private static LoopValue series(double u, double v) {
    double u2 = u * u - v * v;
    double v2 = 2 * u * v;
    double sumRe = BERNOULLI[BERNOULLI.length - 1];
    double sumIm = 0;
    for (int k = BERNOULLI.length - 2; k >= 0; k--) {
      double next = sumRe * u2 - sumIm * v2 + BERNOULLI[k];
      sumIm = sumRe * v2 + sumIm * u2;
      sumRe = next;
    }
    double factorRe = 1 + u2 * sumRe - v2 * sumIm;
    double factorIm = u2 * sumIm + v2 * sumRe;
    return new LoopValue(
        u * factorRe - v * factorIm - 0.25 * u2, u * factorIm + v * factorRe - 0.25 * v2);
  }
}
