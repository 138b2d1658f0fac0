package org.deepxs.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.TauQuadrature;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
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
 * One process at 1000 random points, one thread: microseconds per cross section and its accuracy.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LeadingOrderBenchmark {

  private static final double SQRT_S_GEV = 13000;
  private static final int POINTS = 1000;
  private static final int ACCURACY_POINTS = 100;

  /** Process name. */
  @Param({"N2N2", "N2C1+", "C1C1"})
  public String process;

  /** LO with scale errors; NLO adds the Drell-Yan limit. */
  @Param({"LO", "NLO"})
  public Order order;

  private SusyPoint[] points;
  private List<ProcessRequest> requests;
  private DirectCalculation calculation;
  private PartonLuminosity luminosity;

  /** Makes the points and prints the accuracy of the quadrature on them. */
  @Setup
  public void setUp() {
    LuminosityLibrary library = LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty());
    CalculationOptions options = CalculationOptions.of(Scheme.FULL).withOrder(order);
    calculation = DirectCalculation.of(options, library);
    luminosity = library.load(options.pdfLo(), 0);
    requests = ProcessRequest.parseList(process);
    SplittableRandom random = new SplittableRandom(1);
    points = new SusyPoint[POINTS];
    double worst = 0;
    for (int n = 0; n < POINTS; n++) {
      points[n] = randomPoint(random);
      if (n < ACCURACY_POINTS) {
        worst = Math.max(worst, deviation(points[n]));
      }
    }
    System.out.printf(
        "%n%s: largest relative difference from 64 nodes at %d points: %.1e%n",
        process, ACCURACY_POINTS, worst);
  }

  /** All of a prediction: couplings, quadrature, three scales, warnings. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double prediction() {
    double sum = 0;
    for (SusyPoint point : points) {
      sum += calculation.calculate(point, requests).get(0).sigmaLoPb();
    }
    return sum;
  }

  /** The LO cross section alone: couplings, partonic cross sections, one scale. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double leadingOrderOnly() {
    double sum = 0;
    for (SusyPoint point : points) {
      PartonicBorn born = born(point);
      sum +=
          BornTable.of(born, SQRT_S_GEV).with(luminosity).leadingOrderPb(0.5 * born.thresholdGeV());
    }
    return sum;
  }

  /** Relative difference of the LO cross section from one with four times the nodes. */
  private double deviation(SusyPoint point) {
    PartonicBorn born = born(point);
    double mu = 0.5 * born.thresholdGeV();
    double tau0 = Math.pow(born.thresholdGeV() / SQRT_S_GEV, 2);
    double fine =
        BornTable.of(born, SQRT_S_GEV, TauQuadrature.threshold(tau0, 0, 64))
            .with(luminosity)
            .leadingOrderPb(mu);
    return Math.abs(BornTable.of(born, SQRT_S_GEV).with(luminosity).leadingOrderPb(mu) / fine - 1);
  }

  private PartonicBorn born(SusyPoint point) {
    return PartonicBorn.of(point, requests.get(0).states().get(0), ElectroweakInputs.of(point), 5);
  }

  private static SusyPoint randomPoint(SplittableRandom random) {
    double[] v = new double[PointEntry.all().size()];
    Arrays.fill(v, Double.NaN);
    set(v, "MASS", 1000023, 0, random.nextDouble(100, 1500));
    set(v, "MASS", 1000024, 0, random.nextDouble(100, 1500));
    for (int j = 1; j <= 4; j++) {
      set(v, "NMIX", 2, j, random.nextDouble(-0.7, 0.7));
    }
    for (String block : new String[] {"UMIX", "VMIX", "SBOTMIX", "STOPMIX"}) {
      double angle = random.nextDouble(0, 2 * Math.PI);
      set(v, block, 1, 1, Math.cos(angle));
      set(v, block, 1, 2, Math.sin(angle));
      set(v, block, 2, 1, -Math.sin(angle));
      set(v, block, 2, 2, Math.cos(angle));
    }
    for (int q = 1; q <= 6; q++) {
      set(v, "MASS", 1000000 + q, 0, random.nextDouble(500, 4000));
      set(v, "MASS", 2000000 + q, 0, random.nextDouble(500, 4000));
    }
    return SusyPoint.of(v, PointEntry::columnName);
  }

  private static void set(double[] v, String block, int i, int j, double value) {
    v[PointEntry.number(block, i, j)] = value;
  }
}
