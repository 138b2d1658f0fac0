package org.deepxs.xsec.virtual;

import org.deepxs.xsec.born.BosonPropagator;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.LoopCouplings;
import org.deepxs.xsec.born.QuarkAnnihilation;

/**
 * What the wrong order of box couplings in Resummino 3.0.0 as shipped adds to the corrected one for
 * chargino pairs (reference/resummino/README.md): where the box of left-handed quarks meets the s
 * channel, the photon and Z couplings of right-handed quarks stand in for one of the two terms.
 *
 * <p>Exact for d dbar. For u ubar to 5 % of the effect with winos and equal squark and gluino
 * masses or heavier gluinos; other terms there are not reproduced.
 */
public final class ResumminoBoxOrder {

  private final Kernels kernels;
  private final LoopPatterns patterns;
  private final BoxKinematics kinT = new BoxKinematics();
  private final BoxKinematics kinU = new BoxKinematics();

  private ResumminoBoxOrder(Kernels kernels, LoopPatterns patterns) {
    this.kernels = kernels;
    this.patterns = patterns;
  }

  /** Differences of one chargino pair. */
  public static ResumminoBoxOrder of(Kernels kernels) {
    return new ResumminoBoxOrder(kernels, kernels.patterns());
  }

  /** As shipped minus corrected, over alpha_s C_F/(2 pi). */
  public double difference(int channel, double s, double t) {
    double m1 = kernels.couplings().m1();
    double m2 = kernels.couplings().m2();
    kinT.set(s, t, m1, m2);
    kinU.set(s, m1 * m1 + m2 * m2 - s - t, m2, m1);
    patterns.evaluate(kinT, kinU, kernels.gluino(), LoopScalars.finite(s));
    QuarkAnnihilation annihilation = kernels.couplings().annihilations().get(channel);
    BosonPropagator boson = kernels.boson(s);
    ChiralAmplitude left = annihilation.left();
    ChiralAmplitude right = annihilation.right().orElseThrow();
    double dropped = left.photon() / s + left.bosonSame() * boson.real();
    double instead = right.photon() / s + right.bosonOpposite() * boson.real();
    LoopPattern pattern = patterns.get(2 * channel);
    LoopCouplings loop = kernels.loops(channel).left();
    double box = loop.tBox() * pattern.tBoxCrossed + loop.uBox() * pattern.uBoxSame;
    return 2 * box * (instead - dropped);
  }
}
