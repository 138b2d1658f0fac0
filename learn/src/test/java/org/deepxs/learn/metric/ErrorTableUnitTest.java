package org.deepxs.learn.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Measures of relative errors against counting by hand. */
class ErrorTableUnitTest {

  @Test
  void bandsOfAHundredAndOnePoints() {
    double[] errors = new double[101];
    for (int k = 0; k < errors.length; k++) {
      errors[k] = (k % 2 == 0 ? -1 : 1) * k / 100.0;
    }
    ErrorSummary summary = ErrorSummary.of(errors);
    assertThat(summary.points()).isEqualTo(101);
    assertThat(summary.mean()).isCloseTo(0.5, within(1e-15));
    assertThat(summary.median()).isCloseTo(0.5, within(1e-15));
    assertThat(summary.oneSigma()).isCloseTo(0.6827, within(1e-12));
    assertThat(summary.twoSigma()).isCloseTo(0.9545, within(1e-12));
    assertThat(summary.threeSigma()).isCloseTo(0.9973, within(1e-12));
    assertThat(summary.maximum()).isEqualTo(1);
    assertThat(summary.bias()).isCloseTo(-0.5 / 101, within(1e-15));
  }

  @Test
  void thresholdAndDecades() {
    double[] truth = {1e-5, 0.99e-5, 0.1, 0.5, 2, 6.6e-5};
    double[] predicted = {1.1e-5, 0.99e-5, 0.09, 0.5, 2.02, 6.6e-5};
    ErrorTable table = ErrorTable.of(predicted, truth, 6.6e-5);
    assertThat(table.above().points()).isEqualTo(4);
    assertThat(table.below().points()).isEqualTo(2);
    assertThat(table.all().points()).isEqualTo(6);
    assertThat(table.decades())
        .extracting(ErrorTable.Decade::exponent)
        .containsExactly(0, -1, -5, -6);
    assertThat(table.decades().get(1).errors().maximum()).isCloseTo(0.1, within(1e-12));
    assertThat(table.decades().get(2).errors().points()).isEqualTo(2);
  }

  @Test
  void emptyPartsAreNoNumbers() {
    ErrorTable table = ErrorTable.of(new double[] {1}, new double[] {1}, 2);
    assertThat(table.above().points()).isZero();
    assertThat(table.above().mean()).isNaN();
    assertThat(table.above().maximum()).isNaN();
    assertThat(table.below().mean()).isZero();
  }

  @Test
  void everyPowerOfTenBeginsItsDecade() {
    for (int exponent = -12; exponent < 13; exponent++) {
      double[] truth = {Double.parseDouble("1e" + exponent)};
      assertThat(ErrorTable.of(truth, truth, 1).decades().get(0).exponent()).isEqualTo(exponent);
      double[] less = {Math.nextDown(truth[0])};
      assertThat(ErrorTable.of(less, less, 1).decades().get(0).exponent()).isEqualTo(exponent - 1);
    }
  }

  @Test
  void complaints() {
    assertThatThrownBy(() -> ErrorTable.of(new double[2], new double[1], 1))
        .hasMessageContaining("2 predictions for 1");
    assertThatThrownBy(() -> ErrorTable.of(new double[1], new double[1], 1))
        .hasMessageContaining("point 0: true value 0.0");
  }
}
