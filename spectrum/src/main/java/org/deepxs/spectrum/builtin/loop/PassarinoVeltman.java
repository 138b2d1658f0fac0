package org.deepxs.spectrum.builtin.loop;

/**
 * Real parts of the finite one- and two-point functions of Pierce, Bagger, Matchev and Zhang,
 * hep-ph/9606211, appendix B (quoted below as PBMZ), with the pole 1/epsilon removed. Arguments are
 * squares in GeV^2: external momentum, masses and renormalisation scale. Masses may be zero.
 * Functions without any scale are 0.
 */
public final class PassarinoVeltman {
  /**
   * Momenta squared below this fraction of the heavier mass squared are expanded: beyond, the
   * closed forms lose as many digits.
   */
  private static final double SMALL = 1e-5;

  /** Masses squared below this fraction of the largest scale are taken as zero. */
  private static final double ZERO = 1e-15;

  /** Relative distance of squared masses below which functions at rest are expanded. */
  private static final double CLOSE = 1e-3;

  private PassarinoVeltman() {}

  /**
   * One-point function, PBMZ (B.5).
   *
   * @param m2 mass squared
   * @param q2 scale squared
   * @return m^2 (1 - ln(m^2/Q^2)); 0 for a massless particle
   */
  public static double a0(double m2, double q2) {
    return m2 <= 0 ? 0 : m2 * (1 - Math.log(m2 / q2));
  }

  /** ln(m^2/Q^2), or 0 for a massless particle, where it is not used. */
  private static double ln(double m2, double q2) {
    return m2 <= 0 ? 0 : Math.log(m2 / q2);
  }

  /**
   * Scalar two-point function, PBMZ (B.7), in closed form.
   *
   * @param p2 momentum squared, not negative
   * @param x first mass squared
   * @param y second mass squared
   * @param q2 scale squared
   * @return real part of B0
   */
  public static double b0(double p2, double x, double y, double q2) {
    return b0(p2, x, y, q2, ln(x, q2), ln(y, q2));
  }

  private static double b0(double p2, double x, double y, double q2, double lx, double ly) {
    boolean ordered = x >= y;
    double large = ordered ? x : y;
    double small = ordered ? y : x;
    double lnLarge = ordered ? lx : ly;
    double lnSmall = ordered ? ly : lx;
    if (p2 <= SMALL * large) {
      if (large <= 0) {
        return 0;
      }
      if (small <= ZERO * large) {
        return 1 - lnLarge + 0.5 * p2 / large;
      }
      return b0AtRest(large, small, lnLarge, lnSmall) + p2 * b0Slope(large, small);
    }
    if (small <= ZERO * Math.max(p2, large)) {
      return massless(p2, large, q2, lnLarge);
    }
    double sum = x + y - p2;
    double product = 4 * x * y;
    double kaellen = sum * sum - product;
    double logs = 2 - 0.5 * (lx + ly) - 0.5 * (large - small) / p2 * (lnLarge - lnSmall);
    double root = Math.sqrt(Math.abs(kaellen));
    if (kaellen < 0) {
      return logs - root / p2 * Math.atan2(root, sum);
    }
    double acosh = Math.log((Math.abs(sum) + root) / Math.sqrt(product));
    return logs + (sum > 0 ? acosh : -acosh) * root / p2;
  }

  private static double massless(double p2, double m2, double q2, double lnMass) {
    if (m2 <= ZERO * p2) {
      return 2 - Math.log(p2 / q2);
    }
    double ratio = m2 / p2 - 1;
    double log = Math.abs(ratio) < 1e-14 ? 0 : ratio * Math.log(Math.abs(1 - p2 / m2));
    return 2 - lnMass + log;
  }

  private static double b0AtRest(double large, double small, double lnLarge, double lnSmall) {
    double d = (large - small) / large;
    if (d < CLOSE) {
      return d * (0.5 + d * (1 + 0.5 * d) / 6) - lnLarge;
    }
    return 1 + (1 - d) / d * (lnSmall - lnLarge) - lnLarge;
  }

  /**
   * Derivative of B0 with respect to the momentum squared, at zero momentum.
   *
   * @param x first mass squared, positive
   * @param y second mass squared, positive
   * @return dB0/dp^2 in GeV^-2
   */
  public static double b0Slope(double x, double y) {
    double d = x - y;
    double mean = 0.5 * (x + y);
    if (Math.abs(d) < 1e-2 * mean) {
      double r = d / (2 * mean);
      return (1 + 0.2 * r * r) / (6 * mean);
    }
    return (mean - x * y / d * Math.log(x / y)) / (d * d);
  }

  /**
   * Vector two-point function, PBMZ (B.5) and (B.9); the sign is theirs, B1 = +1/2 pole.
   *
   * @param p2 momentum squared, not negative
   * @param x mass squared of the particle with the loop momentum
   * @param y other mass squared
   * @param q2 scale squared
   * @return real part of B1
   */
  public static double b1(double p2, double x, double y, double q2) {
    double large = Math.max(x, y);
    double lx = ln(x, q2);
    double ly = ln(y, q2);
    if (p2 <= SMALL * large) {
      return b1AtRest(x, y, lx, ly);
    }
    if (p2 <= 0) {
      return 0;
    }
    double b = b0(p2, x, y, q2, lx, ly);
    return (y * (1 - ly) - x * (1 - lx) + (p2 + x - y) * b) / (2 * p2);
  }

  private static double b1AtRest(double x, double y, double lx, double ly) {
    if (x <= ZERO * y) {
      return y <= 0 ? 0 : 0.5 * (0.5 - ly);
    }
    if (y <= ZERO * x) {
      return 0.5 * (1.5 - lx);
    }
    double d = x - y;
    if (Math.abs(d) < CLOSE * y) {
      double r = d / y;
      return 0.5 * (-ly - r / 3 + r * r / 12);
    }
    double ratio = x / d;
    return 0.5 * (1 - ly + ratio * ratio * (ly - lx) + 0.5 * (x + y) / d);
  }

  /**
   * Combination of fermion loops in scalar self-energies, PBMZ (B.12).
   *
   * @param p2 momentum squared
   * @param x first mass squared
   * @param y second mass squared
   * @param q2 scale squared
   * @return (p^2 - x - y) B0 - A0(x) - A0(y)
   */
  public static double g(double p2, double x, double y, double q2) {
    double lx = ln(x, q2);
    double ly = ln(y, q2);
    return (p2 - x - y) * b0(p2, x, y, q2, lx, ly) - x * (1 - lx) - y * (1 - ly);
  }

  /**
   * Combination of loops of a scalar and a vector in Feynman gauge, PBMZ (B.11).
   *
   * @param p2 momentum squared
   * @param scalar mass squared of the scalar
   * @param vector mass squared of the vector
   * @param q2 scale squared
   * @return A0(scalar) - 2 A0(vector) - (2 p^2 + 2 scalar - vector) B0
   */
  public static double f(double p2, double scalar, double vector, double q2) {
    double ls = ln(scalar, q2);
    double lv = ln(vector, q2);
    double b = b0(p2, scalar, vector, q2, ls, lv);
    return scalar * (1 - ls) - 2 * vector * (1 - lv) - (2 * p2 + 2 * scalar - vector) * b;
  }

  /**
   * Tensor two-point function without tadpoles, PBMZ (B.10) and (B.14).
   *
   * @param p2 momentum squared
   * @param x first mass squared
   * @param y second mass squared
   * @param q2 scale squared
   * @return B22 - A0(x)/4 - A0(y)/4
   */
  public static double b22Tilde(double p2, double x, double y, double q2) {
    double lx = ln(x, q2);
    double ly = ln(y, q2);
    return b22Tilde(p2, x, y, lx, ly, b0(p2, x, y, q2, lx, ly));
  }

  private static double b22Tilde(double p2, double x, double y, double lx, double ly, double b) {
    double ax = x * (1 - lx);
    double ay = y * (1 - ly);
    double d = y - x;
    double tail;
    if (d == 0) {
      tail = 0;
    } else if (p2 <= SMALL * Math.max(x, y)) {
      tail = x <= 0 || y <= 0 ? -0.25 * (x + y) : -0.5 * d * d * b0Slope(x, y);
    } else {
      tail = d / (2 * p2) * (ay - ax - d * b);
    }
    double b22 = (0.5 * (ax + ay) + (x + y - 0.5 * p2) * b + tail + x + y - p2 / 3) / 6;
    return b22 - 0.25 * (ax + ay);
  }

  /**
   * Combination of fermion loops in vector self-energies, PBMZ (B.13).
   *
   * @param p2 momentum squared
   * @param x first mass squared
   * @param y second mass squared
   * @param q2 scale squared
   * @return 4 B22 + G
   */
  public static double h(double p2, double x, double y, double q2) {
    double lx = ln(x, q2);
    double ly = ln(y, q2);
    double b = b0(p2, x, y, q2, lx, ly);
    return 4 * b22Tilde(p2, x, y, lx, ly, b) + (p2 - x - y) * b;
  }
}
