package org.deepxs.xsec.loop;

/**
 * Infrared-divergent three-point functions with massless gluon exchange, in GeV^-2, with 1/Gamma(1
 * - eps) taken out of the measure mu^(2 eps) d^Dl/(i pi^(D/2)). Compare Ellis and Zanderighi,
 * arXiv:0712.1851; derived anew from the Feynman parameters.
 */
public final class InfraredThreePoint {

  private InfraredThreePoint() {}

  /**
   * C0(0, 0, s; 0, 0, 0), a gluon between two massless lines.
   *
   * @param s momentum squared, not zero, GeV^2
   * @param mu2 scale squared, GeV^2
   * @return Laurent coefficients in GeV^-2
   */
  public static LaurentValue massless(double s, double mu2) {
    LoopValue log = SheetLog.of(-s / mu2);
    return new LaurentValue(new LoopValue(1, 0), log.times(-1), log.times(log).times(0.5))
        .times(1 / s);
  }

  /**
   * C0(0, m1^2, t; 0, 0, M^2): a gluon and a massless line meet in a massless leg. On the mass
   * shell m1^2 = M^2 the integral has other poles; nearer to it than 1e-10 M^2 that distance is
   * taken, so that the value stays finite and of the right size.
   *
   * @param m1s momentum squared between the massless line and the massive one, GeV^2
   * @param t momentum squared between the massive line and the gluon, below M^2 and m1^2, GeV^2
   * @param mass2 mass squared M^2, positive, GeV^2
   * @param mu2 scale squared, GeV^2
   * @return Laurent coefficients in GeV^-2
   */
  public static LaurentValue collinear(double m1s, double t, double mass2, double mu2) {
    LoopValue near = offShellLog(m1s, mass2);
    LoopValue far = SheetLog.oneMinus(t / mass2);
    LoopValue pole = far.minus(near);
    double ratio = m1s / mass2;
    LoopValue dilogarithms =
        new LoopValue(
            Dilogarithm.real(ratio) - Dilogarithm.real(t / mass2),
            ratio > 1 ? Math.PI * Math.log(ratio) : 0);
    LoopValue finite =
        dilogarithms
            .plus(near.times(near))
            .minus(far.times(far))
            .plus(pole.times(Math.log(mu2 / mass2)));
    return new LaurentValue(LoopValue.ZERO, pole, finite).times(1 / (m1s - t));
  }

  /** ln((M^2 - p^2)/M^2) with the distance from the shell limited from below. */
  static LoopValue offShellLog(double p2, double mass2) {
    if (ThreePoint.isOnShell(p2, mass2)) {
      return new LoopValue(Math.log(ThreePoint.SHELL), p2 > mass2 ? -Math.PI : 0);
    }
    return Math.abs(p2) < 0.5 * mass2
        ? SheetLog.oneMinus(p2 / mass2)
        : SheetLog.of((mass2 - p2) / mass2);
  }
}
