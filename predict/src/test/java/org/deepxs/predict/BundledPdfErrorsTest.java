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
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;

/**
 * PDF errors from the bundled members of CT10nlo: frozen numbers, and those of the published set.
 */
class BundledPdfErrorsTest {

  private static final CalculationOptions OPTIONS =
      ExamplePoints.OPTIONS.withPdf("CT10nlo", "CT10nlo", 0).withPdfErrors(true);

  private static final List<ProcessRequest> PROCESSES =
      ProcessRequest.parseList("N2C1+,N2C1-,C1C1,N1N2,N2C1");

  private static LearnedCalculation calculation(LuminosityLibrary library) {
    return ShippedModels.calculation(OPTIONS, library).orElseThrow();
  }

  /** The wino of the examples with other masses of neutralino_2 and chargino_1. */
  private static SusyPoint wino(double massGeV) {
    SusyPoint point = ExamplePoints.read("wino.slha");
    return ExamplePoints.with(ExamplePoints.with(point, 1000023, massGeV), 1000024, massGeV);
  }

  /** Of single final states, where networks cancel. */
  @Test
  void keepTheirValues() {
    List<CrossSection> found = calculation(ExamplePoints.bundled()).calculate(wino(400), PROCESSES);
    double[] up = {
      0.03131095399753235, 0.03709391332493727, 0.02684779675867318, 0.031183177916520567
    };
    double[] down = {
      -0.042941470155769, -0.042586616625711386, -0.03425124645578319, -0.03945717271244553
    };
    for (int k = 0; k < up.length; k++) {
      String what = found.get(k).process().name();
      assertThat(found.get(k).errors().pdfUp()).as(what).isCloseTo(up[k], within(1e-9));
      assertThat(found.get(k).errors().pdfDown()).as(what).isCloseTo(down[k], within(1e-9));
    }
  }

  /**
   * Most of the 0.3 % seen here is the coarse grid that keeps the test quick; with the usual one
   * 3e-4.
   */
  @Test
  void agreeWithThoseOfTheInstalledSet() {
    Path installed = SharedReference.path("pdfsets");
    LuminosityLibrary library =
        LuminosityLibrary.of(PdfSearchPath.of(List.of(installed)), Optional.empty())
            .withOptions(new LuminosityOptions(5e-4, 150, 2050, 30, 1e-3));
    LearnedCalculation exact = calculation(library);
    LearnedCalculation bundled = calculation(ExamplePoints.bundled());
    for (double mass : new double[] {200, 600, 1200, 2000}) {
      List<CrossSection> expected = exact.calculate(wino(mass), PROCESSES);
      List<CrossSection> found = bundled.calculate(wino(mass), PROCESSES);
      for (int k = 0; k < expected.size(); k++) {
        String what = expected.get(k).process().name() + " at " + mass + " GeV";
        double up = expected.get(k).errors().pdfUp();
        double down = expected.get(k).errors().pdfDown();
        assertThat(up).isGreaterThan(0.01);
        assertThat(found.get(k).errors().pdfUp()).as(what).isCloseTo(up, within(0.005 * up));
        assertThat(found.get(k).errors().pdfDown()).as(what).isCloseTo(down, within(-0.005 * down));
      }
    }
  }
}
