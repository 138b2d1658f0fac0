package org.deepxs.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.predict.ShippedModels;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.PointOutcome;
import org.deepxs.xsec.ScaleVariation;
import org.deepxs.xsec.Scheme;
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
 * Leading order, K, next-to-leading order, model error and (or not) three scales of one process
 * with networks, one thread: 1000 points in blocks, and one point in each call of the benchmark;
 * with the accuracy against full next-to-leading order at a few of the points.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = { // as ./deepxs
      "--add-modules=jdk.incubator.vector",
      "-XX:+UseParallelGC",
      "-XX:MaxNewSize=256m"
    })
public class LearnedBenchmark {

  private static final int POINTS = 1000;
  private static final int BLOCK = 64;
  private static final int FULL_POINTS = 6;

  /** Process name. */
  @Param({"N2N2", "N2C1+", "C1C1"})
  public String process;

  /** Where. */
  @Param({"PMSSM", "RANDOM"})
  public BenchmarkPoints where;

  /** Scale error. */
  @Param({"THREE_POINT", "NONE"})
  public ScaleVariation scales;

  private List<SusyPoint> points;
  private List<ProcessRequest> requests;
  private LearnedCalculation calculation;
  private int next;

  /** Makes points; prints the accuracy. */
  @Setup
  public void setUp() {
    LuminosityLibrary library = LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty());
    CalculationOptions options = CalculationOptions.of(Scheme.FULL).withOrder(Order.NLO);
    options = options.withNlo(options.nlo().withScales(scales));
    calculation = ShippedModels.calculation(options, library).orElseThrow();
    requests = ProcessRequest.parseList(process);
    points = where.points(POINTS);
    LearnedAccuracy.print(calculation, options, library, points.subList(0, FULL_POINTS), requests);
  }

  /** One of many points, in blocks as the program has them. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double batch() {
    double sum = 0;
    for (int first = 0; first < POINTS; first += BLOCK) {
      sum += batch(points.subList(first, Math.min(first + BLOCK, POINTS)));
    }
    return sum;
  }

  private double batch(List<SusyPoint> block) {
    double sum = 0;
    for (PointOutcome outcome : calculation.calculateAll(block, requests)) {
      CrossSection result = outcome.crossSections().get(0);
      sum += result.sigmaNloPb() + result.errors().model().level68();
    }
    return sum;
  }

  /** One point in one call. */
  @Benchmark
  public List<CrossSection> single() {
    next = (next + 1) % POINTS;
    return calculation.calculate(points.get(next), requests);
  }
}
