package org.deepxs.xsec.real;

import java.util.Optional;
import org.deepxs.xsec.born.BosonPropagator;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.PairKinematics;
import org.deepxs.xsec.born.QuarkAnnihilation;

/**
 * Everything about one crossing of one point that all flavours share, and the evaluation of one
 * flavour from it: the sum over all helicities of the squared amplitude without colour, in the
 * normalisation in which the Born process has {@link QuarkAnnihilation#differential}, and without
 * g_s^2 e^4. A reused workspace.
 */
final class EmissionSpinSums {

  private final double m1;
  private final double m2;
  private final EmissionInvariants v;
  private final HelicityWeights plus = new HelicityWeights();
  private final HelicityWeights minus = new HelicityWeights();
  private final CurrentAmplitude oppositePlus = new CurrentAmplitude();
  private final CurrentAmplitude oppositeMinus = new CurrentAmplitude();
  private final CurrentAmplitude samePlus = new CurrentAmplitude();
  private final CurrentAmplitude sameMinus = new CurrentAmplitude();
  private double ta;
  private double tb;
  private double ua;
  private double ub;

  /** Signed masses in GeV; shares the invariants with the caller. */
  EmissionSpinSums(double m1, double m2, EmissionInvariants invariants) {
    this.m1 = m1;
    this.m2 = m2;
    this.v = invariants;
  }

  /** Reads the invariants. */
  void fill() {
    ta = m1 * m1 - v.ak1;
    tb = m2 * m2 - v.bk2;
    ua = m2 * m2 - v.ak2;
    ub = m1 * m1 - v.bk1;
    plus.fill(v, m1, m2);
    v.conjugate();
    minus.fill(v, m2, m1);
    v.conjugate();
  }

  /** Sum over helicities for one flavour; negative in the crossed channels. */
  double squared(QuarkAnnihilation line, SquarkPoles poles, BosonPropagator boson) {
    double sum = chirality(line.left(), poles, boson);
    Optional<ChiralAmplitude> right = line.right();
    if (right.isPresent()) {
      sum += chirality(right.get(), poles, boson);
    }
    return sum;
  }

  private double chirality(ChiralAmplitude c, SquarkPoles poles, BosonPropagator boson) {
    double photon = c.photon() / v.pairMass2;
    double re = photon + c.bosonOpposite() * boson.real();
    double im = c.bosonOpposite() * boson.imaginary();
    oppositePlus.start(re, im);
    oppositeMinus.start(re, im);
    oppositePlus.addSquarks(oppositeMinus, c.tExchange(), poles, ta, tb);
    re = photon + c.bosonSame() * boson.real();
    im = c.bosonSame() * boson.imaginary();
    samePlus.start(re, im);
    sameMinus.start(re, im);
    samePlus.addSquarks(sameMinus, c.uExchange(), poles, ua, ub);
    return plus.apply(oppositePlus, samePlus) + minus.apply(oppositeMinus, sameMinus);
  }

  /**
   * The Born sum over helicities of {@link QuarkAnnihilation#differential} with unstable squarks,
   * to which the squared amplitude with the same squarks factorises.
   */
  double born(
      QuarkAnnihilation line,
      SquarkPoles poles,
      BosonPropagator boson,
      PairKinematics kin,
      double t) {
    double sum = bornChirality(line.left(), poles, boson, kin, t);
    Optional<ChiralAmplitude> right = line.right();
    if (right.isPresent()) {
      sum += bornChirality(right.get(), poles, boson, kin, t);
    }
    return sum;
  }

  private double bornChirality(
      ChiralAmplitude c, SquarkPoles poles, BosonPropagator boson, PairKinematics kin, double t) {
    double u = m1 * m1 + m2 * m2 - kin.s() - t;
    double photon = c.photon() / kin.s();
    CurrentAmplitude o = oppositePlus;
    o.start(photon + c.bosonOpposite() * boson.real(), c.bosonOpposite() * boson.imaginary());
    o.addSquarks(oppositeMinus, c.tExchange(), poles, t, t);
    CurrentAmplitude s = samePlus;
    s.start(photon + c.bosonSame() * boson.real(), c.bosonSame() * boson.imaginary());
    s.addSquarks(sameMinus, c.uExchange(), poles, u, u);
    return (s.quarkRe * s.quarkRe + s.quarkIm * s.quarkIm) * (u - m1 * m1) * (u - m2 * m2)
        + (o.quarkRe * o.quarkRe + o.quarkIm * o.quarkIm) * (t - m1 * m1) * (t - m2 * m2)
        + 2 * (s.quarkRe * o.quarkRe + s.quarkIm * o.quarkIm) * m1 * m2 * kin.s();
  }
}
