package org.deepxs.bench;

import java.util.concurrent.TimeUnit;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.EmissionPoint;
import org.deepxs.xsec.real.OnShellOptions;
import org.deepxs.xsec.virtual.VirtualKernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Matrix elements of all initial states at one phase-space point, five flavours, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NloKernelBenchmark {

  private static final double S = 2.25e6;
  private static final double T = -4e5;
  private static final double SQUARK_GEV = 1500;

  /** Process name. */
  @Param({"C1C1", "N2C1+", "N2N2"})
  public String process;

  private VirtualKernel kernel;
  private ElectroweakinoEmission emission;
  private EmissionPoint momenta;
  private double[] virtual;
  private double[] gluon;
  private double[] quark;

  /** Makes the point and momenta with both electroweakinos in the transverse plane. */
  @Setup
  public void setUp() {
    SusyPoint point = NloPoint.of(SQUARK_GEV);
    FinalState state = ProcessRequest.parseList(process).get(0).states().get(0);
    ElectroweakInputs inputs = ElectroweakInputs.of(point);
    BornCouplings.PairCouplings couplings = BornCouplings.of(point, state, inputs, 5);
    boolean charged = state.charge() != 0;
    kernel =
        VirtualKernel.of(
            couplings,
            PairLoops.of(point, state, inputs, 5),
            charged ? inputs.mW() : inputs.mZ(),
            charged ? inputs.widthW() : inputs.widthZ());
    emission = ElectroweakinoEmission.of(point, state, inputs, 5, OnShellOptions.defaults());
    virtual = new double[couplings.annihilations().size()];
    gluon = new double[emission.gluonChannels().size()];
    quark = new double[emission.quarkChannels().size()];
    momenta = momenta();
  }

  /** A parton of 100 GeV against the pair; the pair decays at right angles to it. */
  private EmissionPoint momenta() {
    EmissionPoint p = new EmissionPoint();
    p.setBeams(S);
    double energy = 100;
    set(p.p3, energy, energy, 0, 0);
    double pairEnergy = Math.sqrt(S) - energy;
    double pair2 = S - 2 * Math.sqrt(S) * energy;
    double m1 = emission.mass1();
    double m2 = emission.mass2();
    double share = (pair2 + m1 * m1 - m2 * m2) / (2 * pair2);
    double e1 = share * pairEnergy;
    double x1 = -share * energy;
    double y1 = Math.sqrt(e1 * e1 - x1 * x1 - m1 * m1);
    set(p.k1, e1, x1, 0.6 * y1, 0.8 * y1);
    set(p.k2, pairEnergy - e1, -energy - x1, -0.6 * y1, -0.8 * y1);
    return p;
  }

  private static void set(double[] p, double e, double x, double y, double z) {
    p[0] = e;
    p[1] = x;
    p[2] = y;
    p[3] = z;
  }

  /** Loops and integrated dipoles at one s and t. */
  @Benchmark
  public double[] virtualKernel() {
    kernel.evaluate(S, T, virtual);
    return virtual;
  }

  /** Gluon emission minus dipoles. */
  @Benchmark
  public double[] gluonEmission() {
    emission.gluon(momenta, gluon);
    return gluon;
  }

  /** Quark and antiquark emission minus dipoles and on-shell squarks. */
  @Benchmark
  public double[] quarkEmission() {
    emission.quark(momenta, quark);
    return quark;
  }
}
