package org.deepxs.xsec.loop;

import org.deepxs.xsec.XsecException;

/**
 * Four-point functions of SUSY-QCD corrections to q qbar -&gt; chi_1 chi_2, in GeV^-4: the box with
 * a gluino and the infrared-divergent one with a gluon. All arguments are squares in GeV^2.
 */
public final class FourPoint {

  private FourPoint() {}

  /**
   * D0(0, m1^2, m2^2, 0; s, t; mg^2, ma^2, 0, mb^2), with s = the momentum squared between the
   * lines a and b and t = that between the line g and the massless one. Where m1 = ma and m2 = mb
   * it is infrared divergent; treated as in {@link ThreePoint#masslessLine}.
   *
   * @param s momentum squared between lines a and b, positive, GeV^2
   * @param t momentum squared between line g and the massless line, negative, GeV^2
   * @param m1s momentum squared between line a and the massless line, GeV^2
   * @param m2s momentum squared between line b and the massless line, GeV^2
   * @param mg2 mass squared of line g, positive, GeV^2
   * @param ma2 mass squared of line a, positive, GeV^2
   * @param mb2 mass squared of line b, positive, GeV^2
   * @return the value in GeV^-4
   */
  public static LoopValue masslessLine(
      double s, double t, double m1s, double m2s, double mg2, double ma2, double mb2) {
    if (ThreePoint.isOnShell(m1s, ma2) && ThreePoint.isOnShell(m2s, mb2)) {
      double inside = 1 - 2 * ThreePoint.SHELL;
      return box(s, t, ma2 * inside, mb2 * inside, mg2, ma2, mb2).value();
    }
    return box(s, t, m1s, m2s, mg2, ma2, mb2).value();
  }

  static LogRatioIntegral box(
      double s, double t, double m1s, double m2s, double mg2, double ma2, double mb2) {
    // The parameter of the massless line is integrated over all positive values, that of b from 0
    // to 1 - x, where x belongs to a: 1/(A Q) with A, Q linear in the parameter of b.
    double u = mg2 - t;
    double a = ma2 - m1s;
    double b = mb2 - m2s;
    // A and Q differ by invariants only, so the coefficients are free of squares of masses squared
    double at0 = t * mb2 - m2s * mg2;
    double at1 = (s + t - m2s) * ma2 + m1s * (mb2 - mg2 - s);
    double between =
        (t - m2s) * ma2 + (s + t - m2s) * mg2 + t * (mb2 - mg2 - s) + m1s * (mb2 - mg2);
    UnitQuadratic divisor =
        UnitQuadratic.of(
            at0,
            between,
            at1,
            s * (a - u),
            discriminant(new double[] {s, t, m1s, m2s}, mg2, ma2, mb2));
    UnitQuadratic[] numerator = {UnitQuadratic.linear(b, a), UnitQuadratic.linear(mg2, ma2)};
    UnitQuadratic[] denominator = {UnitQuadratic.linear(u, a), UnitQuadratic.bubble(s, mb2, ma2)};
    return LogRatioIntegral.weighted(numerator, denominator, divisor);
  }

  /**
   * Discriminant of the polynomial under the logarithms: minus 4 times the conic dual to Q at the
   * line A, expanded in the masses squared of the lines. Symmetric in the lines a and b.
   */
  private static double discriminant(double[] invariants, double g, double a, double b) {
    double s = invariants[0];
    double t = invariants[1];
    double m1s = invariants[2];
    double m2s = invariants[3];
    double t1 = m1s - t;
    double t2 = m2s - t;
    double lambda = UnitQuadratic.bubble(s, m1s, m2s).discriminant();
    double quadratic =
        g * g * lambda
            + 2 * g * a * ((m1s - m2s) * t2 + s * (m2s + t))
            + 2 * g * b * ((m2s - m1s) * t1 + s * (m1s + t))
            + (a * t2) * (a * t2)
            + (b * t1) * (b * t1)
            - 2 * a * b * (t1 * t2 + 2 * s * t);
    double linear = 2 * s * (t * (a * t2 + b * t1) - g * (m1s * t2 + m2s * t1 + s * t));
    return quadratic + linear + s * s * t * t;
  }

  /**
   * D0(0, m1^2, m2^2, 0; s, t; 0, 0, M^2, 0): a gluon between two massless legs, s = the momentum
   * squared between the massless lines beside it, t = that between the gluon and the line M. Box 8
   * of Ellis and Zanderighi, arXiv:0712.1851, continued with M^2 - i0.
   *
   * @param s momentum squared between the two massless lines beside the gluon, positive, GeV^2
   * @param t momentum squared between gluon and massive line, below M^2, GeV^2
   * @param m1s momentum squared of the first massive leg, GeV^2; at its shell as in {@link
   *     InfraredThreePoint#collinear}
   * @param m2s momentum squared of the second massive leg, GeV^2
   * @param mass2 mass squared M^2, positive, GeV^2
   * @param mu2 scale squared, GeV^2
   * @return Laurent coefficients in GeV^-4, conventions of the package
   * @throws XsecException if s is not positive or t not below M^2
   */
  public static LaurentValue gluonExchange(
      double s, double t, double m1s, double m2s, double mass2, double mu2) {
    if (!(s > 0 && t < mass2)) {
      throw new XsecException(
          "Box with a gluon: s = "
              + s
              + " GeV^2 must be positive and t = "
              + t
              + " GeV^2 below M^2 = "
              + mass2
              + " GeV^2; give physical invariants");
    }
    LoopValue a1 = InfraredThreePoint.offShellLog(m1s, mass2); // all over M^2
    LoopValue a2 = InfraredThreePoint.offShellLog(m2s, mass2);
    LoopValue at = SheetLog.oneMinus(t / mass2);
    LoopValue ls = SheetLog.of(-s / mass2);
    double scale = Math.log(mass2 / mu2);
    LoopValue scaled = new LoopValue(ls.real() + scale, ls.imaginary()); // ln(-s/mu^2)
    LoopValue single = a1.plus(a2).minus(scaled).minus(at.times(2));
    LoopValue finite =
        new LoopValue(-Math.PI * Math.PI / 6, 0)
            .plus(SheetLog.dilogarithmOfOneMinus(a1.minus(at)).times(-2))
            .plus(SheetLog.dilogarithmOfOneMinus(a2.minus(at)).times(-2))
            .minus(SheetLog.dilogarithmOfOneMinus(a1.plus(a2).minus(ls)))
            .plus(scaled.times(scaled).minus(ls.times(ls)).times(0.5))
            .plus(scaled.times(at).times(2))
            .minus(a1.times(a1).plus(a2.times(a2)))
            .minus(a1.plus(a2).times(scale));
    return new LaurentValue(new LoopValue(1, 0), single, finite).times(1 / (s * (t - mass2)));
  }
}
