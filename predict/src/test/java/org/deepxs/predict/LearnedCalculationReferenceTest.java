package org.deepxs.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.LuminosityOptions;
import org.deepxs.testkit.SharedReference;
import org.deepxs.testkit.ToyPdfSet;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Predictions against the full next-to-leading order, and their PDF errors. */
class LearnedCalculationReferenceTest {

  /** Scale errors are differences of what is integrated; with 1e-3 they are known to 1e-4. */
  private static final double REL_ERROR = 2e-4;

  @TempDir private static Path sets;

  private static DirectCalculation direct(
      CalculationOptions options, NloMethod method, LuminosityLibrary library) {
    return DirectCalculation.of(options.withNlo(options.nlo().withMethod(method)), library);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wino.slha", "higgsino.slha"})
  void agreesWithTheFullNextToLeadingOrder(String name) {
    SusyPoint point = ExamplePoints.read(name);
    CalculationOptions options = ExamplePoints.OPTIONS;
    options =
        options.withNlo(
            options.nlo().withIntegration(IntegrationOptions.defaults().withRelError(REL_ERROR)));
    List<CrossSection> full =
        direct(options, NloMethod.FULL, ExamplePoints.bundled())
            .calculate(point, ExamplePoints.ALL);
    List<CrossSection> learned = ExamplePoints.learned().calculate(point, ExamplePoints.ALL);
    for (int k = 0; k < full.size(); k++) {
      CrossSection a = learned.get(k);
      CrossSection b = full.get(k);
      String what = a.process().name();
      assertThat(a.sigmaLoPb()).as(what).isCloseTo(b.sigmaLoPb(), within(2e-5 * b.sigmaLoPb()));
      double error = 0.005 * b.sigmaNloPb();
      assertThat(a.sigmaNloPb()).as(what).isCloseTo(b.sigmaNloPb(), within(error));
      assertThat(a.errors().scaleUp()).as(what).isCloseTo(b.errors().scaleUp(), within(0.005));
      assertThat(a.errors().scaleDown()).as(what).isCloseTo(b.errors().scaleDown(), within(0.005));
      assertThat(a.kSource()).isEqualTo(LearnedCalculation.K_SOURCE);
    }
  }

  /** Members of the toy differ much more than those of any real set. */
  @Test
  void pdfErrorsAreNearlyThoseOfTheDrellYanLimit() {
    new ToyPdfSet("Toy", "hessian", 90, List.of(0.0, 0.03, -0.02, 0.01, 0.025)).write(sets);
    LuminosityLibrary library =
        LuminosityLibrary.of(PdfSearchPath.of(List.of(sets)), Optional.empty())
            .withOptions(new LuminosityOptions(1e-4, 50, 1500, 30, 1e-3));
    compare(library, "Toy", NloMethod.DRELL_YAN_LIMIT, 0.02, "N2C1+,N2C1-,C1C1,N1N2,N2C1");
  }

  @Test
  void pdfErrorsAreNearlyThoseOfTheFullNextToLeadingOrder() {
    Path installed = SharedReference.path("pdfsets");
    LuminosityLibrary library =
        LuminosityLibrary.of(PdfSearchPath.of(List.of(installed)), Optional.empty())
            .withOptions(new LuminosityOptions(1e-4, 150, 1500, 30, 1e-3));
    compare(library, "CT10nlo", NloMethod.FULL, 0.01, "N2C1+");
  }

  private static void compare(
      LuminosityLibrary library, String set, NloMethod method, double tolerance, String names) {
    CalculationOptions options = ExamplePoints.OPTIONS.withPdf(set, set, 0).withPdfErrors(true);
    List<ProcessRequest> processes = ProcessRequest.parseList(names);
    SusyPoint point = ExamplePoints.read("wino.slha");
    List<CrossSection> learned =
        ShippedModels.calculation(options, library).orElseThrow().calculate(point, processes);
    List<CrossSection> expected = direct(options, method, library).calculate(point, processes);
    for (int k = 0; k < expected.size(); k++) {
      String what = expected.get(k).process().name();
      double up = expected.get(k).errors().pdfUp();
      double down = expected.get(k).errors().pdfDown();
      assertThat(up).isGreaterThan(0.001);
      assertThat(learned.get(k).errors().pdfUp()).as(what).isCloseTo(up, within(tolerance * up));
      assertThat(learned.get(k).errors().pdfDown())
          .as(what)
          .isCloseTo(down, within(tolerance * -down));
    }
  }
}
