package org.deepxs.xsec.loop;

/**
 * Finite three-point functions C0(p1^2, p2^2, p3^2; m1^2, m2^2, m3^2) of SUSY-QCD corrections to q
 * qbar -&gt; chi_1 chi_2, in GeV^-2. All take squares in GeV^2.
 */
public final class ThreePoint {

  /** Relative distance of a momentum squared from a mass squared that counts as none. */
  static final double SHELL = 1e-10;

  private ThreePoint() {}

  static boolean isOnShell(double p2, double m2) {
    return Math.abs(m2 - p2) < SHELL * m2;
  }

  /**
   * C0(0, 0, s; ma^2, mg^2, mb^2): a heavy line between two massless legs.
   *
   * @param s square of the third momentum, not zero, GeV^2
   * @param ma2 mass squared of the line before the first leg, GeV^2
   * @param mg2 mass squared of the line between the massless legs, positive, GeV^2
   * @param mb2 mass squared of the line after the second leg, GeV^2
   * @return the value in GeV^-2
   */
  public static LoopValue masslessLegs(double s, double ma2, double mg2, double mb2) {
    // ∫ over the parameter of b first; x belongs to a
    UnitQuadratic[] edge = {UnitQuadratic.bubble(s, mb2, ma2)};
    UnitQuadratic[] line = {UnitQuadratic.linear(mg2, ma2)};
    UnitQuadratic slope = UnitQuadratic.linear(mb2 - mg2, mb2 - mg2 - s, -s);
    return LogRatioIntegral.weighted(edge, line, slope).value().times(-1);
  }

  /**
   * C0(0, m1^2, t; mg^2, ms^2, 0): a massless leg between two heavy lines and a massless line
   * opposite to it.
   *
   * @param m1s momentum squared between the second heavy line and the massless one, GeV^2
   * @param t momentum squared between the massless line and the first heavy one, below m1^2, GeV^2
   * @param mg2 mass squared of the first heavy line, positive, GeV^2
   * @param ms2 mass squared of the second heavy line, positive, GeV^2
   * @return the value in GeV^-2
   */
  public static LoopValue masslessLegAndLine(double m1s, double t, double mg2, double ms2) {
    UnitQuadratic far = UnitQuadratic.linear(mg2 - t, ms2 - m1s);
    UnitQuadratic near = UnitQuadratic.linear(mg2, ms2);
    return LogRatioIntegral.of(far, near, UnitQuadratic.linear(-t, -m1s)).value().times(-1);
  }

  /**
   * C0(m1^2, m2^2, s; ma^2, 0, mb^2): a massless line between two massive legs. Where both legs are
   * on shell, m1 = ma and m2 = mb, the integral is infrared divergent; relative distances from that
   * point below 1e-10 are taken as 1e-10.
   *
   * @param m1s momentum squared between the first heavy line and the massless one, GeV^2
   * @param m2s momentum squared between the massless line and the second heavy one, GeV^2
   * @param s momentum squared between the heavy lines, GeV^2
   * @param ma2 mass squared of the first heavy line, positive, GeV^2
   * @param mb2 mass squared of the second heavy line, positive, GeV^2
   * @return the value in GeV^-2
   */
  public static LoopValue masslessLine(double m1s, double m2s, double s, double ma2, double mb2) {
    if (isOnShell(m1s, ma2) && isOnShell(m2s, mb2)) {
      return masslessLine(ma2 * (1 - 2 * SHELL), mb2 * (1 - 2 * SHELL), s, ma2, mb2);
    }
    UnitQuadratic far = UnitQuadratic.linear(mb2 - m2s, ma2 - m1s);
    UnitQuadratic near = UnitQuadratic.bubble(s, mb2, ma2);
    double discriminant = UnitQuadratic.bubble(s, m2s, m1s).discriminant();
    UnitQuadratic difference = UnitQuadratic.of(-m2s, s - m1s - m2s, -m1s, -s, discriminant);
    return LogRatioIntegral.of(far, near, difference).value().times(-1);
  }

  /**
   * C0(m1^2, m2^2, s; 0, M^2, 0): a heavy line between two massive legs and massless lines else.
   *
   * @param m1s momentum squared between the first massless line and the heavy one, GeV^2
   * @param m2s momentum squared between the heavy line and the second massless one, GeV^2
   * @param s momentum squared between the massless lines, GeV^2
   * @param mass2 mass squared M^2 of the heavy line, positive, GeV^2
   * @return the value in GeV^-2
   */
  public static LoopValue twoMasslessLines(double m1s, double m2s, double s, double mass2) {
    UnitQuadratic far = UnitQuadratic.linear(mass2 - m1s, -s);
    double gap = mass2 - m2s;
    UnitQuadratic near = UnitQuadratic.of(mass2, gap, 0, m2s, gap * gap);
    double discriminant = UnitQuadratic.bubble(s, m2s, m1s).discriminant();
    UnitQuadratic difference = UnitQuadratic.of(-m1s, m2s - m1s - s, -s, -m2s, discriminant);
    return LogRatioIntegral.of(far, near, difference).value().times(-1);
  }
}
