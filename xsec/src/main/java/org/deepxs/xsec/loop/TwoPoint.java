package org.deepxs.xsec.loop;

/**
 * One- and two-point functions and their derivatives. B1 is the coefficient of p in the integral
 * over l with the denominators (l^2 - m0^2)((l + p)^2 - m1^2). Ultraviolet poles are A0: m^2, B0:
 * 1, B1: -1/2, times 1/eps; the methods give the finite parts at the scale mu.
 */
public final class TwoPoint {

  /** Below this part of the larger mass squared, derivatives are integrated numerically. */
  private static final double SMALL_MOMENTUM = 0.1;

  private TwoPoint() {}

  /**
   * A0(m^2) = m^2 (1/eps + 1 - ln(m^2/mu^2)), finite part.
   *
   * @param m2 mass squared, GeV^2
   * @param mu2 renormalization scale squared, GeV^2
   * @return the finite part in GeV^2
   */
  public static double a0(double m2, double mu2) {
    return m2 == 0 ? 0 : m2 * (1 - Math.log(m2 / mu2));
  }

  /**
   * Finite part of B0(p^2; m0^2, m1^2).
   *
   * @param p2 momentum squared, GeV^2
   * @param m0s first mass squared, GeV^2
   * @param m1s second mass squared, GeV^2
   * @param mu2 renormalization scale squared, GeV^2
   * @return the finite part; zero where everything is massless, where the ultraviolet and the
   *     infrared pole cancel: 1/eps_UV - 1/eps_IR
   */
  public static LoopValue b0(double p2, double m0s, double m1s, double mu2) {
    if (m0s < m1s) {
      return b0(p2, m1s, m0s, mu2);
    }
    if (m0s == 0) {
      return massless(p2, mu2);
    }
    UnitQuadratic f = UnitQuadratic.bubble(p2, m0s, m1s);
    double real = -Math.log(m0s / mu2) - logMoment(f, false);
    return new LoopValue(real, Math.PI * cut(f, p2, m0s, m1s));
  }

  /**
   * Finite part of B1(p^2; m0^2, m1^2).
   *
   * @param p2 momentum squared, GeV^2
   * @param m0s first mass squared, GeV^2
   * @param m1s second mass squared, GeV^2
   * @param mu2 renormalization scale squared, GeV^2
   * @return the finite part; zero where everything is massless
   */
  public static LoopValue b1(double p2, double m0s, double m1s, double mu2) {
    if (m0s < m1s) {
      return b1(p2, m1s, m0s, mu2).plus(b0(p2, m1s, m0s, mu2)).times(-1);
    }
    if (m0s == 0) {
      return massless(p2, mu2).times(-0.5);
    }
    UnitQuadratic f = UnitQuadratic.bubble(p2, m0s, m1s);
    double real = 0.5 * Math.log(m0s / mu2) + logMoment(f, true);
    double cut = cut(f, p2, m0s, m1s);
    double middle = cut == 0 ? 0 : 0.5 * (1 + (m0s - m1s) / p2);
    return new LoopValue(real, -Math.PI * cut * middle);
  }

  /**
   * dB0/dp^2, finite unless p^2 is on the mass shell of a massless line or at threshold.
   *
   * @param p2 momentum squared, GeV^2
   * @param m0s first mass squared, GeV^2
   * @param m1s second mass squared, GeV^2
   * @return the derivative in GeV^-2; infinite or not a number on threshold, see {@link
   *     #b0SlopeOnShell} for the on-shell one
   */
  public static LoopValue b0Slope(double p2, double m0s, double m1s) {
    if (m0s < m1s) {
      return b0Slope(p2, m1s, m0s);
    }
    if (m0s == 0) {
      return new LoopValue(-1 / p2, 0);
    }
    UnitQuadratic f = UnitQuadratic.bubble(p2, m0s, m1s);
    if (Math.abs(p2) < SMALL_MOMENTUM * m0s) {
      return new LoopValue(smallSlope(f, false), 0);
    }
    if (m1s == 0) {
      double ratio = m0s / p2;
      double log = Math.log(Math.abs(1 - p2 / m0s));
      return new LoopValue(-(1 + ratio * log) / p2, p2 > m0s ? Math.PI * ratio / p2 : 0);
    }
    double inverse = f.inverseIntegral(0, 1, 1, 0);
    double first = firstMoment(p2, m0s, m1s, inverse);
    double real = (-1 + (m1s - m0s) * first + m0s * inverse) / p2;
    return new LoopValue(real, Math.PI * cutSlope(f, p2, m0s, m1s));
  }

  /**
   * dB1/dp^2, finite unless at threshold or where the second line alone is massless and p^2 = m0^2.
   *
   * @param p2 momentum squared, GeV^2
   * @param m0s first mass squared, GeV^2
   * @param m1s second mass squared, GeV^2
   * @return the derivative in GeV^-2
   */
  public static LoopValue b1Slope(double p2, double m0s, double m1s) {
    if (m0s == 0 && p2 == m1s) {
      return new LoopValue(-0.5 / p2, 0);
    }
    if (m0s < m1s) {
      return b1Slope(p2, m1s, m0s).plus(b0Slope(p2, m1s, m0s)).times(-1);
    }
    if (m0s == 0) {
      return new LoopValue(0.5 / p2, 0);
    }
    UnitQuadratic f = UnitQuadratic.bubble(p2, m0s, m1s);
    if (Math.abs(p2) < SMALL_MOMENTUM * m0s) {
      return new LoopValue(-smallSlope(f, true), 0);
    }
    if (m1s == 0) {
      double ratio = m0s / p2;
      double log = Math.log(Math.abs(1 - p2 / m0s));
      return new LoopValue(
          (0.5 + ratio * (1 + ratio * log)) / p2, p2 > m0s ? -Math.PI * ratio * ratio / p2 : 0);
    }
    double inverse = f.inverseIntegral(0, 1, 1, 0);
    double first = firstMoment(p2, m0s, m1s, inverse);
    double c1 = m1s - m0s - p2;
    double second = (1 - c1 * first - m0s * inverse) / p2;
    double real = 0.5 / p2 - ((m1s - m0s) * second + m0s * first) / p2;
    double cut = cut(f, p2, m0s, m1s);
    double middle = 0.5 * (1 + (m0s - m1s) / p2);
    double imaginary =
        cut == 0 ? 0 : -cutSlope(f, p2, m0s, m1s) * middle + cut * 0.5 * (m0s - m1s) / (p2 * p2);
    return new LoopValue(real, Math.PI * imaginary);
  }

  /**
   * dB0/dp^2 at p^2 = m^2 with lines 0 and m: infrared divergent.
   *
   * @param m2 mass squared, positive, GeV^2
   * @param mu2 scale squared, GeV^2
   * @return Laurent coefficients in GeV^-2
   */
  public static LaurentValue b0SlopeOnShell(double m2, double mu2) {
    LoopValue finite = new LoopValue((-1 - 0.5 * Math.log(mu2 / m2)) / m2, 0);
    return new LaurentValue(LoopValue.ZERO, new LoopValue(-0.5 / m2, 0), finite);
  }

  private static LoopValue massless(double p2, double mu2) {
    if (p2 == 0) {
      return LoopValue.ZERO;
    }
    return new LoopValue(2 - Math.log(Math.abs(p2) / mu2), p2 > 0 ? Math.PI : 0);
  }

  /** Length of the interval where the denominator is negative: sqrt(lambda)/p^2. */
  private static double cut(UnitQuadratic f, double p2, double m0s, double m1s) {
    return isAboveThreshold(p2, m0s, m1s) && f.discriminant() > 0
        ? Math.sqrt(f.discriminant()) / p2
        : 0;
  }

  private static double cutSlope(UnitQuadratic f, double p2, double m0s, double m1s) {
    if (!isAboveThreshold(p2, m0s, m1s)) {
      return 0;
    }
    double root = Math.sqrt(f.discriminant());
    return ((p2 - m0s - m1s) / root - root / p2) / p2;
  }

  private static boolean isAboveThreshold(double p2, double m0s, double m1s) {
    return p2 > m0s + m1s;
  }

  /** ∫ dx x/f, principal value, from that of 1/f. */
  private static double firstMoment(double p2, double m0s, double m1s, double inverse) {
    return (Math.log(m1s / m0s) - (m1s - m0s - p2) * inverse) / (2 * p2);
  }

  /** ∫ dx ln|f(x)/f(0)|, weighted with x if asked for. */
  private static double logMoment(UnitQuadratic f, boolean first) {
    if (f.hasComplexRoots()) {
      return 2 * RootMoments.complex(f.upper(), f.upperComplement(), f.lower(), first);
    }
    return RootMoments.real(f.upper(), f.upperComplement(), first)
        + RootMoments.real(f.lower(), f.lowerComplement(), first);
  }

  /** ∫ dx x (1-x)/f or ∫ dx x^2 (1-x)/f where f is positive. */
  private static double smallSlope(UnitQuadratic f, boolean first) {
    return TanhSinhRule.integrate(
        node -> {
          double x = TanhSinhRule.left(node);
          double complement = TanhSinhRule.right(node);
          double value = x * complement / f.at(x, complement);
          return first ? x * value : value;
        },
        0);
  }
}
