package org.deepxs.xsec.loop;

/**
 * A real polynomial of degree at most two on the unit interval in the form b0 (1-x)^2 + b1 x (1-x)
 * + b2 x^2, with its roots r and their complements 1 - r, both without cancellation.
 */
final class UnitQuadratic {

  private final double b0;
  private final double b1;
  private final double b2;
  private final boolean linear;
  private final double slope;
  private final double discriminant;
  private final double leading;
  private double upper = Double.POSITIVE_INFINITY;
  private double upperComplement = Double.POSITIVE_INFINITY;
  private double lower = Double.POSITIVE_INFINITY;
  private double lowerComplement = Double.POSITIVE_INFINITY;

  private UnitQuadratic(
      double b0, double b1, double b2, double leading, double discriminant, double slope) {
    this.b0 = b0;
    this.b1 = b1;
    this.b2 = b2;
    this.slope = slope;
    this.linear = !Double.isNaN(slope);
    this.leading = leading;
    this.discriminant = discriminant;
    solve();
  }

  /** The polynomial at0 (1-x) + at1 x. */
  static UnitQuadratic linear(double at0, double at1) {
    return linear(at0, at1, at1 - at0);
  }

  /** The polynomial at0 (1-x) + at1 x where at1 - at0 is known better than its parts. */
  static UnitQuadratic linear(double at0, double at1, double slope) {
    return new UnitQuadratic(at0, at0 + at1, at1, 0, slope * slope, slope);
  }

  /**
   * The general polynomial.
   *
   * @param leading its coefficient of x^2, b0 - b1 + b2
   * @param discriminant b1^2 - 4 b0 b2
   */
  static UnitQuadratic of(double b0, double b1, double b2, double leading, double discriminant) {
    return new UnitQuadratic(b0, b1, b2, leading, discriminant, Double.NaN);
  }

  /** The denominator of two lines: m0^2 (1-x) + m1^2 x - p^2 x (1-x). */
  static UnitQuadratic bubble(double p2, double m0s, double m1s) {
    double mass0 = Math.sqrt(m0s);
    double mass1 = Math.sqrt(m1s);
    double sum = mass0 + mass1;
    double difference = mass0 - mass1;
    double discriminant = (p2 - sum * sum) * (p2 - difference * difference);
    return new UnitQuadratic(m0s, m0s + m1s - p2, m1s, p2, discriminant, Double.NaN);
  }

  /** Roots (-c1 ± sqrt(discriminant))/(2 leading), c1 = b1 - 2 b0; complex ones as re + i im. */
  private void solve() {
    double c1 = linear ? slope : b1 - 2 * b0;
    double d1 = linear ? -slope : b1 - 2 * b2;
    if (discriminant < 0) {
      double im = Math.sqrt(-discriminant) / (2 * leading);
      upper = -c1 / (2 * leading);
      upperComplement = -d1 / (2 * leading);
      lower = im;
      lowerComplement = im;
      return;
    }
    double root = Math.sqrt(discriminant);
    if (c1 <= 0) {
      if (leading != 0) {
        upper = (-c1 + root) / (2 * leading);
      }
      lower = root - c1 > 0 ? 2 * b0 / (-c1 + root) : rootAtZero();
    } else {
      upper = 2 * b0 / (-c1 - root);
      if (leading != 0) {
        lower = (-c1 - root) / (2 * leading);
      }
    }
    if (d1 >= 0) {
      if (leading != 0) {
        upperComplement = (-d1 - root) / (2 * leading);
      }
      lowerComplement = root + d1 > 0 ? 2 * b2 / (-d1 - root) : rootAtZero();
    } else {
      upperComplement = 2 * b2 / (-d1 + root);
      if (leading != 0) {
        lowerComplement = (-d1 + root) / (2 * leading);
      }
    }
  }

  private double rootAtZero() {
    return leading == 0 ? Double.POSITIVE_INFINITY : 0;
  }

  double at(double x, double complement) {
    return linear ? b0 * complement + b2 * x : (b0 * complement + b1 * x) * complement + b2 * x * x;
  }

  double discriminant() {
    return discriminant;
  }

  double leading() {
    return leading;
  }

  boolean hasComplexRoots() {
    return discriminant < 0;
  }

  /** The root with +sqrt(discriminant), infinite if there is none; real part of complex roots. */
  double upper() {
    return upper;
  }

  double upperComplement() {
    return upperComplement;
  }

  /** The root with -sqrt(discriminant), infinite if there is none; imaginary part of complex. */
  double lower() {
    return lower;
  }

  double lowerComplement() {
    return lowerComplement;
  }

  /** Principal value of ∫_a^b dx over the polynomial; ca = 1 - a, cb = 1 - b. */
  double inverseIntegral(double a, double ca, double b, double cb) {
    // 1/(upper - lower) ln |(b - upper)(a - lower)/((a - upper)(b - lower))|; both products are the
    // polar form of the polynomial, less or plus sqrt(discriminant) (b - a)/2
    double polar =
        linear
            ? 0.5 * (at(a, ca) + at(b, cb))
            : b0 * ca * cb + 0.5 * b1 * (a * cb + ca * b) + b2 * a * b;
    double root = Math.sqrt(Math.abs(discriminant));
    double delta = 0.5 * root * width(a, ca, b, cb);
    if (discriminant < 0) {
      double sign = Math.signum(at(a, ca));
      return sign * 2 * Math.atan2(delta, sign * polar) / root;
    }
    if (Math.abs(delta) < 1e-8 * Math.abs(polar)) {
      return width(a, ca, b, cb) / polar;
    }
    if (Math.abs(delta) < 0.5 * Math.abs(polar)) {
      return Math.log1p(2 * delta / (polar - delta)) / root;
    }
    double ratio = 1;
    if (!Double.isInfinite(upper)) {
      ratio *=
          difference(b, cb, upper, upperComplement) / difference(a, ca, upper, upperComplement);
    }
    if (!Double.isInfinite(lower)) {
      ratio *=
          difference(a, ca, lower, lowerComplement) / difference(b, cb, lower, lowerComplement);
    }
    return Math.log(Math.abs(ratio)) / root;
  }

  /** b - a from the smaller pair of points or complements. */
  static double width(double a, double ca, double b, double cb) {
    return -difference(a, ca, b, cb);
  }

  /** x - y from the smaller pair of points or complements. */
  static double difference(double x, double xComplement, double y, double yComplement) {
    return Math.abs(x) + Math.abs(y) < Math.abs(xComplement) + Math.abs(yComplement)
        ? x - y
        : yComplement - xComplement;
  }
}
