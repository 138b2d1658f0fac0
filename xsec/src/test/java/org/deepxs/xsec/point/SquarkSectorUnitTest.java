package org.deepxs.xsec.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.deepxs.xsec.XsecException;
import org.junit.jupiter.api.Test;

class SquarkSectorUnitTest {

  private static final SusyPoint EMPTY =
      SusyPoint.of(nothing(), entry -> entry.block() + " " + entry.i() + " " + entry.j());

  private static double[] nothing() {
    double[] values = new double[PointEntry.all().size()];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private static SusyPoint mixed(String block, double... elements) {
    SusyPoint point = EMPTY;
    for (int k = 0; k < elements.length; k++) {
      int entry = PointEntry.number(block, 1 + k / 2, 1 + k % 2);
      point = point.with(entry, elements[k]);
    }
    return point;
  }

  @Test
  void contentsAreSquaresOfTheMixing() {
    for (int quark : new int[] {5, 6}) {
      String block = quark == 5 ? "SBOTMIX" : "STOPMIX";
      SquarkSector squarks = SquarkSector.of(mixed(block, 0.6, -0.8, 0.8, 0.6));
      double[][] mixing = squarks.mixing(quark);
      for (int k = 0; k < 2; k++) {
        double product = mixing[k][0] * mixing[k][1];
        assertThat(squarks.content(quark, k, true)).isEqualTo(mixing[k][0] * mixing[k][0]);
        assertThat(squarks.content(quark, k, false)).isEqualTo(mixing[k][1] * mixing[k][1]);
        assertThat(squarks.contentProduct(quark, k)).isCloseTo(product, within(1e-16));
      }
      assertThat(squarks.contentProduct(quark, 0)).isNegative();
    }
  }

  @Test
  void nothingMixesWhereNothingIsGiven() {
    SquarkSector squarks = SquarkSector.of(EMPTY);
    assertThat(squarks.content(5, 0, true)).isEqualTo(1);
    assertThat(squarks.content(5, 0, false)).isZero();
    assertThat(squarks.content(6, 1, false)).isEqualTo(1);
    assertThat(squarks.contentProduct(6, 1)).isZero();
  }

  @Test
  void halfAMixingIsRefused() {
    SquarkSector squarks = SquarkSector.of(mixed("SBOTMIX", 0.6, 0.8));
    assertThatThrownBy(() -> squarks.content(5, 1, true))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("SBOTMIX 2 1");
  }
}
