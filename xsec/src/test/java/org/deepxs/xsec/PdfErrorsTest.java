package org.deepxs.xsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.LuminosityOptions;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.SharedReference;
import org.deepxs.testkit.ToyPdfSet;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PDF errors of one run against runs with each member by itself and the formulas by hand. */
class PdfErrorsTest {

  /** Half width of 90 % of a normal distribution in standard deviations, from tables. */
  private static final double NINETY_PERCENT = 1.6448536269514722;

  @TempDir private static Path sets;
  private static LuminosityLibrary library;

  private final SusyPoint wino =
      SlhaPoints.of(
              SlhaReader.read(
                  SharedReference.repositoryRoot().resolve("examples").resolve("wino.slha")))
          .with(PointEntry.number("MASS", 1000011, 0), 300);

  @BeforeAll
  static void write() {
    new ToyPdfSet("Asym", "hessian", 90, List.of(0.0, 0.3, -0.2, 0.1, 0.25)).write(sets);
    new ToyPdfSet("Sym", "symmhessian", 90, List.of(0.0, 0.3, -0.2)).write(sets);
    new ToyPdfSet("Replica", "replicas", 68.3, List.of(0.0, 0.3, -0.2, 0.1)).write(sets);
    new ToyPdfSet("Same", "hessian", 90, List.of(0.0, 0.0, 0.0, 0.0, 0.0)).write(sets);
    // Few nodes: both ways share the tables, which need not be accurate.
    library =
        LuminosityLibrary.of(PdfSearchPath.of(List.of(sets)), Optional.of(sets.resolve("cache")))
            .withOptions(new LuminosityOptions(1e-4, 50, 1500, 30, 1e-2));
  }

  private CrossSection one(CalculationOptions options, String process) {
    return DirectCalculation.of(options, library)
        .calculate(wino, ProcessRequest.parseList(process))
        .get(0);
  }

  private static CalculationOptions full(String set) {
    return CalculationOptions.of(Scheme.FULL).withPdf(set, set, 0);
  }

  /** Cross sections of runs with one member each. */
  private double[] explicit(CalculationOptions options, int members, String process) {
    return IntStream.range(0, members)
        .mapToDouble(
            k -> one(options.withPdf(options.pdfLo(), options.pdfNlo(), k), process).bestPb())
        .toArray();
  }

  /** Equation 3 of arXiv:hep-ph/0110378 for two eigenvectors, at 68 %, relative. */
  private static double hessianUp(double[] v) {
    double first = Math.max(0, Math.max(v[1], v[2]) - v[0]);
    double second = Math.max(0, Math.max(v[3], v[4]) - v[0]);
    return Math.hypot(first, second) / NINETY_PERCENT / v[0];
  }

  private static double hessianDown(double[] v) {
    double first = Math.min(0, Math.min(v[1], v[2]) - v[0]);
    double second = Math.min(0, Math.min(v[3], v[4]) - v[0]);
    return -Math.hypot(first, second) / NINETY_PERCENT / v[0];
  }

  private static void same(double value, double expected) {
    assertThat(value).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void hessianErrorsAreThoseOfTheMembersOneByOne(Order order) {
    CalculationOptions options = full("Asym").withOrder(order);
    for (String process : List.of("C1C1", "N2C1", "N2N3", "eL+eL-")) {
      double[] values = explicit(options, 5, process);
      RelativeErrors errors = one(options.withPdfErrors(true), process).errors();
      assertThat(errors.pdfUp()).isGreaterThan(0.01);
      assertThat(errors.pdfDown()).isLessThan(-0.01);
      same(errors.pdfUp(), hessianUp(values));
      same(errors.pdfDown(), hessianDown(values));
    }
  }

  @Test
  void otherFormulasByHand() {
    double[] sym = explicit(full("Sym"), 3, "C1C1");
    double expected = Math.hypot(sym[1] - sym[0], sym[2] - sym[0]) / NINETY_PERCENT / sym[0];
    RelativeErrors errors = one(full("Sym").withPdfErrors(true), "C1C1").errors();
    same(errors.pdfUp(), expected);
    same(errors.pdfDown(), -expected);

    double[] replicas = explicit(full("Replica"), 4, "C1C1");
    double mean = (replicas[1] + replicas[2] + replicas[3]) / 3;
    double squares = 0;
    for (int k = 1; k < 4; k++) {
      squares += Math.pow(replicas[k] - mean, 2);
    }
    errors = one(full("Replica").withPdfErrors(true), "C1C1").errors();
    same(errors.pdfUp(), Math.sqrt(squares / 2) / replicas[0]);
    same(errors.pdfDown(), -Math.sqrt(squares / 2) / replicas[0]);
  }

  @Test
  void fullNextToLeadingOrderOfEveryMemberFromOneIntegration() {
    IntegrationOptions integration = IntegrationOptions.defaults().withRelError(1e-3);
    NloOptions nlo = NloOptions.DEFAULTS.withMethod(NloMethod.FULL).withIntegration(integration);
    CalculationOptions options = full("Asym").withNlo(nlo);
    CrossSection result = one(options.withPdfErrors(true), "C1C1");
    assertThat(result.kSource()).isEqualTo("sqcd-nlo");
    // Runs with one member each take their points elsewhere.
    double[] values = explicit(options, 5, "C1C1");
    assertThat(result.errors().pdfUp()).isCloseTo(hessianUp(values), within(2e-3));
    assertThat(result.errors().pdfDown()).isCloseTo(hessianDown(values), within(2e-3));
    assertThat(result.errors().pdfUp()).isGreaterThan(0.02);
  }

  @Test
  void schemeProspino2VariesTheSetOfTheHighestOrder() {
    CalculationOptions options = CalculationOptions.of(Scheme.PROSPINO2).withPdf("Same", "Asym", 0);
    double[] values = explicit(options, 5, "N2N2");
    RelativeErrors errors = one(options.withPdfErrors(true), "N2N2").errors();
    same(errors.pdfUp(), hessianUp(values));
    same(errors.pdfDown(), hessianDown(values));
    RelativeErrors lo = one(options.withOrder(Order.LO).withPdfErrors(true), "N2N2").errors();
    same(lo.pdfUp(), 0);
    same(lo.pdfDown(), 0);
    CalculationOptions swapped = options.withPdf("Asym", "Same", 0).withOrder(Order.LO);
    lo = one(swapped.withPdfErrors(true), "N2N2").errors();
    same(lo.pdfUp(), hessianUp(explicit(swapped, 5, "N2N2")));
  }

  @Test
  void nothingElseChanges() {
    CrossSection without = one(full("Asym"), "N2C1");
    CrossSection with = one(full("Asym").withPdfErrors(true), "N2C1");
    assertThat(without.errors().pdfUp()).isNaN();
    assertThat(without.errors().pdfDown()).isNaN();
    RelativeErrors e = with.errors();
    assertThat(
            new RelativeErrors(
                e.numeric(), e.scaleUp(), e.scaleDown(), Double.NaN, Double.NaN, e.model()))
        .isEqualTo(without.errors());
    assertThat(with.sigmaNloPb()).isEqualTo(without.sigmaNloPb());
    assertThat(with.kFactor()).isEqualTo(without.kFactor());
    assertThat(with.warnings()).isEqualTo(without.warnings());
  }

  @Test
  void pairsThatCannotBeComputedHaveNoErrors() {
    SusyPoint light = wino.with(PointEntry.number("MASS", 1000024, 0), 20);
    DirectCalculation calculation = DirectCalculation.of(full("Asym").withPdfErrors(true), library);
    List<CrossSection> results =
        calculation.calculate(light, ProcessRequest.parseList("C1C1,N2C1"));
    assertThat(results.get(0).bestPb()).isNaN();
    assertThat(results.get(0).errors()).isEqualTo(RelativeErrors.UNKNOWN);
    assertThat(results.get(1).errors().pdfUp()).isPositive();
  }

  @Test
  void needsAllMembersAndTheCentralOneForItself() {
    assertThatThrownBy(() -> DirectCalculation.of(full("CT14nlo").withPdfErrors(true), library))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("--pdf-path");
    assertThatThrownBy(() -> full("Asym").withPdf("Asym", "Asym", 2).withPdfErrors(true))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("member 2");
  }

  @Test
  void anIntegrationThatEndsAtItsLimitIsSaid() {
    NloOptions nlo = NloOptions.DEFAULTS.withMethod(NloMethod.FULL);
    CalculationOptions options = full("Asym").withNlo(nlo);
    IntegrationOptions limited = new IntegrationOptions(1e-5, 1, 16, 5000);
    CrossSection result = one(options.withNlo(nlo.withIntegration(limited)), "C1C1");
    assertThat(result.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo(ValidityWarning.Code.ACCURACY_NOT_REACHED);
              assertThat(warning.detail()).contains("C1+C1-", "wanted 1.0e-05", "5000 evaluations");
            });
    assertThat(result.domain()).isEqualTo(Domain.EDGE);
    IntegrationOptions enough = new IntegrationOptions(0.05, 1, 16, 1 << 22);
    assertThat(one(options.withNlo(nlo.withIntegration(enough)), "C1C1").warnings()).isEmpty();
  }
}
