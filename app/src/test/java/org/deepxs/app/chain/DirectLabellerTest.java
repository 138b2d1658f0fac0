package org.deepxs.app.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.slha.SlhaReader;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;

/** Labels of the built-in calculator. */
class DirectLabellerTest {

  private static final double ENOUGH_ERRORS = 6;

  @Test
  void everyPointHasItsOwnErrorOfIntegration() {
    SusyPoint point = SlhaPoints.of(SlhaReader.read(Path.of("../examples/wino.slha")));
    ProcessRequest process = ProcessRequest.parseList("N2C1+").get(0);
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    DirectCalculation calculation =
        DirectCalculation.of(
            options.withNlo(options.nlo().withMethod(NloMethod.FULL)),
            LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()));
    Label first;
    Label again;
    Label other;
    try (DirectLabeller labeller = DirectLabeller.of(calculation, calculation)) {
      first = labeller.label(point, process, 0, 1);
      again = labeller.label(point, process, 0, 1);
      other = labeller.label(point, process, 0, 2);
    }
    assertThat(again).isEqualTo(first);
    assertThat(other.sigmaLoPb()).isEqualTo(first.sigmaLoPb());
    double difference = Math.abs(other.sigmaNloPb() / first.sigmaNloPb() - 1);
    assertThat(difference).isPositive().isLessThan(ENOUGH_ERRORS * first.errNumericRel());
  }
}
