package org.deepxs.xsec.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
      SquarkContents contents = squarks.contents(quark);
      assertThat(contents.first(true)).isEqualTo(mixing[0][0] * mixing[0][0]);
      assertThat(contents.first(false)).isEqualTo(mixing[0][1] * mixing[0][1]);
      assertThat(contents.second(true)).isEqualTo(mixing[1][0] * mixing[1][0]);
      assertThat(contents.second(false)).isEqualTo(mixing[1][1] * mixing[1][1]);
      assertThat(contents.product0()).isEqualTo(mixing[0][0] * mixing[0][1]).isNegative();
      assertThat(contents.product1()).isEqualTo(mixing[1][0] * mixing[1][1]).isPositive();
    }
  }

  @Test
  void nothingMixesWhereNothingIsGiven() {
    SquarkSector squarks = SquarkSector.of(EMPTY);
    SquarkContents contents = squarks.contents(5);
    assertThat(contents.first(true)).isEqualTo(1);
    assertThat(contents.first(false)).isZero();
    assertThat(squarks.contents(6).second(false)).isEqualTo(1);
    assertThat(contents.product1()).isZero();
  }

  @Test
  void halfAMixingIsRefused() {
    SquarkSector squarks = SquarkSector.of(mixed("SBOTMIX", 0.6, 0.8));
    assertThatThrownBy(() -> squarks.contents(5))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("SBOTMIX 2 1");
  }
}
