package org.deepxs.xsec.loop;

/**
 * The integral ∫_0^1 dx ln(N(x)/D(x))/E(x), where N and D are products of polynomials that each
 * carry -i0, and N - D = E w with w = 1 or 1 - x, so that the integrand is regular where E
 * vanishes.
 *
 * <p>The real part is a sum of dilogarithms over the roots of N and D for each root of E. Where
 * these cancel, and where E has complex roots, it is integrated numerically in a form without
 * cancellation. The imaginary part is a sum of logarithms in all cases.
 */
final class LogRatioIntegral {

  /** Loss of digits in the sum of dilogarithms from which on the integral is done numerically. */
  private static final double WORST_CANCELLATION = 2e4;

  /** Complex roots farther than this from the real axis need no panel boundary. */
  private static final double NEAR_AXIS = 0.3;

  private final UnitQuadratic[] numerator;
  private final UnitQuadratic[] denominator;
  private final UnitQuadratic divisor;
  private final boolean weighted;
  private double magnitude;

  private LogRatioIntegral(
      UnitQuadratic[] numerator,
      UnitQuadratic[] denominator,
      UnitQuadratic divisor,
      boolean weighted) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.divisor = divisor;
    this.weighted = weighted;
  }

  /** The integral with N - D = E. */
  static LogRatioIntegral of(
      UnitQuadratic numerator, UnitQuadratic denominator, UnitQuadratic divisor) {
    return new LogRatioIntegral(
        new UnitQuadratic[] {numerator}, new UnitQuadratic[] {denominator}, divisor, false);
  }

  /** The integral with N - D = E (1 - x). */
  static LogRatioIntegral weighted(
      UnitQuadratic[] numerator, UnitQuadratic[] denominator, UnitQuadratic divisor) {
    return new LogRatioIntegral(numerator, denominator, divisor, true);
  }

  LoopValue value() {
    double imaginary = imaginary();
    double pinch = pinch();
    if (!divisor.hasComplexRoots()) {
      double closed = dilogarithms();
      double error = magnitude;
      if (error <= WORST_CANCELLATION * Math.hypot(closed - pinch, imaginary)) {
        return new LoopValue(closed - pinch, imaginary);
      }
    }
    return new LoopValue(numerical() - pinch, imaginary);
  }

  /** Real part without the pinch term, from dilogarithms. */
  double dilogarithms() {
    magnitude = 0;
    double root = Math.sqrt(divisor.discriminant());
    double sum =
        residue(divisor.upper(), divisor.upperComplement())
            - residue(divisor.lower(), divisor.lowerComplement());
    magnitude /= root;
    return sum / root;
  }

  private double residue(double pole, double complement) {
    if (Double.isInfinite(pole)) {
      return 0;
    }
    double sum = 0;
    for (UnitQuadratic p : numerator) {
      sum += overRoots(pole, complement, p);
    }
    for (UnitQuadratic p : denominator) {
      sum -= overRoots(pole, complement, p);
    }
    return sum;
  }

  /** ∫_0^1 dx ln|P(x)/P(pole)|/(x - pole). */
  private double overRoots(double pole, double complement, UnitQuadratic p) {
    if (p.hasComplexRoots()) {
      double re = UnitQuadratic.difference(pole, complement, p.upper(), p.upperComplement());
      double im = p.lower();
      double norm = re * re + im * im;
      double at0 = Dilogarithm.complex(pole * re / norm, pole * im / norm).real();
      double at1 = Dilogarithm.complex(-complement * re / norm, -complement * im / norm).real();
      magnitude += 2 * (Math.abs(at0) + Math.abs(at1));
      return 2 * (at0 - at1);
    }
    return overRoot(pole, complement, p.upper(), p.upperComplement())
        + overRoot(pole, complement, p.lower(), p.lowerComplement());
  }

  private double overRoot(double pole, double complement, double root, double rootComplement) {
    if (Double.isInfinite(root)) {
      return 0;
    }
    double distance = UnitQuadratic.difference(pole, complement, root, rootComplement);
    double at0 = Dilogarithm.real(pole / distance);
    double at1 = Dilogarithm.real(-complement / distance);
    // the distance of two close roots has a large relative error, which mostly drops out of the
    // difference of the dilogarithms
    double spread = Math.min(Math.abs(root), Math.abs(rootComplement)) / Math.abs(distance);
    magnitude += Math.abs(at0) + Math.abs(at1) + spread;
    return at0 - at1;
  }

  /** Number of negative polynomials in N less that in D. */
  private int negatives(double x, double complement) {
    int count = 0;
    for (UnitQuadratic p : numerator) {
      count += p.at(x, complement) < 0 ? 1 : 0;
    }
    for (UnitQuadratic p : denominator) {
      count -= p.at(x, complement) < 0 ? 1 : 0;
    }
    return count;
  }

  /** Principal value of -pi ∫ dx negatives(x)/E(x). */
  private double imaginary() {
    PanelEdges edges = new PanelEdges();
    addRoots(edges, numerator, 0);
    addRoots(edges, denominator, 0);
    double sum = 0;
    for (int k = 1; k < edges.size(); k++) {
      double a = edges.at(k - 1);
      double ca = edges.complement(k - 1);
      double b = edges.at(k);
      double cb = edges.complement(k);
      int count = negatives(0.5 * (a + b), 0.5 * (ca + cb));
      if (count != 0) {
        sum += count * divisor.inverseIntegral(a, ca, b, cb);
      }
    }
    return -Math.PI * sum;
  }

  private static void addRoots(PanelEdges edges, UnitQuadratic[] polynomials, double nearAxis) {
    for (UnitQuadratic p : polynomials) {
      if (!p.hasComplexRoots()) {
        edges.add(p.upper(), p.upperComplement());
        edges.add(p.lower(), p.lowerComplement());
      } else if (Math.abs(p.lower()) < nearAxis) {
        edges.add(p.upper(), p.upperComplement());
      }
    }
  }

  /**
   * Minus the contribution of poles 1/E that are pinched: where two polynomials of the integral
   * before this one vanish together with opposite slopes, ln(N/D) = ∓2 pi i, and the pole, passed
   * on the side that -i0 gives, adds -2 pi^2/|E'|.
   */
  private double pinch() {
    if (divisor.hasComplexRoots()) {
      return 0;
    }
    int count =
        pinched(divisor.upper(), divisor.upperComplement())
            + pinched(divisor.lower(), divisor.lowerComplement());
    return count == 0 ? 0 : count * Math.PI * Math.PI / Math.sqrt(divisor.discriminant());
  }

  private int pinched(double pole, double complement) {
    return pole > 0 && complement > 0 ? Math.abs(negatives(pole, complement)) : 0;
  }

  /** Real part without the pinch term, by the tanh-sinh rule between the roots. */
  double numerical() {
    PanelEdges edges = new PanelEdges();
    addRoots(edges, numerator, NEAR_AXIS);
    addRoots(edges, denominator, NEAR_AXIS);
    addRoots(edges, new UnitQuadratic[] {divisor}, NEAR_AXIS);
    double sum = 0;
    for (int k = 1; k < edges.size(); k++) {
      double a = edges.at(k - 1);
      double ca = edges.complement(k - 1);
      double b = edges.at(k);
      double cb = edges.complement(k);
      double width = UnitQuadratic.width(a, ca, b, cb);
      double panel =
          TanhSinhRule.integrate(
              node -> {
                double left = TanhSinhRule.left(node);
                double right = TanhSinhRule.right(node);
                return integrand(a * right + b * left, ca * right + cb * left);
              },
              Math.abs(sum) / width);
      sum += width * panel;
    }
    return sum;
  }

  private double integrand(double x, double complement) {
    double above = product(numerator, x, complement);
    double below = product(denominator, x, complement);
    double weight = weighted ? complement : 1;
    double e = divisor.at(x, complement);
    double excess = e * weight / below; // N/D - 1
    if (excess == 0) {
      return weight / below;
    }
    if (Math.abs(excess) < 0.5) {
      return Math.log1p(excess) / e;
    }
    return above == 0 || below == 0 ? 0 : Math.log(Math.abs(above / below)) / e;
  }

  private static double product(UnitQuadratic[] polynomials, double x, double complement) {
    double product = 1;
    for (UnitQuadratic p : polynomials) {
      product *= p.at(x, complement);
    }
    return product;
  }
}
