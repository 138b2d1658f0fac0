package org.deepxs.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.NloOptions;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.hadronic.IntegrationOptions;
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
 * One process at one point at full next-to-leading order with three scales, one thread:
 * milliseconds, with the integration's own error and the difference from ten times its accuracy.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class NloPointBenchmark {

  private static final double REFINEMENT = 10;

  /** Process name. */
  @Param({"C1C1", "N2C1+", "N2N2"})
  public String process;

  /** Squark mass in GeV; at 800 GeV squarks go on their mass shell near the threshold. */
  @Param({"800", "3000"})
  public double squarkGeV;

  /** Accuracy asked for. */
  @Param("1e-3")
  public double relError;

  private SusyPoint point;
  private List<ProcessRequest> requests;
  private DirectCalculation calculation;

  /** Makes the point and prints the accuracy. */
  @Setup
  public void setUp() {
    point = NloPoint.of(squarkGeV);
    requests = ProcessRequest.parseList(process);
    calculation = calculation(relError);
    CrossSection coarse = wholePoint();
    double fine = calculation(relError / REFINEMENT).calculate(point, requests).get(0).sigmaNloPb();
    System.out.printf(
        "%n%s, squarks of %.0f GeV: NLO %.5e pb, own relative error %.1e, difference from a tenth"
            + " of the error %.1e%n",
        process,
        squarkGeV,
        coarse.sigmaNloPb(),
        coarse.parts().orElseThrow().errorPb() / coarse.sigmaNloPb(),
        Math.abs(coarse.sigmaNloPb() / fine - 1));
  }

  private static DirectCalculation calculation(double relError) {
    NloOptions nlo =
        NloOptions.DEFAULTS
            .withMethod(NloMethod.FULL)
            .withIntegration(IntegrationOptions.defaults().withRelError(relError));
    return DirectCalculation.of(
        CalculationOptions.of(Scheme.FULL).withNlo(nlo),
        LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()));
  }

  /** Couplings, loops, real emission, densities and scales. */
  @Benchmark
  public CrossSection wholePoint() {
    return calculation.calculate(point, requests).get(0);
  }
}
