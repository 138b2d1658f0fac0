package org.deepxs.xsec.real;

import org.deepxs.xsec.born.ChiralityFlip;

/**
 * Squared amplitude of a quark and an antiquark of equal chirality for one gluon helicity, see
 * {@link ChiralityFlip}: with z1 and z2 of {@link HelicityWeights}, x = &lt;a|k1 b k2|a], and (w,
 * rho) from sbottoms alone, it is
 *
 * <pre>
 * (2/(s_ag s_bg)) s_ab { (c_T^2 + c_U^2) [ak1 bk2 |w_t - rho_t z1/s_ab|^2 + ak2 bk1 |w_u - rho_u z2/s_ab|^2]
 *                        - 4 c_T c_U Re[x (w_t - rho_t z1/s_ab) (w_u - rho_u z2/s_ab)^*] }
 * </pre>
 *
 * A reused workspace.
 */
final class FlipWeights {

  private double t;
  private double tMixed;
  private double tSquark;
  private double u;
  private double uMixed;
  private double uSquark;
  private double cross;
  private double crossU;
  private double crossT;
  private double crossSquark;

  /** The helicity that the quark a does not emit; signed masses in GeV. */
  void fill(EmissionInvariants v, double m1, double m2) {
    double norm = 2 / (v.ag * v.bg);
    double pair = v.pairMass2 - m1 * m1 - m2 * m2;
    double z1 = 0.5 * (v.ak1 * v.bg - v.ag * v.bk1 + v.ab * v.gk1);
    double z2 = v.ab * v.bg - z1;
    double x = 0.5 * (v.ak1 * v.bk2 - v.ab * pair + v.ak2 * v.bk1);
    double y = 0.5 * (v.ak1 * v.gk2 - v.ag * pair + v.ak2 * v.gk1);
    double tWeight = norm * v.ak1 * v.bk2;
    double uWeight = norm * v.ak2 * v.bk1;
    t = tWeight * v.ab;
    tMixed = -2 * tWeight * z1;
    tSquark = tWeight * v.bg * (v.gk1 * v.ak1 - m1 * m1 * v.ag);
    u = uWeight * v.ab;
    uMixed = -2 * uWeight * z2;
    uSquark = uWeight * v.bg * (v.gk2 * v.ak2 - m2 * m2 * v.ag);
    cross = -4 * norm * v.ab * x;
    crossU = 4 * norm * (z2 * x - v.levi2);
    crossT = 4 * norm * (z1 * x - v.levi2);
    crossSquark = -4 * norm * v.bg * (y * x - v.levi2);
  }

  /** The sum over both chiralities, in units of e^4. */
  double apply(ChiralityFlip flip, CurrentAmplitude wt, CurrentAmplitude wu) {
    double squares =
        t * (wt.quarkRe * wt.quarkRe + wt.quarkIm * wt.quarkIm)
            + tMixed * (wt.quarkRe * wt.squarkRe + wt.quarkIm * wt.squarkIm)
            + tSquark * (wt.squarkRe * wt.squarkRe + wt.squarkIm * wt.squarkIm)
            + u * (wu.quarkRe * wu.quarkRe + wu.quarkIm * wu.quarkIm)
            + uMixed * (wu.quarkRe * wu.squarkRe + wu.quarkIm * wu.squarkIm)
            + uSquark * (wu.squarkRe * wu.squarkRe + wu.squarkIm * wu.squarkIm);
    double interference =
        cross * (wt.quarkRe * wu.quarkRe + wt.quarkIm * wu.quarkIm)
            + crossU * (wt.quarkRe * wu.squarkRe + wt.quarkIm * wu.squarkIm)
            + crossT * (wt.squarkRe * wu.quarkRe + wt.squarkIm * wu.quarkIm)
            + crossSquark * (wt.squarkRe * wu.squarkRe + wt.squarkIm * wu.squarkIm);
    return (flip.ct() * flip.ct() + flip.cu() * flip.cu()) * squares
        + flip.ct() * flip.cu() * interference;
  }
}
