package org.deepxs.xsec.loop;

/**
 * The integrals ∫_0^1 dx ln|1 - x/r| and ∫_0^1 dx x ln|1 - x/r| over one root r, for B0 and B1;
 * infinite roots give zero. Large roots need series: the closed forms cancel there.
 */
final class RootMoments {

  private static final double LARGE = 4;
  private static final int TERMS = 27;

  private RootMoments() {}

  static double real(double root, double complement, boolean first) {
    if (Double.isInfinite(root)) {
      return 0;
    }
    if (Math.abs(root) > LARGE) {
      double sum = 0;
      for (int n = TERMS; n > 0; n--) {
        sum = (sum - coefficient(n, first)) / root;
      }
      return sum;
    }
    double log = complement == 0 ? 0 : Math.log(Math.abs(complement / root));
    return first ? 0.5 * complement * (1 + root) * log - 0.25 - 0.5 * root : complement * log - 1;
  }

  /** Real part for the root re + i im, where complement = 1 - re. */
  static double complex(double re, double complement, double im, boolean first) {
    double norm = re * re + im * im;
    if (norm > LARGE * LARGE) {
      return series(re / norm, -im / norm, first);
    }
    // ln(1 - 1/r) = ln((r - 1)/r)
    double logRe = 0.5 * Math.log((complement * complement + im * im) / norm);
    double logIm = Math.atan2(im, -complement) - Math.atan2(im, re);
    if (first) {
      double factorRe = complement * (1 + re) + im * im;
      double factorIm = -2 * re * im;
      return 0.5 * (factorRe * logRe - factorIm * logIm) - 0.25 - 0.5 * re;
    }
    return complement * logRe + im * logIm - 1;
  }

  private static double series(double re, double im, boolean first) {
    double sumRe = 0;
    double sumIm = 0;
    for (int n = TERMS; n > 0; n--) {
      double inner = sumRe - coefficient(n, first);
      sumRe = inner * re - sumIm * im;
      sumIm = inner * im + sumIm * re;
    }
    return sumRe;
  }

  private static double coefficient(int n, boolean first) {
    return 1.0 / (n * (n + (first ? 2 : 1)));
  }
}
