package org.deepxs.predict.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deepxs.learn.model.CardSection;
import org.deepxs.predict.line.Calibration.Level;
import org.deepxs.xsec.ModelError;
import org.junit.jupiter.api.Test;

class CalibrationUnitTest {

  @Test
  void errorsAreFactorsTimesSpreadAndFloorInQuadrature() {
    ModelError error =
        new Calibration(new Level(1, 0.01), new Level(2, 0.02), new Level(4, 0)).errorPb(3, 200);
    assertThat(error.level68()).isCloseTo(Math.sqrt(13), within(1e-12));
    assertThat(error.level95()).isCloseTo(10, within(1e-12));
    assertThat(error.level997()).isCloseTo(12, within(1e-12));
  }

  @Test
  void higherLevelsNeverHaveSmallerErrors() {
    Calibration crossing =
        new Calibration(new Level(0.5, 0.5), new Level(0.5, 0.25), new Level(0.5, 0.125));
    assertThat(crossing.errorPb(0, 100)).isEqualTo(new ModelError(25, 25, 25));
  }

  @Test
  void spreadIsGivenAsItIs() {
    assertThat(Calibration.SPREAD.errorPb(3, 400)).isEqualTo(new ModelError(3, 3, 3));
  }

  @Test
  void numbersComeBackFromASection() {
    Calibration calibration =
        new Calibration(new Level(1.1, 2e-4), new Level(2.2, 3e-4), new Level(3.3, 4e-4));
    CardSection section = calibration.section(500, "a test");
    assertThat(Calibration.of(section)).isEqualTo(calibration);
    assertThat(section.integer("points")).isEqualTo(500);
  }

  @Test
  void withoutNumbersSpreadsAreOfANormalLaw() {
    Calibration normal = Calibration.of(CardSection.none());
    assertThat(normal.level95().factor()).isEqualTo(2 * normal.level68().factor());
    assertThat(normal.level997().factor()).isEqualTo(3 * normal.level68().factor());
  }
}
