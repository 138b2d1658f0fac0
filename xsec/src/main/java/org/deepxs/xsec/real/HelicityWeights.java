package org.deepxs.xsec.real;

/**
 * Quadratic form of one gluon helicity, summed over the spins of both electroweakinos:
 *
 * <pre>
 * opposite |w_o|^2 + oppositeMixed Re(w_o rho_o^*) + oppositeSquark |rho_o|^2
 *  + same |w_s|^2 + sameMixed Re(w_s rho_s^*) + sameSquark |rho_s|^2
 *  + cross Re(w_o w_s^*) + crossSame Re(w_o rho_s^*) + crossOpposite Re(rho_o w_s^*)
 *  + crossSquark Re(rho_o rho_s^*)
 * </pre>
 *
 * Index o belongs to the opposite-chirality current with t-channel squarks, s to the same-chirality
 * current with u-channel squarks; w is the amplitude of emission off the quark line, rho that of
 * emission off the squark. The other gluon helicity is the same function of the conjugate point
 * ({@link EmissionInvariants#conjugate}). A reused workspace.
 */
final class HelicityWeights {

  private double opposite;
  private double oppositeMixed;
  private double oppositeSquark;
  private double same;
  private double sameMixed;
  private double sameSquark;
  private double cross;
  private double crossSame;
  private double crossOpposite;
  private double crossSquark;

  /** The helicity that the quark a does not emit; signed masses in GeV. */
  void fill(EmissionInvariants v, double m1, double m2) {
    double ab = v.ab;
    double ag = v.ag;
    double bg = v.bg;
    double ak1 = v.ak1;
    double ak2 = v.ak2;
    double bk1 = v.bk1;
    double bk2 = v.bk2;
    double gk1 = v.gk1;
    double gk2 = v.gk2;
    double norm = 2 / (ag * bg);
    double delta = ag - ab;
    // Re z1 = Re <a|k1 g b|a], z2 = s_ab s_bg - z1, and their squared moduli.
    double z1 = 0.5 * (ak1 * bg - ag * bk1 + ab * gk1);
    double z2 = ab * bg - z1;
    double square1 = bg * (gk1 * ak1 - m1 * m1 * ag);
    double square2 = bg * (gk2 * ak2 - m2 * m2 * ag);
    opposite = norm * ak1 * ((gk2 - bk2) * delta + bg * ak2);
    same = norm * ak2 * ((gk1 - bk1) * delta + bg * ak1);
    oppositeSquark = norm * ak1 * bk2 * square1;
    sameSquark = norm * ak2 * bk1 * square2;
    oppositeMixed =
        norm
            * ak1
            * (2 * (delta + bg + bk1) * z1
                + gk1 * (ag * bk1 - ab * gk1 + ak1 * bg)
                - 2 * m1 * m1 * bg * ag);
    sameMixed =
        norm
            * ak2
            * (2 * (delta + bg + bk2) * z2
                + gk2 * (ag * bk2 - ab * gk2 + ak2 * bg)
                - 2 * m2 * m2 * bg * ag);
    double masses = 2 * norm * m1 * m2;
    cross = masses * delta * delta;
    crossSame = masses * delta * z2;
    crossOpposite = masses * delta * z1;
    crossSquark = masses * ab * (bg * z1 - square1);
  }

  /**
   * The form for the currents of one quark chirality.
   *
   * @param o opposite-chirality current, t-channel squarks
   * @param s same-chirality current, u-channel squarks
   */
  double apply(CurrentAmplitude o, CurrentAmplitude s) {
    return opposite * (o.quarkRe * o.quarkRe + o.quarkIm * o.quarkIm)
        + oppositeMixed * (o.quarkRe * o.squarkRe + o.quarkIm * o.squarkIm)
        + oppositeSquark * (o.squarkRe * o.squarkRe + o.squarkIm * o.squarkIm)
        + same * (s.quarkRe * s.quarkRe + s.quarkIm * s.quarkIm)
        + sameMixed * (s.quarkRe * s.squarkRe + s.quarkIm * s.squarkIm)
        + sameSquark * (s.squarkRe * s.squarkRe + s.squarkIm * s.squarkIm)
        + cross * (o.quarkRe * s.quarkRe + o.quarkIm * s.quarkIm)
        + crossSame * (o.quarkRe * s.squarkRe + o.quarkIm * s.squarkIm)
        + crossOpposite * (o.squarkRe * s.quarkRe + o.squarkIm * s.quarkIm)
        + crossSquark * (o.squarkRe * s.squarkRe + o.squarkIm * s.squarkIm);
  }
}
