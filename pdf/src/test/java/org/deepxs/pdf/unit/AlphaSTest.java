package org.deepxs.pdf.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfInfo;
import org.deepxs.pdf.alphas.AlphaS;
import org.deepxs.pdf.alphas.LambdaAlphaS;
import org.deepxs.pdf.alphas.TabulatedAlphaS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identities of the three couplings. */
class AlphaSTest {

  private static AlphaS analytic(int loops, Map<String, String> more) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("AlphaS_Type", "analytic");
    entries.put("AlphaS_OrderQCD", Integer.toString(loops));
    entries.put("AlphaS_Lambda5", "0.226");
    entries.putAll(more);
    return PdfInfo.of("test", entries).alphaS();
  }

  @Test
  void aBrokenTableIsNamedWithItsFile() {
    PdfInfo info =
        PdfInfo.of(
            "broken.info",
            Map.of("AlphaS_Type", "ipol", "AlphaS_Qs", "1, 2", "AlphaS_Vals", "0.3"));
    assertThatThrownBy(info::alphaS)
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("broken.info")
        .hasMessageContaining("2 scales");
  }

  @Test
  void analyticAgreesWithLambdaFormAtOneAndTwoLoops() {
    for (double mu : new double[] {20, 91.1876, 1000}) {
      for (int loops = 1; loops <= 2; loops++) {
        double expected = LambdaAlphaS.of(loops, 5, 0.226).at(mu);
        // LHAPDF rounds the beta coefficients to nine digits.
        assertThat(analytic(loops, Map.of()).at(mu)).isCloseTo(expected, within(1e-8 * expected));
      }
    }
  }

  /** The expansion solves the renormalisation group equation up to terms of the next order. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void analyticSolvesTheRenormalisationGroup(int loops) {
    AlphaS alphaS = analytic(loops, Map.of());
    double mu = 1e6;
    double step = 1e-3;
    double slope = (alphaS.at(mu * Math.exp(step)) - alphaS.at(mu * Math.exp(-step))) / (4 * step);
    double a = alphaS.at(mu);
    double[] beta = {0.610094, 0.244860, 0.091165};
    double sum = 0;
    for (int i = 0; i < Math.min(loops, 3); i++) {
      sum -= beta[i] * Math.pow(a, i + 2);
    }
    double nextOrder = Math.pow(a, Math.min(loops, 3) + 2);
    assertThat(slope).isCloseTo(sum, within(2.5 * nextOrder));
  }

  @Test
  void higherLoopsChangeTheValueByEverLess() {
    double mu = 91.1876;
    double[] values = new double[5];
    for (int loops = 1; loops <= 4; loops++) {
      values[loops] = analytic(loops, Map.of()).at(mu);
    }
    double second = Math.abs(values[2] - values[1]);
    double third = Math.abs(values[3] - values[2]);
    double fourth = Math.abs(values[4] - values[3]);
    assertThat(second).isGreaterThan(10 * third);
    assertThat(third).isGreaterThan(fourth);
    assertThat(fourth).isPositive();
  }

  @Test
  void analyticChangesFlavoursAboveTheQuarkMasses() {
    Map<String, String> more =
        Map.of("AlphaS_Lambda4", "0.326", "MBottom", "4.5", "NumFlavors", "5");
    AlphaS both = analytic(2, more);
    assertThat(both.at(4.5)).isEqualTo(fixed(4, "0.326", 4.5));
    assertThat(both.at(4.5000001)).isEqualTo(fixed(5, "0.226", 4.5000001));
    assertThat(both.at(0.3)).isEqualTo(Double.MAX_VALUE);
  }

  private static double fixed(int nf, String lambda, double mu) {
    return analytic(
            2, Map.of("AlphaS_Lambda" + nf, lambda, "FlavorScheme", "fixed", "NumFlavors", "" + nf))
        .at(mu);
  }

  @Test
  void analyticWithoutLoopsIsLhapdfsConstant() {
    assertThat(analytic(0, Map.of()).at(91)).isEqualTo(0.118);
  }

  @Test
  void tableGivesItsKnotsAndContinuesOutside() {
    double[] qs = {1, 2, 4, 4, 10, 100};
    double[] values = {0.5, 0.3, 0.25, 0.24, 0.18, 0.12};
    TabulatedAlphaS alphaS = TabulatedAlphaS.of(qs, values);
    assertThat(alphaS.at(1)).isCloseTo(0.5, within(1e-15));
    assertThat(alphaS.at(2)).isCloseTo(0.3, within(1e-15));
    assertThat(alphaS.at(4)).as("above the threshold").isCloseTo(0.24, within(1e-15));
    assertThat(alphaS.at(4 - 1e-13)).as("below it").isCloseTo(0.25, within(1e-10));
    assertThat(alphaS.at(100)).isCloseTo(0.12, within(1e-15));
    assertThat(alphaS.at(1e5)).isEqualTo(0.12);
    assertThat(alphaS.at(0.5)).isCloseTo(0.5 * (0.5 / 0.3), within(1e-14));
    // Two points above the threshold of three: forward slope and mean slope, by hand.
    double w = 2 * Math.log(2.5);
    double low = -0.06 / w;
    double high = (low - 0.06 / (2 * Math.log(10))) / 2;
    assertThat(alphaS.at(Math.sqrt(40))).isCloseTo(0.21 + w * (low - high) / 8, within(1e-14));
  }

  @Test
  void lambdaFormByHand() {
    double l = 2 * Math.log(91.1876 / 0.226);
    double b0 = 23.0 / 3;
    assertThat(LambdaAlphaS.of(1, 5, 0.226).at(91.1876))
        .isCloseTo(4 * Math.PI / (b0 * l), within(1e-15));
  }

  @Test
  void refusesUnphysicalScalesAndParameters() {
    AlphaS alphaS = LambdaAlphaS.of(2, 5, 0.226);
    for (double mu : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 0.3}) {
      assertThatThrownBy(() -> alphaS.at(mu)).isInstanceOf(PdfException.class);
    }
    assertThatThrownBy(() -> LambdaAlphaS.of(3, 5, 0.226)).isInstanceOf(PdfException.class);
    assertThatThrownBy(() -> LambdaAlphaS.of(2, 7, 0.226)).isInstanceOf(PdfException.class);
    assertThatThrownBy(() -> LambdaAlphaS.of(2, 5, -1)).isInstanceOf(PdfException.class);
    assertThatThrownBy(() -> analytic(-1, Map.of())).isInstanceOf(PdfException.class);
    assertThatThrownBy(() -> analytic(2, Map.of("AlphaS_Lambda5", "-0.2")))
        .isInstanceOf(PdfException.class);
    assertThatThrownBy(() -> analytic(2, Map.of("FlavorScheme", "fixed", "NumFlavors", "3")))
        .isInstanceOf(PdfException.class);
  }
}
