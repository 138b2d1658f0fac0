package org.deepxs.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DifferencesTest {

  @Test
  void meanKeepsSignsAndQuantilesDoNot() {
    Differences d = Differences.of(new double[] {-4, 1, 2, -3});
    assertThat(d.count()).isEqualTo(4);
    assertThat(d.mean()).isCloseTo(-1, within(1e-15));
    assertThat(d.quantile(0)).isEqualTo(1);
    assertThat(d.quantile(0.5)).isEqualTo(2);
    assertThat(d.quantile(0.51)).isEqualTo(3);
    assertThat(d.max()).isEqualTo(4);
  }

  @Test
  void refusesWhatWouldSpoilAQuantile() {
    assertThatIllegalArgumentException().isThrownBy(() -> Differences.of(new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Differences.of(new double[] {1, Double.NaN}));
  }
}
