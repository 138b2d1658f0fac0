package org.deepxs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.predict.ShippedModels;
import org.deepxs.slha.SlhaReader;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
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

/**
 * One SLHA file, from bytes to all 30 cross sections with networks and their errors, one thread.
 * Give a real spectrum with decay tables through {@code -p file=...}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = { // as ./deepxs
      "--add-modules=jdk.incubator.vector",
      "-XX:+UseParallelGC",
      "-XX:MaxNewSize=256m"
    })
public class LearnedFileBenchmark {

  /** Path of the file. */
  @Param("examples/wino.slha")
  public String file;

  private byte[] bytes;
  private SusyPoint point;
  private List<ProcessRequest> requests;
  private LearnedCalculation calculation;

  /**
   * Reads the file; prints the accuracy.
   *
   * @throws IOException if it cannot be read
   */
  @Setup
  public void setUp() throws IOException {
    bytes = Files.readAllBytes(Path.of(file));
    point = SlhaPoints.of(SlhaReader.parse(bytes, file));
    requests = ProcessRequest.parseList("all");
    LuminosityLibrary library = LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty());
    CalculationOptions options = CalculationOptions.of(Scheme.FULL).withOrder(Order.NLO);
    calculation = ShippedModels.calculation(options, library).orElseThrow();
    System.out.printf("%n%s: %d bytes, %d processes%n", file, bytes.length, requests.size());
    LearnedAccuracy.print(calculation, options, library, List.of(point), requests);
  }

  /** Parsing, and 30 processes. */
  @Benchmark
  public List<CrossSection> parseAndPredictAll() {
    return calculation.calculate(SlhaPoints.of(SlhaReader.parse(bytes, file)), requests);
  }

  /** The 30 processes alone. */
  @Benchmark
  public List<CrossSection> predictAll() {
    return calculation.calculate(point, requests);
  }
}
