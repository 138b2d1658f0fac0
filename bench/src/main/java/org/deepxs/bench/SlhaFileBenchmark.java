package org.deepxs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.slha.SlhaReader;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.point.SlhaPoints;
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
 * One SLHA file, from bytes to all 30 cross sections, one thread. Give a real spectrum with decay
 * tables through {@code -p file=...}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SlhaFileBenchmark {

  /** Path of the file. */
  @Param("examples/wino.slha")
  public String file;

  /** Order. */
  @Param({"LO", "NLO"})
  public Order order;

  private byte[] bytes;
  private List<ProcessRequest> requests;
  private DirectCalculation calculation;

  /**
   * Reads the file.
   *
   * @throws IOException if it cannot be read
   */
  @Setup
  public void setUp() throws IOException {
    bytes = Files.readAllBytes(Path.of(file));
    requests = ProcessRequest.parseList("all");
    LuminosityLibrary library = LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty());
    calculation =
        DirectCalculation.of(CalculationOptions.of(Scheme.FULL).withOrder(order), library);
    System.out.printf("%n%s: %d bytes%n", file, bytes.length);
  }

  /** Parsing alone. */
  @Benchmark
  public Object parse() {
    return SlhaReader.parse(bytes, file);
  }

  /** Parsing, couplings and 30 processes. */
  @Benchmark
  public List<CrossSection> parseAndPredictAll() {
    return calculation.calculate(SlhaPoints.of(SlhaReader.parse(bytes, file)), requests);
  }
}
