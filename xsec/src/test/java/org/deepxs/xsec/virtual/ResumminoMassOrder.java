package org.deepxs.xsec.virtual;

import org.deepxs.xsec.born.BosonPropagator;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.LoopCouplings;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;

/**
 * What Resummino 3.0.0 computes differently from us in the gluino loops of gaugino pairs. Nothing
 * where gluino and squarks have equal masses; found by comparing its diagram classes:
 *
 * <ul>
 *   <li>v_str2 (s-channel vertex): C_00 with lines gluino, squark, squark and s between the gluino
 *       and a squark, instead of between the squarks;
 *   <li>v_ttr3, v_ttr4, v_utr3, v_utr4 (vertices of the exchanged squark): gluino and squark masses
 *       interchanged in the integrals;
 *   <li>v_utr3 of d dbar → chi+ chi- is absent.
 * </ul>
 *
 * Prospino's stable one-loop part agrees with ours in all of them.
 */
public final class ResumminoMassOrder {

  private final Kernels kernels;
  private final boolean charginos;
  private final BoxKinematics kinT = new BoxKinematics();
  private final BoxKinematics kinU = new BoxKinematics();

  private ResumminoMassOrder(Kernels kernels, boolean charginos) {
    this.kernels = kernels;
    this.charginos = charginos;
  }

  /** Differences of one pair. */
  public static ResumminoMassOrder of(Kernels kernels, FinalState state) {
    return new ResumminoMassOrder(kernels, state.kind() == PairKind.CHARGINO_PAIR);
  }

  /** Resummino's minus our correction, over alpha_s C_F/(2 pi); unmixed squarks only. */
  public double difference(int channel, double s, double t) {
    double m1 = kernels.couplings().m1();
    double m2 = kernels.couplings().m2();
    kinT.set(s, t, m1, m2);
    kinU.set(s, m1 * m1 + m2 * m2 - s - t, m2, m1);
    QuarkAnnihilation annihilation = kernels.couplings().annihilations().get(channel);
    double sum = chirality(annihilation, annihilation.left(), kernels.loops(channel).left());
    if (annihilation.right().isPresent()) {
      sum +=
          chirality(
              annihilation,
              annihilation.right().get(),
              kernels.loops(channel).right().orElseThrow());
    }
    return sum;
  }

  private double chirality(QuarkAnnihilation a, ChiralAmplitude born, LoopCouplings loop) {
    LoopScalars scalars = LoopScalars.finite(kinT.s);
    BosonPropagator boson = kernels.boson(kinT.s);
    double sSame = born.photon() / kinT.s + born.bosonSame() * boson.real();
    double sOpposite = born.photon() / kinT.s + born.bosonOpposite() * boson.real();
    double qSame = sSame + VirtualKernel.exchange(born.uExchange(), a, kinU.t);
    double qOpposite = sOpposite + VirtualKernel.exchange(born.tExchange(), a, kinT.t);
    double mixed = kinT.ma * kinT.mb * kinT.s;
    double dualSame = qSame * kinU.tauA * kinU.tauB + qOpposite * mixed;
    double dualOpposite = qOpposite * kinT.tauA * kinT.tauB + qSame * mixed;
    double g2 = kernels.gluino() * kernels.gluino();
    double squark = loop.quark().mass2(0);
    double antisquark = loop.antiquark().mass2(0);
    double vertex =
        0.5 * unordered(g2, squark, scalars)
            + 0.5 * unordered(g2, antisquark, scalars)
            - AnnihilationLoops.vertexWithWaveFunctions(kinT.s, g2, squark, antisquark)
            - scalars.waveFunction(g2, squark)
            - scalars.waveFunction(g2, antisquark);
    boolean dDbarCharginos = charginos && a.channel().pdg1() % 2 == 1;
    return vertex * (sSame * dualSame + sOpposite * dualOpposite)
        + vertices(loop.tFirst(), a, kinT, true, squark, g2, false) * dualOpposite
        + vertices(loop.tSecond(), a, kinT, false, antisquark, g2, false) * dualOpposite
        + vertices(loop.uSecond(), a, kinU, true, squark, g2, dDbarCharginos) * dualSame
        + vertices(loop.uFirst(), a, kinU, false, antisquark, g2, false) * dualSame;
  }

  /** 4 C_00 with s between the gluino and one of two equal squarks. */
  private double unordered(double g2, double squark2, LoopScalars scalars) {
    return AnnihilationLoops.vertexWithWaveFunctions(kinT.s, squark2, g2, squark2)
        + scalars.waveFunction(squark2, g2)
        + scalars.waveFunction(squark2, squark2);
  }

  private double vertices(
      SquarkExchange exchange,
      QuarkAnnihilation annihilation,
      BoxKinematics kin,
      boolean atQuark,
      double squark2,
      double g2,
      boolean absent) {
    LoopScalars scalars = LoopScalars.finite(kin.s);
    double m = atQuark ? kin.ma : kin.mb;
    double ours = vertex(kin, m, g2, squark2, scalars);
    double theirs = absent ? 0 : vertex(kin, m, squark2, g2, scalars);
    return kernels.gluino()
        * (theirs - ours)
        * VirtualKernel.exchange(exchange, annihilation, kin.t);
  }

  private static double vertex(
      BoxKinematics kin, double m, double g2, double a2, LoopScalars scalars) {
    return ExchangeLoops.gluinoVertex(
        m,
        kin.t,
        g2 - a2,
        scalars.masslessLegAndLine(m * m, kin.t, g2, a2),
        scalars.b0(m * m, a2, 0),
        scalars.b0(kin.t, g2, 0));
  }
}
