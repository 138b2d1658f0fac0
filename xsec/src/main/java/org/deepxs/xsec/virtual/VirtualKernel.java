package org.deepxs.xsec.virtual;

import java.util.List;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.BosonPropagator;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.LoopCouplings;
import org.deepxs.xsec.born.PairKinematics;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;

/**
 * Interference of one-loop and Born amplitudes plus the integrated dipoles of one pair. Holds
 * workspace: one object per thread.
 *
 * <p>Real parts of the loops are used throughout, as the Born amplitude is real up to the width of
 * the s-channel boson.
 */
public final class VirtualKernel {

  private final PairCouplings couplings;
  private final PairLoops loops;
  private final double bosonMass;
  private final double bosonWidth;
  private final LoopPatterns patterns;
  private final BoxKinematics kinT = new BoxKinematics();
  private final BoxKinematics kinU = new BoxKinematics();

  private VirtualKernel(
      PairCouplings couplings, PairLoops loops, double bosonMass, double bosonWidth) {
    this.couplings = couplings;
    this.loops = loops;
    this.bosonMass = bosonMass;
    this.bosonWidth = bosonWidth;
    this.patterns = LoopPatterns.of(couplings, loops);
  }

  /**
   * Kernel of a pair.
   *
   * @param couplings tree-level couplings
   * @param loops couplings of the gluino loops, in the same order; an infinite gluino mass leaves
   *     them out
   * @param bosonMassGeV mass of the s-channel Z or W
   * @param bosonWidthGeV its width
   * @return the kernel
   */
  public static VirtualKernel of(
      PairCouplings couplings, PairLoops loops, double bosonMassGeV, double bosonWidthGeV) {
    return new VirtualKernel(couplings, loops, bosonMassGeV, bosonWidthGeV);
  }

  /**
   * Virtual correction plus integrated dipoles, finite: the factor of alpha_s C_F/(2 pi) in the
   * normalisation of {@link QuarkAnnihilation#differential}. Its Drell–Yan limit is 2 Born.
   *
   * @param s partonic energy squared in GeV^2, above the threshold
   * @param t momentum transfer squared in GeV^2, as in {@link
   *     org.deepxs.xsec.born.PartonicBorn#differential}
   * @param out one value per annihilation
   */
  public void evaluate(double s, double t, double[] out) {
    evaluate(s, t, LoopScalars.finite(s), out);
  }

  /** One Laurent coefficient; the poles must vanish. */
  void evaluate(double s, double t, LoopScalars scalars, double[] out) {
    double m1 = couplings.m1();
    double m2 = couplings.m2();
    kinT.set(s, t, m1, m2);
    kinU.set(s, m1 * m1 + m2 * m2 - s - t, m2, m1);
    patterns.evaluate(kinT, kinU, loops.gluinoMassGeV(), scalars);
    BosonPropagator boson = BosonPropagator.at(s, bosonMass, bosonWidth);
    List<QuarkAnnihilation> annihilations = couplings.annihilations();
    for (int c = 0; c < out.length; c++) {
      QuarkAnnihilation annihilation = annihilations.get(c);
      PairLoops.Annihilation loop = loops.annihilations().get(c);
      out[c] = chirality(annihilation, annihilation.left(), loop.left(), boson, 2 * c, scalars);
      if (annihilation.right().isPresent()) {
        out[c] +=
            chirality(
                annihilation,
                annihilation.right().get(),
                loop.right().orElseThrow(),
                boson,
                2 * c + 1,
                scalars);
      }
      if (annihilation.flip().isPresent()) {
        // The Drell–Yan correction stands in: the flip is a tenth of the b quarks' share.
        PairKinematics kin = PairKinematics.of(s, m1, m2);
        out[c] += scalars.rational(2) * annihilation.flipDifferential(kin, t);
      }
    }
  }

  private double chirality(
      QuarkAnnihilation annihilation,
      ChiralAmplitude born,
      LoopCouplings loop,
      BosonPropagator boson,
      int number,
      LoopScalars scalars) {
    LoopPattern pattern = patterns.get(number);
    double s = kinT.s;
    double sSame = born.photon() / s + born.bosonSame() * boson.real();
    double sOpposite = born.photon() / s + born.bosonOpposite() * boson.real();
    double imSame = born.bosonSame() * boson.imaginary();
    double imOpposite = born.bosonOpposite() * boson.imaginary();
    double qSame = sSame + exchange(born.uExchange(), annihilation, kinU.t);
    double qOpposite = sOpposite + exchange(born.tExchange(), annihilation, kinT.t);
    double gSame = kinU.tauA * kinU.tauB;
    double gOpposite = kinT.tauA * kinT.tauB;
    double gMixed = kinT.ma * kinT.mb * s;
    double dualSame = qSame * gSame + qOpposite * gMixed;
    double dualOpposite = qOpposite * gOpposite + qSame * gMixed;
    double imaginary =
        imSame * imSame * gSame
            + imOpposite * imOpposite * gOpposite
            + 2 * imSame * imOpposite * gMixed;
    double sum =
        (pattern.sChannel + scalars.rational(2))
            * (sSame * dualSame + sOpposite * dualOpposite + imaginary);
    sum +=
        exchanges(
            born.tExchange(),
            loop.tFirst(),
            loop.tSecond(),
            pattern.t,
            annihilation,
            kinT,
            dualOpposite,
            qOpposite,
            qSame,
            pattern.wave);
    sum +=
        exchanges(
            born.uExchange(),
            loop.uSecond(),
            loop.uFirst(),
            pattern.u,
            annihilation,
            kinU,
            dualSame,
            qSame,
            qOpposite,
            pattern.wave);
    sum += 2 * loop.tBox() * (pattern.tBoxCrossed * qSame + pattern.tBoxSame * qOpposite);
    sum += 2 * loop.uBox() * (pattern.uBoxCrossed * qOpposite + pattern.uBoxSame * qSame);
    return sum;
  }

  /** Σ coupling/(t - M²). */
  static double exchange(SquarkExchange exchange, QuarkAnnihilation annihilation, double t) {
    double sum = 0;
    for (int k = 0; k < exchange.size(); k++) {
      sum += exchange.coupling(k) / (t - annihilation.squarkMass2(exchange.squark(k)));
    }
    return sum;
  }

  private static double exchanges(
      SquarkExchange tree,
      SquarkExchange lower,
      SquarkExchange upper,
      ExchangeLoops[] loops,
      QuarkAnnihilation annihilation,
      BoxKinematics kin,
      double dual,
      double qSame,
      double qCrossed,
      double wave) {
    double sum = 0;
    for (int k = 0; k < tree.size(); k++) {
      double propagator = 1 / (kin.t - annihilation.squarkMass2(tree.squark(k)));
      ExchangeLoops loop = loops[k];
      sum +=
          propagator
              * dual
              * (tree.coupling(k) * (loop.tree + wave)
                  + lower.coupling(k) * loop.lower
                  + upper.coupling(k) * loop.upper);
      sum += tree.coupling(k) * (loop.boxSame * qSame + loop.boxCrossed * qCrossed);
    }
    return sum;
  }
}
