package org.deepxs.spectrum.higgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Special values and functional equations. */
class DilogarithmsTest {

  private static final double CATALAN = 0.915965594177219;

  @Test
  void specialValues() {
    double ln2 = Math.log(2);
    assertThat(Dilogarithms.li2(0.5))
        .isCloseTo(Math.PI * Math.PI / 12 - ln2 * ln2 / 2, within(1e-15));
    assertThat(Dilogarithms.li2(1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-15));
    assertThat(Dilogarithms.li2(0)).isZero();
    assertThat(Dilogarithms.cl2(Math.PI / 2)).isCloseTo(CATALAN, within(1e-15));
    assertThat(Dilogarithms.cl2(1.5 * Math.PI)).isCloseTo(-CATALAN, within(1e-15));
    // Gieseking's constant, the maximum of the function.
    assertThat(Dilogarithms.cl2(Math.PI / 3)).isCloseTo(1.0149416064096537, within(1e-15));
    assertThat(Dilogarithms.cl2(0)).isZero();
    assertThat(Dilogarithms.cl2(Math.PI)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.01, 0.3, 0.499, 0.501, 0.62, 0.9, 0.999999})
  void landensAndSquareRelations(double x) {
    // Li2(x) + Li2(-x) = Li2(x^2)/2 and Landen's Li2(-x) = - Li2(x/(1+x)) - ln^2(1+x)/2.
    double log = Math.log1p(x);
    double minus = -Dilogarithms.li2(x / (1 + x)) - 0.5 * log * log;
    assertThat(Dilogarithms.li2(x) + minus).isCloseTo(0.5 * Dilogarithms.li2(x * x), within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.1, 0.7, 1.04, 1.06, 1.5, 2.0, 2.2, 3.0})
  void duplication(double theta) {
    double right = 2 * Dilogarithms.cl2(theta) - 2 * Dilogarithms.cl2(Math.PI - theta);
    assertThat(Dilogarithms.cl2(2 * theta)).isCloseTo(right, within(3e-15));
  }
}
