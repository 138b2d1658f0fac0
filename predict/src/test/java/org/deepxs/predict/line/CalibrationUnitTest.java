package org.deepxs.predict.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deepxs.learn.calibration.FactorCurve;
import org.deepxs.learn.model.CardSection;
import org.deepxs.xsec.ModelError;
import org.junit.jupiter.api.Test;

class CalibrationUnitTest {

  private static Calibration constant(double one, double two, double three, double floor) {
    return new Calibration(
        FactorCurve.constant(one), FactorCurve.constant(two), FactorCurve.constant(three), floor);
  }

  @Test
  void errorsAreFactorsTimesSpreadAndFloorInQuadrature() {
    ModelError error = constant(1, 2, 4, 0.02).errorPb(3, 200);
    assertThat(error.level68()).isCloseTo(5, within(1e-12));
    assertThat(error.level95()).isCloseTo(10, within(1e-12));
    assertThat(error.level997()).isCloseTo(20, within(1e-12));
  }

  @Test
  void factorsVaryWithTheLogarithmOfTheCrossSection() {
    FactorCurve curve = FactorCurve.of(new double[] {-3.0, 1.0}, new double[] {2.0, 4.0});
    Calibration varying = new Calibration(curve, curve, curve, 0);
    assertThat(varying.errorPb(1, 0.1).level68()).isCloseTo(3, within(1e-12));
    assertThat(varying.errorPb(1, 1e-9).level95()).isCloseTo(2, within(1e-12));
  }

  @Test
  void higherLevelsNeverHaveSmallerErrors() {
    assertThat(constant(0.5, 0.25, 0.125, 0.5).errorPb(0, 100))
        .isEqualTo(new ModelError(25, 25, 25));
  }

  @Test
  void spreadIsGivenAsItIs() {
    assertThat(Calibration.SPREAD.errorPb(3, 400)).isEqualTo(new ModelError(3, 3, 3));
  }

  @Test
  void numbersComeBackFromASection() {
    double[] knots = new double[] {-6.0, -2.0, 0.0};
    Calibration calibration =
        new Calibration(
            FactorCurve.of(knots, new double[] {0.5, 0.25, 0.125}),
            FactorCurve.of(knots, new double[] {1.0, 2.0, 3.0}),
            FactorCurve.of(knots, new double[] {2.0, 4.0, 8.0}),
            1e-4);
    CardSection section = calibration.section(500, "a test");
    Calibration read = Calibration.of(section);
    for (double sigma : new double[] {1e-7, 1e-3, 0.3}) {
      assertThat(read.errorPb(sigma / 100, sigma))
          .isEqualTo(calibration.errorPb(sigma / 100, sigma));
    }
    assertThat(section.integer("points")).isEqualTo(500);
  }

  @Test
  void withoutNumbersSpreadsAreOfANormalLaw() {
    ModelError normal = Calibration.of(CardSection.none()).errorPb(1, 100);
    assertThat(normal.level95()).isEqualTo(2 * normal.level68());
    assertThat(normal.level997()).isEqualTo(3 * normal.level68());
  }
}
