package org.deepxs.xsec.born;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.Slepton;
import org.junit.jupiter.api.Test;

class SleptonBornTest {

  private static final ElectroweakInputs INPUTS = ElectroweakInputs.prospino();
  private static final double ANGLE = 0.7;

  /** Charged sleptons of 300 GeV apart from the heavier stau, sneutrinos of 250 GeV. */
  private static SusyPoint point(double heavierStau) {
    double[] v = new double[PointEntry.all().size()];
    Arrays.fill(v, Double.NaN);
    for (Slepton slepton : Slepton.values()) {
      v[PointEntry.number("MASS", slepton.pdg(), 0)] = slepton.charged() ? 300 : 250;
    }
    v[PointEntry.number("MASS", 2000015, 0)] = heavierStau;
    v[PointEntry.number("STAUMIX", 1, 1)] = Math.cos(ANGLE);
    v[PointEntry.number("STAUMIX", 1, 2)] = Math.sin(ANGLE);
    v[PointEntry.number("STAUMIX", 2, 1)] = -Math.sin(ANGLE);
    v[PointEntry.number("STAUMIX", 2, 2)] = Math.cos(ANGLE);
    return SusyPoint.of(v, PointEntry::columnName);
  }

  private static SleptonBorn born(FinalState state, double heavierStau) {
    return SleptonBorn.of(point(heavierStau), state, INPUTS, 5);
  }

  private static double[] sigma(FinalState state, double s) {
    SleptonBorn born = born(state, 300);
    double[] sigma = new double[born.channels().size()];
    born.evaluate(s, sigma);
    return sigma;
  }

  @Test
  void theTotalIsTheIntegralOverT() {
    SleptonBorn born = born(FinalState.sleptonPair(Slepton.TAU_1, Slepton.TAU_2), 450);
    double s = 1e6;
    double h = 0.5 * Math.sqrt((s - 750.0 * 750) * (s - 150.0 * 150));
    double centre = 0.5 * (300.0 * 300 + 450.0 * 450 - s);
    double[] sigma = new double[5];
    born.evaluate(s, sigma);
    for (int c = 0; c < 5; c++) {
      // Simpson's rule is exact for a parabola.
      double integral =
          (born.differential(c, s, centre - h)
                  + 4 * born.differential(c, s, centre)
                  + born.differential(c, s, centre + h))
              * h
              / 3;
      assertThat(sigma[c] / integral).isCloseTo(1, within(1e-12));
      assertThat(born.differential(c, s, centre - h) / sigma[c] * h).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void theTotalGrowsWithTheCubeOfTheVelocity() {
    double s1 = 600.0 * 600 * 1.0001;
    double s2 = 600.0 * 600 * 1.0004;
    FinalState state = FinalState.sleptonPair(Slepton.E_L, Slepton.E_L);
    assertThat(sigma(state, s2)[0] / sigma(state, s1)[0]).isCloseTo(8, within(0.01));
  }

  /** Baer, Harris, Reno, hep-ph/9712315, eq. (2), for one flavour, written out. */
  @Test
  void photonAndZAsInTheLiterature() {
    double s = 2e6;
    double sw2 = INPUTS.sinSquared();
    double beta = Math.sqrt(1 - 4 * 300.0 * 300 / s);
    double z = s / (s - INPUTS.mZ() * INPUTS.mZ()) / (sw2 * (1 - sw2));
    double gl = 0.5 - 2.0 / 3 * sw2;
    double gr = -2.0 / 3 * sw2;
    double left = -2.0 / 3 + gl * (-0.5 + sw2) * z;
    double right = -2.0 / 3 + gr * (-0.5 + sw2) * z;
    double expected =
        ElectroweakInputs.HBARC2_PB_GEV2
            * Math.PI
            * Math.pow(INPUTS.alpha(), 2)
            * Math.pow(beta, 3)
            / (18 * s)
            * (left * left + right * right);
    double computed = sigma(FinalState.sleptonPair(Slepton.MU_L, Slepton.MU_L), s)[1];
    assertThat(computed / expected).isCloseTo(1, within(1e-12));
  }

  /** With equal masses stau mixing is a change of basis. */
  @Test
  void stausSumToUnmixedSleptons() {
    double s = 1.3e6;
    Slepton[] staus = {Slepton.TAU_1, Slepton.TAU_2};
    double[] sum = new double[5];
    for (Slepton a : staus) {
      for (Slepton b : staus) {
        double[] sigma = sigma(FinalState.sleptonPair(a, b), s);
        for (int c = 0; c < 5; c++) {
          sum[c] += sigma[c];
        }
      }
    }
    double[] left = sigma(FinalState.sleptonPair(Slepton.E_L, Slepton.E_L), s);
    double[] right = sigma(FinalState.sleptonPair(Slepton.E_R, Slepton.E_R), s);
    for (int c = 0; c < 5; c++) {
      assertThat(sum[c] / (left[c] + right[c])).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void theWCouplesToTheLeftHandedStau() {
    double s = 1.1e6;
    double electron = sigma(FinalState.sleptonSneutrino(Slepton.E_L, true), s)[0];
    double cos2 = Math.pow(Math.cos(ANGLE), 2);
    assertThat(sigma(FinalState.sleptonSneutrino(Slepton.TAU_1, true), s)[0] / electron)
        .isCloseTo(cos2, within(1e-12));
    assertThat(sigma(FinalState.sleptonSneutrino(Slepton.TAU_2, false), s)[0] / electron)
        .isCloseTo(1 - cos2, within(1e-12));
  }

  @Test
  void channelsFollowTheCharge() {
    assertThat(born(FinalState.sneutrinoPair(Slepton.NU_MU), 300).channels()).hasSize(5);
    assertThat(born(FinalState.sleptonSneutrino(Slepton.E_L, true), 300).channels())
        .containsExactly(PartonChannel.pair(2, -1), PartonChannel.pair(4, -3));
    assertThat(born(FinalState.sleptonSneutrino(Slepton.E_L, false), 300).channels())
        .containsExactly(PartonChannel.pair(1, -2), PartonChannel.pair(3, -4));
  }

  @Test
  void otherPairsAreRefused() {
    assertThatThrownBy(() -> born(FinalState.neutralinos(1, 2), 300))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> PartonicBorn.of(point(300), FinalState.sneutrinoPair(Slepton.NU_E), INPUTS, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
