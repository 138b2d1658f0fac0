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
 * As {@link LearnedBenchmark}, for all 30 pairs of electroweakinos in blocks, one thread: the mean
 * time of one process.
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
public class LearnedPairsBenchmark {

  private static final int POINTS = 64;
  private static final int PAIRS = 30;
  private static final int FULL_POINTS = 2;

  /** Scheme. */
  @Param({"FULL", "PROSPINO2"})
  public Scheme scheme;

  /** Scale error. */
  @Param({"THREE_POINT", "NONE"})
  public ScaleVariation scales;

  /** Where. */
  @Param({"PMSSM", "RANDOM"})
  public BenchmarkPoints where;

  private List<SusyPoint> points;
  private List<ProcessRequest> requests;
  private LearnedCalculation calculation;

  /** Makes points; prints the accuracy. */
  @Setup
  public void setUp() {
    LuminosityLibrary library = LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty());
    CalculationOptions options = CalculationOptions.of(scheme).withOrder(Order.NLO);
    options = options.withNlo(options.nlo().withScales(scales));
    calculation = ShippedModels.calculation(options, library).orElseThrow();
    requests = ProcessRequest.parseList("all");
    points = where.points(POINTS);
    LearnedAccuracy.print(calculation, options, library, points.subList(0, FULL_POINTS), requests);
  }

  /** One process of many points with all of them. */
  @Benchmark
  @OperationsPerInvocation(POINTS * PAIRS)
  public double all() {
    double sum = 0;
    for (PointOutcome outcome : calculation.calculateAll(points, requests)) {
      for (CrossSection result : outcome.crossSections()) {
        sum += result.sigmaNloPb() + result.errors().model().level68();
      }
    }
    return sum;
  }
}
