package org.deepxs.bench;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.predict.kernel.StructureKernel;
import org.deepxs.predict.kernel.UniversalTables;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.Densities;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Leading order, Drell–Yan limit, scale errors and structures of one process at 1000 random points,
 * one thread: microseconds per point, and the largest difference from the direct calculation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class UniversalBenchmark {

  private static final int POINTS = 1000;

  /** Process name. */
  @Param({"N2N2", "N2C1+", "C1C1"})
  public String process;

  /** Scheme. */
  @Param({"FULL"})
  public Scheme scheme;

  private SusyPoint[] points;
  private PairCouplings[] couplings;
  private FinalState state;
  private StructureKernel kernel;

  /** Makes tables and points; prints the time for tables and the accuracy. */
  @Setup
  public void setUp() {
    LuminosityLibrary library = LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty());
    CalculationOptions options = CalculationOptions.of(scheme);
    Densities densities = Densities.of(options, library);
    UniversalTables tables = UniversalTables.of(options, densities);
    long start = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      tables = UniversalTables.of(options, densities);
    }
    double milliseconds = (System.nanoTime() - start) / 5e6;
    kernel = StructureKernel.of(tables);
    DirectCalculation direct = DirectCalculation.of(options, library);
    List<ProcessRequest> requests = ProcessRequest.parseList(process);
    state = requests.get(0).states().get(0);
    SplittableRandom random = new SplittableRandom(1);
    points = new SusyPoint[POINTS];
    couplings = new PairCouplings[POINTS];
    double worst = 0;
    for (int n = 0; n < POINTS; n++) {
      points[n] = RandomPoints.of(random);
      couplings[n] = couplings(points[n]);
      kernel.evaluate(points[n], state);
      CrossSection expected = direct.calculate(points[n], requests).get(0);
      worst = Math.max(worst, Math.abs(kernel.loPb()[0] / expected.sigmaLoPb() - 1));
      worst = Math.max(worst, Math.abs(kernel.nloPb()[0] / expected.sigmaNloPb() - 1));
      worst = Math.max(worst, Math.abs(kernel.scaleUp() - expected.errors().scaleUp()));
      worst = Math.max(worst, Math.abs(kernel.scaleDown() - expected.errors().scaleDown()));
    }
    System.out.printf(
        "%n%s: largest relative difference from the direct calculation at %d points: %.1e;"
            + " tables in %.0f ms, %.1f MB%n",
        process, POINTS, worst, milliseconds, tables.storedNumbers() * 8e-6);
  }

  /** All of it. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double universal() {
    double sum = 0;
    for (SusyPoint point : points) {
      kernel.evaluate(point, state);
      sum += kernel.nloPb()[0];
    }
    return sum;
  }

  /** The couplings alone. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double couplings() {
    double sum = 0;
    for (SusyPoint point : points) {
      sum += couplings(point).m1();
    }
    return sum;
  }

  private PairCouplings couplings(SusyPoint point) {
    return BornCouplings.of(point, state, ElectroweakInputs.of(point), 5);
  }
}
