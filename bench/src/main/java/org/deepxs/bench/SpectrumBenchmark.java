package org.deepxs.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.deepxs.slha.SlhaWriter;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.BuiltinResult;
import org.deepxs.spectrum.builtin.BuiltinSpectrum;
import org.deepxs.spectrum.pmssm.PmssmParameter;
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

/** Built-in spectra of 500 pMSSM points, one thread: microseconds per point, and the accuracy. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SpectrumBenchmark {
  private static final int POINTS = 500;
  private static final Path TABLE = Path.of("../shared/spectra/pmssm19_softsusy_public.csv.gz");

  /** Lower and upper ends in the order of the parameters; the first two and mu with random sign. */
  private static final double[][] RANGES = {
    {0, 4000},
    {70, 4000},
    {200, 4000},
    {100, 4000},
    {1, 60},
    {80, 4000},
    {-8000, 8000},
    {-4000, 4000},
    {-4000, 4000},
    {90, 4000},
    {90, 4000},
    {90, 4000},
    {90, 4000},
    {200, 4000},
    {100, 4000},
    {200, 4000},
    {100, 4000},
    {200, 4000},
    {100, 4000},
  };

  /** Flat in the ranges (half of them have no spectrum), or only points with a valid spectrum. */
  @Param({"flat", "valid"})
  public String points;

  private final double[][] sample = new double[POINTS][];
  private BuiltinSpectrum spectrum;

  /**
   * Makes the points, and prints the difference to public SOFTSUSY spectra where they are at hand.
   */
  @Setup
  public void setUp() throws IOException {
    spectrum = BuiltinSpectrum.standard();
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < POINTS; n++) {
      do {
        sample[n] = randomPoint(random);
      } while (points.equals("valid")
          && spectrum.result(sample[n]).status() != SpectrumStatus.VALID);
    }
    if (Files.exists(TABLE)) {
      accuracy();
    }
  }

  private static double[] randomPoint(SplittableRandom random) {
    double[] x = new double[RANGES.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = RANGES[i][0] + (RANGES[i][1] - RANGES[i][0]) * random.nextDouble();
      if ((i < 2 || i == 5) && random.nextBoolean()) {
        x[i] = -x[i];
      }
    }
    return x;
  }

  private void accuracy() throws IOException {
    List<Double> neutralino = new ArrayList<>();
    List<Double> higgs = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(TABLE)), StandardCharsets.UTF_8))) {
      List<String> names = Arrays.asList(reader.readLine().split(",", -1));
      while (neutralino.size() < POINTS) {
        String[] cells = reader.readLine().split(",", -1);
        if (cells[names.indexOf("accept")].equals("1")) {
          compare(names, cells, neutralino, higgs);
        }
      }
    }
    System.out.printf(
        "%n%d accepted points against SOFTSUSY 4.1.22, median / 95 %%: neutralino 1 %.1e / %.1e"
            + " (relative), m_h %.1e / %.1e GeV%n",
        neutralino.size(),
        quantile(neutralino, 0.5),
        quantile(neutralino, 0.95),
        quantile(higgs, 0.5),
        quantile(higgs, 0.95));
  }

  private void compare(
      List<String> names, String[] cells, List<Double> neutralino, List<Double> higgs) {
    PmssmParameter[] parameters = PmssmParameter.values();
    double[] x = new double[parameters.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = Double.parseDouble(cells[names.indexOf(parameters[i].column())]);
    }
    BuiltinResult result = spectrum.result(x);
    if (result.status() == SpectrumStatus.VALID) {
      double lsp = Double.parseDouble(cells[names.indexOf("mN1")]);
      double light = Double.parseDouble(cells[names.indexOf("mh")]);
      neutralino.add(Math.abs(result.value(BuiltinResult.position("MASS_1000022")) / lsp - 1));
      higgs.add(Math.abs(result.value(BuiltinResult.position("MASS_25")) - light));
    }
  }

  private static double quantile(List<Double> values, double fraction) {
    Collections.sort(values);
    return values.get((int) (fraction * (values.size() - 1)));
  }

  /** Numbers of one point. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double numbers() {
    double sum = 0;
    for (double[] x : sample) {
      sum += spectrum.result(x).value(0);
    }
    return sum;
  }

  /** The SLHA text of one point. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public int documents() {
    int sum = 0;
    for (double[] x : sample) {
      sum += SlhaWriter.toString(spectrum.result(x).document()).length();
    }
    return sum;
  }
}
