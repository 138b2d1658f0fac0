package org.deepxs.xsec.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.EmissionPoints;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Soft and collinear limits: the squared amplitudes approach the dipoles. */
class EmissionLimitsTest {

  private static final ElectroweakInputs INPUTS =
      new ElectroweakInputs(1.1663788e-5, 91.1876, 80.377, 2.4952, 2.085);

  private final SplittableRandom random = new SplittableRandom(31);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void collinearGluonsAndQuarks(boolean forward) {
    SusyPoint point = RandomPoints.of(random, 2000);
    for (FinalState state : FinalState.all()) {
      ElectroweakinoEmission emission = emission(point, state);
      double[] masses = {emission.mass1(), emission.mass2()};
      double sum = masses[0] + masses[1];
      double s = 6 * sum * sum;
      double pair = sum * sum * random.nextDouble(1.2, 5);
      double pt = 1e-4 * sum;
      EmissionPoint p = EmissionPoints.radiation(s, masses, pair, pt, forward, 0.3, 0.8);
      compareGluon(emission, p, 3e-3);
      if (!forward) {
        // Wide squarks, to see that the widths of amplitude and dipole match.
        ElectroweakinoEmission wide =
            ElectroweakinoEmission.of(point, state, INPUTS, 5, new OnShellOptions(0.3, Map.of()));
        double[] near = quarkDeviation(wide, p);
        double[] far =
            quarkDeviation(
                wide, EmissionPoints.radiation(s, masses, pair, 4 * pt, false, 0.3, 0.8));
        for (int c = 0; c < near.length; c++) {
          assertThat(near[c]).as(state.label()).isLessThan(0.02);
          assertThat(near[c]).as(state.label()).isLessThan(0.3 * far[c] + 1e-3);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.99})
  void softGluons(double ptFraction) {
    SusyPoint point = RandomPoints.of(random, 2000);
    for (FinalState state : FinalState.all()) {
      ElectroweakinoEmission emission = emission(point, state);
      double[] masses = {emission.mass1(), emission.mass2()};
      double sum = masses[0] + masses[1];
      double s = 3 * sum * sum;
      double energy = 1e-4 * sum;
      double pair = s - 2 * Math.sqrt(s) * energy;
      EmissionPoint p =
          EmissionPoints.radiation(s, masses, pair, ptFraction * energy, true, -0.4, 0.8);
      compareGluon(emission, p, 1e-2);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-9, 0})
  void nothingIsInfiniteAtTheTechnicalCut(double pt) {
    SusyPoint point = RandomPoints.of(random, 2000);
    ElectroweakinoEmission emission = emission(point, FinalState.neutralinos(1, 2));
    double[] masses = {emission.mass1(), emission.mass2()};
    double sum = masses[0] + masses[1];
    double s = 3 * sum * sum;
    double[] out = new double[10];
    double[] pairs = pt > 0 ? new double[] {1.5 * sum * sum} : new double[] {1.5 * sum * sum, s};
    for (double pair : pairs) {
      EmissionPoint p = EmissionPoints.radiation(s, masses, pair, 0, false, 0.3, 0.8);
      p.p3[1] = pt;
      emission.gluon(p, out);
      assertThat(out).containsOnly(0);
      emission.quark(p, out);
      assertThat(out).containsOnly(0);
    }
  }

  private static ElectroweakinoEmission emission(SusyPoint point, FinalState state) {
    return ElectroweakinoEmission.of(point, state, INPUTS, 5, OnShellOptions.defaults());
  }

  private static void compareGluon(ElectroweakinoEmission emission, EmissionPoint p, double tol) {
    int n = emission.gluonChannels().size();
    double[] amplitude = new double[n];
    double[] dipole = new double[n];
    double[] subtracted = new double[n];
    assertThat(emission.readGluon(p)).isTrue();
    emission.addGluonAmplitudes(amplitude);
    emission.subtractGluonDipoles(dipole);
    emission.gluon(p, subtracted);
    for (int c = 0; c < n; c++) {
      assertThat(-amplitude[c] / dipole[c]).as(emission.state().label()).isCloseTo(1, within(tol));
      assertThat(subtracted[c]).isEqualTo(amplitude[c] + dipole[c], within(1e-9 * amplitude[c]));
    }
  }

  /** Relative difference of squared amplitude and dipole; linear in pt. */
  private static double[] quarkDeviation(ElectroweakinoEmission emission, EmissionPoint p) {
    int n = emission.quarkChannels().size();
    double[] amplitude = new double[n];
    double[] dipole = new double[n];
    assertThat(emission.readQuark(p)).isTrue();
    emission.addQuarkAmplitudes(emission.allChannels(), amplitude);
    emission.subtractQuarkDipoles(emission.allChannels(), dipole);
    double[] deviation = new double[n];
    for (int c = 0; c < n; c++) {
      deviation[c] = Math.abs(amplitude[c] / dipole[c] + 1);
    }
    return deviation;
  }
}
