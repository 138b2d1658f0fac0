package org.deepxs.xsec.virtual;

import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.BosonPropagator;
import org.deepxs.xsec.born.PairKinematics;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/** One-loop kernels of points, for tests, together with the Born helicity sums. */
public final class Kernels {

  private final PairCouplings couplings;
  private final VirtualKernel kernel;
  private final double mass;
  private final double width;

  private final PairLoops loops;

  private Kernels(PairCouplings couplings, PairLoops loops, double mass, double width) {
    this.couplings = couplings;
    this.loops = loops;
    this.mass = mass;
    this.width = width;
    this.kernel = VirtualKernel.of(couplings, loops, mass, width);
  }

  /** Kernels of one pair. */
  public static Kernels of(
      SusyPoint point, FinalState state, ElectroweakInputs inputs, int flavours) {
    boolean charged = state.charge() != 0;
    return new Kernels(
        BornCouplings.of(point, state, inputs, flavours),
        PairLoops.of(point, state, inputs, flavours),
        charged ? inputs.mW() : inputs.mZ(),
        charged ? inputs.widthW() : inputs.widthZ());
  }

  /** The same with another gluino mass in GeV. */
  Kernels withGluino(double massGeV) {
    return new Kernels(couplings, new PairLoops(massGeV, loops.annihilations()), mass, width);
  }

  LoopPatterns patterns() {
    return LoopPatterns.of(couplings, loops);
  }

  PairLoops.Annihilation loops(int channel) {
    return loops.annihilations().get(channel);
  }

  double gluino() {
    return loops.gluinoMassGeV();
  }

  BosonPropagator boson(double s) {
    return BosonPropagator.at(s, mass, width);
  }

  int channels() {
    return couplings.annihilations().size();
  }

  PairCouplings couplings() {
    return couplings;
  }

  double born(int channel, double s, double t) {
    return couplings
        .annihilations()
        .get(channel)
        .differential(PairKinematics.of(s, couplings.m1(), couplings.m2()), boson(s), t);
  }

  /** The Born helicity sums, with all interferences counted positive: the size to compare with. */
  double[] bornSizes(double s, double t) {
    double[] sizes = new double[channels()];
    for (int c = 0; c < sizes.length; c++) {
      sizes[c] = Math.abs(born(c, s, t));
    }
    return sizes;
  }

  /** Virtual plus integrated dipoles over alpha_s C_F/(2 pi). */
  double[] virtual(double s, double t) {
    double[] out = new double[channels()];
    kernel.evaluate(s, t, out);
    return out;
  }

  /** Coefficient of 1/eps or 1/eps². */
  double[] pole(double s, double t, int order) {
    double[] out = new double[channels()];
    kernel.evaluate(s, t, new LoopScalars(order, s), out);
    return out;
  }
}
