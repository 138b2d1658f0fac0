package org.deepxs.xsec.hadronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accuracy of the tau quadrature against an adaptive integrator. */
class BornTableTest {

  private static final ElectroweakInputs INPUTS =
      new ElectroweakInputs(1.1663788e-5, 91.1876, 80.377, 2.4952, 2.085);

  private final PartonLuminosity luminosity =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load("CT14nlo", 0);

  @ParameterizedTest
  @ValueSource(doubles = {3000, 1e5})
  void quadratureIsAccurateTo1e5(double squarkMaxGeV) {
    SplittableRandom random = new SplittableRandom(17);
    for (int n = 0; n < 25; n++) {
      SusyPoint point = RandomPoints.of(random, squarkMaxGeV);
      for (FinalState state : FinalState.all()) {
        PartonicBorn born = PartonicBorn.of(point, state, INPUTS, 5);
        if (born.thresholdGeV() < 1.05 * born.bosonMassGeV()) {
          continue;
        }
        double mu = 0.5 * born.thresholdGeV();
        double computed = BornTable.of(born, 13000).with(luminosity).leadingOrderPb(mu);
        assertThat(computed / adaptive(born, mu, tau0(born)))
            .as("%s at m1 + m2 = %s GeV", state, born.thresholdGeV())
            .isCloseTo(1, within(1e-5));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {11, 22, 35, 43, 45.5})
  void resonantPairsAreAccurateTo1e6(double massGeV) {
    SusyPoint point =
        RandomPoints.of(new SplittableRandom(2), 2000)
            .with(PointEntry.number("MASS", 1000022, 0), massGeV);
    PartonicBorn born = PartonicBorn.of(point, FinalState.neutralinos(1, 1), INPUTS, 5);
    BornTable table = BornTable.of(born, 13000);
    assertThat(table.resonant()).isTrue();
    double pole = Math.pow(INPUTS.mZ() / 13000, 2);
    double width = pole * INPUTS.widthZ() / INPUTS.mZ();
    double split = Math.min(pole + 8 * width, 1);
    double below = Math.max(tau0(born), pole - 8 * width);
    double expected =
        (below > tau0(born) ? adaptive(born, massGeV, tau0(born), below) : 0)
            + adaptive(born, massGeV, below, split)
            + adaptive(born, massGeV, split, 1);
    assertThat(table.with(luminosity).leadingOrderPb(massGeV) / expected)
        .isCloseTo(1, within(1e-6));
  }

  /** The pole lies just below the threshold: nothing is on shell, but the propagator is steep. */
  @ParameterizedTest
  @ValueSource(doubles = {45.6, 45.8, 46.2, 47, 48})
  void pairsJustAboveThePoleAreAccurateTo2e5(double massGeV) {
    SusyPoint point =
        RandomPoints.of(new SplittableRandom(2), 2000)
            .with(PointEntry.number("MASS", 1000022, 0), massGeV);
    PartonicBorn born = PartonicBorn.of(point, FinalState.neutralinos(1, 1), INPUTS, 5);
    double split = Math.pow(100.0 / 13000, 2);
    double expected =
        adaptive(born, massGeV, tau0(born), split) + adaptive(born, massGeV, split, 1);
    assertThat(BornTable.of(born, 13000).with(luminosity).leadingOrderPb(massGeV) / expected)
        .isCloseTo(1, within(2e-5));
  }

  @Test
  void channelsAddUp() {
    PartonicBorn born =
        PartonicBorn.of(
            RandomPoints.of(new SplittableRandom(9), 2000), FinalState.charginos(1, 1), INPUTS, 5);
    BornTable table = BornTable.of(born, 13000);
    double sum = 0;
    for (PartonChannel channel : born.channels()) {
      sum += table.with(luminosity).leadingOrderPb(300, List.of(channel));
    }
    assertThat(sum / table.with(luminosity).leadingOrderPb(300)).isCloseTo(1, within(1e-13));
  }

  private static double tau0(PartonicBorn born) {
    return Math.pow(born.thresholdGeV() / 13000, 2);
  }

  private double adaptive(PartonicBorn born, double mu, double tau0) {
    return adaptive(born, mu, tau0, 1);
  }

  /** Adaptive integral in the square root of ln(tau/tauLow), where the threshold is smooth. */
  private double adaptive(PartonicBorn born, double mu, double tauLow, double tauHigh) {
    int channels = born.channels().size();
    int[] index = born.channels().stream().mapToInt(luminosity::indexOf).toArray();
    double[] sigma = new double[channels];
    double[] l = new double[channels];
    double range = Math.sqrt(Math.log(tauHigh / tauLow));
    return new IterativeLegendreGaussIntegrator(20, 1e-8, 1e-300, 2, 5000)
        .integrate(
            10_000_000,
            y -> {
              double tau = Math.min(tauLow * Math.exp(y * y), 1);
              born.evaluate(tau * 13000 * 13000, sigma);
              luminosity.evaluate(mu, index, new double[] {tau}, 1, l);
              double sum = 0;
              for (int c = 0; c < channels; c++) {
                sum += sigma[c] * l[c];
              }
              return sum * tau * 2 * y;
            },
            0,
            range);
  }
}
