package org.deepxs.predict.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deepxs.learn.model.CardSection;
import org.deepxs.xsec.ModelError;
import org.junit.jupiter.api.Test;

class CalibrationUnitTest {

  @Test
  void errorsAreFactorsTimesSpreadAndFloorInQuadrature() {
    ModelError error = new Calibration(0.01, 1, 2, 4).errorPb(3, 400);
    assertThat(error.level68()).isCloseTo(5, within(1e-12));
    assertThat(error.level95()).isCloseTo(10, within(1e-12));
    assertThat(error.level997()).isCloseTo(20, within(1e-12));
  }

  @Test
  void spreadIsGivenAsItIs() {
    assertThat(Calibration.SPREAD.errorPb(3, 400)).isEqualTo(new ModelError(3, 3, 3));
  }

  @Test
  void numbersComeBackFromASection() {
    Calibration calibration = new Calibration(2e-4, 1.1, 2.2, 3.3);
    CardSection section = calibration.section(500, "a test");
    assertThat(Calibration.of(section)).isEqualTo(calibration);
    assertThat(section.integer("points")).isEqualTo(500);
  }

  @Test
  void withoutNumbersSpreadsAreOfANormalLaw() {
    Calibration normal = Calibration.of(CardSection.none());
    assertThat(normal.factor95()).isEqualTo(2 * normal.factor68());
    assertThat(normal.factor997()).isEqualTo(3 * normal.factor68());
  }
}
