package org.deepxs.bench;

import java.util.concurrent.TimeUnit;
import org.deepxs.xsec.loop.FourPoint;
import org.deepxs.xsec.loop.InfraredThreePoint;
import org.deepxs.xsec.loop.LaurentValue;
import org.deepxs.xsec.loop.LoopValue;
import org.deepxs.xsec.loop.ThreePoint;
import org.deepxs.xsec.loop.TwoPoint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Scalar integrals, one of each kind, nanoseconds; their accuracy (1e-9 and better) is in {@code
 * LoopIntegralsReferenceTest}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NloLoopBenchmark {

  private static final double MA2 = 160000;
  private static final double MB2 = 250000;
  private static final double T = -4e5;
  private static final double GLUINO2 = 4e6;

  /** Squared squark mass in GeV^2: below and above the squark pair's threshold at sqrt(s). */
  @Param({"4e5", "4e6"})
  public double squark2;

  /** Squared energy in GeV^2. */
  @Param("2.25e6")
  public double s;

  /** B_0 of a gluino and a squark. */
  @Benchmark
  public LoopValue twoPoint() {
    return TwoPoint.b0(s, GLUINO2, squark2, s);
  }

  /** C_0 of massless legs. */
  @Benchmark
  public LoopValue masslessLegs() {
    return ThreePoint.masslessLegs(s, squark2, GLUINO2, squark2);
  }

  /** C_0 of one massless leg and one massless line. */
  @Benchmark
  public LoopValue masslessLegAndLine() {
    return ThreePoint.masslessLegAndLine(MA2, T, GLUINO2, squark2);
  }

  /** C_0 of one massless line. */
  @Benchmark
  public LoopValue masslessLine() {
    return ThreePoint.masslessLine(MA2, MB2, s, squark2, squark2);
  }

  /** C_0 of two massless lines. */
  @Benchmark
  public LoopValue twoMasslessLines() {
    return ThreePoint.twoMasslessLines(MA2, MB2, s, squark2);
  }

  /** C_0 with a collinear pole. */
  @Benchmark
  public LaurentValue collinearTriangle() {
    return InfraredThreePoint.collinear(MA2, T, squark2, s);
  }

  /** D_0 of gluino exchange between squarks. */
  @Benchmark
  public LoopValue gluinoBox() {
    return FourPoint.masslessLine(s, T, MA2, MB2, GLUINO2, squark2, squark2);
  }

  /** D_0 of gluon exchange between quarks. */
  @Benchmark
  public LaurentValue gluonBox() {
    return FourPoint.gluonExchange(s, T, MA2, MB2, squark2, s);
  }
}
