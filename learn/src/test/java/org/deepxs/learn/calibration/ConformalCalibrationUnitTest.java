package org.deepxs.learn.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Quantiles, their finite-sample rank, and coverage of fresh points. */
class ConformalCalibrationUnitTest {

  private static final double[] NONE = {};

  @Test
  void rankIsThatOfOnePointMore() {
    double[] residuals = new double[99];
    for (int k = 0; k < 99; k++) {
      residuals[k] = (k % 2 == 0 ? 1 : -1) * (k + 1);
    }
    var options = new CalibrationOptions(List.of(0.5, 0.99), List.of());
    ConformalCalibration calibration = ConformalCalibration.of(residuals, NONE, NONE, options);
    assertThat(calibration.factors()).containsExactly(List.of(50.0, 99.0));
    assertThat(calibration.counts()).containsExactly(99);
    assertThat(calibration.halfWidth(1, 2, 0)).isEqualTo(198);
  }

  @Test
  void tooFewPointsAreRefused() {
    assertThatThrownBy(
            () ->
                ConformalCalibration.of(new double[369], NONE, NONE, CalibrationOptions.standard()))
        .hasMessageContaining("369 points")
        .hasMessageContaining("at least 370");
    assertThat(
            ConformalCalibration.of(new double[370], NONE, NONE, CalibrationOptions.standard())
                .factors())
        .hasSize(1);
  }

  /** Residuals with a scale that varies by 100 and depends on a variable that is known. */
  @Test
  void freshPointsAreCovered() {
    SplittableRandom random = new SplittableRandom(5);
    int n = 20_000;
    double[][] residuals = new double[2][n];
    double[][] difficulties = new double[2][n];
    double[][] variable = new double[2][n];
    for (int set = 0; set < 2; set++) {
      for (int k = 0; k < n; k++) {
        variable[set][k] = random.nextDouble();
        double heavy = Math.pow(random.nextDouble(), -0.3);
        double scale = Math.pow(10, 2 * variable[set][k]);
        difficulties[set][k] = scale * Math.exp(0.3 * random.nextGaussian());
        residuals[set][k] = scale * heavy * random.nextGaussian();
      }
    }
    for (boolean normalised : new boolean[] {false, true}) {
      for (boolean binned : new boolean[] {false, true}) {
        var options =
            CalibrationOptions.standard().withBins(binned ? List.of(0.3, 0.7) : List.of());
        ConformalCalibration calibration =
            ConformalCalibration.of(
                residuals[0],
                normalised ? difficulties[0] : NONE,
                binned ? variable[0] : NONE,
                options);
        List<Coverage> report =
            Coverage.of(
                calibration,
                residuals[1],
                normalised ? difficulties[1] : NONE,
                binned ? variable[1] : NONE);
        assertThat(report).hasSize(3);
        for (Coverage coverage : report) {
          // Both sets fluctuate.
          assertThat(coverage.fraction())
              .isCloseTo(coverage.level(), within(4 * Math.sqrt(2) * coverage.statisticalError()));
        }
        ConformalCalibration again =
            ConformalCalibration.ofFactors(options, calibration.factors(), calibration.counts());
        assertThat(again.halfWidth(2, 3, 0.5)).isEqualTo(calibration.halfWidth(2, 3, 0.5));
      }
    }
  }

  @Test
  void statisticalErrorIsBinomial() {
    Coverage coverage = new Coverage(0.9, 85, 100);
    assertThat(coverage.fraction()).isEqualTo(0.85);
    assertThat(coverage.statisticalError()).isCloseTo(0.03, within(1e-15));
  }

  @Test
  void complaints() {
    var options = CalibrationOptions.standard();
    assertThatThrownBy(() -> ConformalCalibration.of(new double[2], new double[3], NONE, options))
        .hasMessageContaining("2 residuals, but 3 difficulties");
    assertThatThrownBy(
            () -> ConformalCalibration.of(new double[1], new double[] {0}, NONE, options))
        .hasMessageContaining("difficulty above 0");
    assertThatThrownBy(
            () -> ConformalCalibration.of(new double[1], NONE, NONE, options.withBins(List.of(1.))))
        .hasMessageContaining("bins need a variable");
    assertThatThrownBy(() -> options.withBins(List.of(2., 1.))).hasMessageContaining("increase");
    assertThatThrownBy(() -> new CalibrationOptions(List.of(68.), List.of()))
        .hasMessageContaining("between 0 and 1");
    assertThatThrownBy(() -> ConformalCalibration.ofFactors(options, List.of(), List.of()))
        .hasMessageContaining("needs as many factors");
  }
}
