package org.deepxs.xsec.nlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.born.SleptonBorn;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.Slepton;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.deepxs.xsec.virtual.SquarkGluinoVertex;
import org.junit.jupiter.api.Test;

class SquarkGluinoCorrectionTest {

  private static final double S = 3e6;
  private static final FinalState PAIR = FinalState.sleptonPair(Slepton.TAU_1, Slepton.TAU_1);

  /** Random mixings, squarks of 900 GeV, a gluino of 1100 GeV and sleptons of 300 GeV. */
  private final SusyPoint point = degenerate();

  private static SusyPoint degenerate() {
    SusyPoint point = RandomPoints.of(new SplittableRandom(5), 1000);
    for (Slepton slepton : Slepton.values()) {
      point = mass(point, slepton.pdg(), 300);
    }
    for (int q = 1; q <= 6; q++) {
      point = mass(mass(point, 1000000 + q, 900), 2000000 + q, 900);
    }
    for (int k = 0; k < 4; k++) {
      double value = k == 1 ? 0.6 : k == 2 ? -0.6 : 0.8;
      point = point.with(PointEntry.number("STAUMIX", 1 + k / 2, 1 + k % 2), value);
    }
    return mass(point, 1000021, 1100);
  }

  private static SusyPoint mass(SusyPoint point, int pdg, double mass) {
    return point.with(PointEntry.number("MASS", pdg, 0), mass);
  }

  /** Born cross sections and corrections by channel. */
  private static double[][] both(SusyPoint point, FinalState state) {
    ElectroweakInputs inputs = new ElectroweakInputs(1.16638e-5, 91.1876, 80.377, 2.5, 2.1);
    SleptonBorn born = SleptonBorn.of(point, state, inputs, 5);
    double[][] values = new double[2][born.channels().size()];
    born.evaluate(S, values[0]);
    SquarkGluinoCorrection.of(born, point).evaluate(S, values[1]);
    return values;
  }

  @Test
  void equalSquarksGiveOneFactorWhateverTheMixing() {
    double expected = 2.0 / 3 * SquarkGluinoVertex.correction(S, 900, 900, 1100);
    for (FinalState state : FinalState.sleptons()) {
      double[][] values = both(point, state);
      for (int c = 0; c < values[0].length; c++) {
        assertThat(values[1][c]).isCloseTo(expected * values[0][c], within(1e-12 * values[0][c]));
      }
    }
  }

  @Test
  void eachChiralityHasItsSquark() {
    double[][] values = both(mass(point, 1000002, 5000), PAIR);
    double[][] equal = both(point, PAIR);
    double[][] heavy = both(mass(mass(point, 1000002, 5000), 2000002, 5000), PAIR);
    double[][] right = both(mass(point, 2000002, 5000), PAIR);
    int up = 1;
    assertThat(values[1][up] + right[1][up])
        .isCloseTo(equal[1][up] + heavy[1][up], within(1e-12 * Math.abs(equal[1][up])));
    assertThat(Math.abs(values[1][up] - right[1][up])).isGreaterThan(1e-3 * equal[0][up]);
    assertThat(values[1][0]).isEqualTo(equal[1][0]);
  }

  @Test
  void theWSeesTheLeftHandedSquarksOfBothIsospins() {
    SusyPoint split =
        mass(mass(mass(mass(point, 1000001, 1000), 1000002, 700), 2000001, 3000), 2000002, 4000);
    for (boolean positive : new boolean[] {true, false}) {
      double[][] values = both(split, FinalState.sleptonSneutrino(Slepton.MU_L, positive));
      double expected = 2.0 / 3 * SquarkGluinoVertex.correction(S, 700, 1000, 1100);
      assertThat(values[1][0] / values[0][0]).isCloseTo(expected, within(1e-12));
    }
  }

  /** Between equal masses and unmixed ones: exchanging the states and the rows changes nothing. */
  @Test
  void sbottomsMayBeNumberedEitherWay() {
    SusyPoint split = mass(mass(point, 1000005, 700), 2000005, 2500);
    SusyPoint exchanged = mass(mass(point, 1000005, 2500), 2000005, 700);
    for (int c = 1; c <= 2; c++) {
      for (int k = 1; k <= 2; k++) {
        int from = PointEntry.number("SBOTMIX", k, c);
        exchanged = exchanged.with(PointEntry.number("SBOTMIX", 3 - k, c), split.value(from));
      }
    }
    double bottom = both(split, PAIR)[1][4];
    assertThat(both(exchanged, PAIR)[1][4]).isCloseTo(bottom, within(1e-12 * Math.abs(bottom)));
    SusyPoint unmixed = split;
    for (int k = 0; k < 4; k++) {
      unmixed =
          unmixed.with(
              PointEntry.number("SBOTMIX", 1 + k / 2, 1 + k % 2), k == 0 || k == 3 ? 1 : 0);
    }
    SusyPoint strange = mass(mass(point, 1000003, 700), 2000003, 2500);
    assertThat(both(unmixed, PAIR)[1][4])
        .isCloseTo(both(strange, PAIR)[1][2], within(1e-12 * Math.abs(bottom)));
  }

  @Test
  void missingOrAbsurdMassesAreNamed() {
    assertThatThrownBy(() -> both(mass(point, 1000021, Double.NaN), PAIR))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("MASS_1000021");
    assertThatThrownBy(() -> both(mass(point, 1000021, 0), PAIR))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("gluino");
    assertThatThrownBy(() -> both(mass(point, 2000003, Double.NaN), PAIR))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("MASS_2000003");
    assertThatThrownBy(() -> both(mass(point, 2000003, 0), PAIR))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("2000003");
  }
}
