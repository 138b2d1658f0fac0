package org.deepxs.xsec.real;

/**
 * Twice the scalar products of a 2 to 3 point in the roles of the amplitude: incoming quark a,
 * incoming antiquark b, outgoing gluon g, in GeV^2. A crossed particle has a negative momentum. A
 * reused workspace.
 */
final class EmissionInvariants {

  double ab;
  double ag;
  double bg;
  double ak1;
  double ak2;
  double bk1;
  double bk2;
  double gk1;
  double gk2;

  /** Invariant mass squared of the pair in GeV^2. */
  double pairMass2;

  /** Partonic energy squared; then products of pa, pb and p3 with p3, k1 and k2. */
  double s;

  double a3;
  double b3;
  private double b1;
  private double b2;
  private double a1;
  private double a2;
  private double g1;
  private double g2;

  /** Reads the physical momenta. */
  void read(EmissionPoint p) {
    double[] p3 = p.p3;
    s = p.s();
    double transverse2 = p3[1] * p3[1] + p3[2] * p3[2];
    // E - |p_z| of the emitted parton without cancellation, so that collinear points keep digits.
    double far = p3[0] + Math.abs(p3[3]);
    double near = far > 0 ? transverse2 / far : 0;
    a3 = 2 * p.pa[0] * (p3[3] > 0 ? near : far);
    b3 = 2 * p.pb[0] * (p3[3] > 0 ? far : near);
    a1 = EmissionPoint.twice(p.pa, p.k1);
    a2 = EmissionPoint.twice(p.pa, p.k2);
    b1 = EmissionPoint.twice(p.pb, p.k1);
    b2 = EmissionPoint.twice(p.pb, p.k2);
    g1 = EmissionPoint.twice(p3, p.k1);
    g2 = EmissionPoint.twice(p3, p.k2);
    pairMass2 = s - a3 - b3;
  }

  /** q(pa) qbar(pb) → 1 2 g(p3), or qbar(pa) q(pb) if the quark comes second. */
  void annihilation(boolean quarkSecond) {
    ab = s;
    ag = quarkSecond ? b3 : a3;
    bg = quarkSecond ? a3 : b3;
    ak1 = quarkSecond ? b1 : a1;
    ak2 = quarkSecond ? b2 : a2;
    bk1 = quarkSecond ? a1 : b1;
    bk2 = quarkSecond ? a2 : b2;
    gk1 = g1;
    gk2 = g2;
  }

  /**
   * Interchanges the roles of a and b together with those of 1 and 2: the charge conjugate point.
   */
  void conjugate() {
    double swap = ag;
    ag = bg;
    bg = swap;
    swap = ak1;
    ak1 = bk2;
    bk2 = swap;
    swap = ak2;
    ak2 = bk1;
    bk1 = swap;
    swap = gk1;
    gk1 = gk2;
    gk2 = swap;
  }

  /** q(pa) g(pb) → 1 2 q(p3): the outgoing quark is the antiquark b = -p3, the gluon g = -pb. */
  void incomingQuark() {
    ab = -a3;
    ag = -s;
    bg = b3;
    ak1 = a1;
    ak2 = a2;
    bk1 = -g1;
    bk2 = -g2;
    gk1 = -b1;
    gk2 = -b2;
  }

  /** qbar(pa) g(pb) → 1 2 qbar(p3): the outgoing antiquark is the quark a = -p3. */
  void incomingAntiquark() {
    ab = -a3;
    ag = b3;
    bg = -s;
    ak1 = -g1;
    ak2 = -g2;
    bk1 = a1;
    bk2 = a2;
    gk1 = -b1;
    gk2 = -b2;
  }

  /** (1 - cos)/2 of the angle between p3 and the gluon pb in the rest frame of p3 and k1. */
  double halfVersine(double m1) {
    return b3 * (m1 * m1 + g1) / ((b1 + b3) * g1);
  }

  /** t of the Born process behind the dipole with emitter a; exchange roles for emitter b. */
  double emitterA(double m1, double m2) {
    double pairK = pairMass2 + m1 * m1 - m2 * m2;
    return m1 * m1 - DipoleMap.emitterProduct(pairMass2 / ab, ab, ag, bg, ak1, bk1, pairK);
  }

  /** t of the Born process if the gluon pb becomes the antiquark b. */
  double gluonToAntiquark(double m1, double m2) {
    double pairK = pairMass2 + m2 * m2 - m1 * m1;
    return m2 * m2 - DipoleMap.emitterProduct(pairMass2 / s, s, b3, a3, b2, a2, pairK);
  }

  /** t of the Born process if the gluon pb becomes the quark a. */
  double gluonToQuark(double m1, double m2) {
    double pairK = pairMass2 + m1 * m1 - m2 * m2;
    return m1 * m1 - DipoleMap.emitterProduct(pairMass2 / s, s, b3, a3, b1, a1, pairK);
  }
}
