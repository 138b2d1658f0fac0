package org.deepxs.xsec.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.EmissionPoints;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The on-shell counterterm: its integral, and that it is the residue of the squared amplitude. */
class OnShellSquarkTest {

  private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

  @ParameterizedTest
  @CsvSource({
    "1, 200, 500, 900, 0.01, 3000",
    "2, 150, 300, 320, 0.01, 900",
    "1, 1, 400, 600, 0.05, 1100"
  })
  void integralIsProductionTimesBranching(
      int decaysTo, double m1, double m2, double mass, double relativeWidth, double sqrtS) {
    double[] masses = {m1, m2};
    double decay = masses[decaysTo - 1];
    double recoil = masses[2 - decaysTo];
    double width = relativeWidth * mass;
    OnShellSquark squark =
        new OnShellSquark(
            new Resonance(mass, width, decaysTo),
            1,
            decay * decay,
            recoil * recoil,
            OnShellMap.PRODUCTION_ANGLE,
            true);
    double s = sqrtS * sqrtS;
    double low = Math.atan((decay * decay - mass * mass) / (mass * width));
    double top = (sqrtS - recoil) * (sqrtS - recoil);
    double high = Math.atan((top - mass * mass) / (mass * width));
    GaussIntegrator cosines = GAUSS.legendre(24, -1, 1);
    double integral =
        GAUSS
            .legendre(400, 0, 1)
            .integrate(
                r -> {
                  // Quadratic at the upper end, where the phase-space ratio grows like 1/sqrt.
                  double angle = high - (high - low) * r * r;
                  double virtuality2 = mass * mass + mass * width * Math.tan(angle);
                  double jacobian =
                      2 * r * (high - low) * mass * width / Math.pow(Math.cos(angle), 2);
                  double phaseSpace =
                      twoBody(s, virtuality2, recoil * recoil)
                          * twoBody(virtuality2, 0, decay * decay)
                          / (2 * Math.PI);
                  return jacobian
                      * phaseSpace
                      * cosines.integrate(
                          c ->
                              0.5
                                  * squark.counterterm(
                                      EmissionPoints.cascade(
                                          s, masses, decaysTo, virtuality2, c, 0.2, 1)));
                });
    double partial = Math.pow(mass * mass - decay * decay, 2) / (16 * Math.PI * mass * mass * mass);
    double expected =
        production(s, mass * mass, recoil * recoil) * partial / width * (high - low) / Math.PI;
    assertThat(integral / expected).isCloseTo(1, within(1e-6));
  }

  /** Spin sum of squark production, integrated over its two-body phase space. */
  private static double production(double s, double squarkMass2, double recoilMass2) {
    double phaseSpace = twoBody(s, squarkMass2, recoilMass2);
    double momentum2s = phaseSpace * 8 * Math.PI * s;
    return GAUSS
        .legendre(40, -1, 1)
        .integrate(
            c -> {
              double t = recoilMass2 - 0.5 * (s + recoilMass2 - squarkMass2 - momentum2s * c);
              return 0.5 * phaseSpace * OnShellSquark.production(s, t, squarkMass2, recoilMass2);
            });
  }

  private static double twoBody(double s, double a, double b) {
    return Math.sqrt(Math.max(0, (s - a - b) * (s - a - b) - 4 * a * b)) / (8 * Math.PI * s);
  }

  @Test
  void countertermIsTheResidueOfTheSquaredAmplitude() {
    SplittableRandom random = new SplittableRandom(17);
    int compared = 0;
    for (int n = 0; n < 10; n++) {
      SusyPoint point = RandomPoints.of(random, 3000);
      for (FinalState state : FinalState.all()) {
        ElectroweakinoEmission narrow = emission(point, state, 1e-6);
        ElectroweakinoEmission wide = emission(point, state, 2e-6);
        for (Resonance resonance : resonances(narrow)) {
          compared += compareAtPeak(narrow, wide, resonance);
        }
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  private static Set<Resonance> resonances(ElectroweakinoEmission emission) {
    return emission.quarkGroups().stream()
        .flatMap(group -> group.resonances().stream())
        .collect(Collectors.toSet());
  }

  private static ElectroweakinoEmission emission(
      SusyPoint point, FinalState state, double relativeWidth) {
    return ElectroweakinoEmission.of(
        point, state, ElectroweakInputs.prospino(), 5, new OnShellOptions(relativeWidth, Map.of()));
  }

  /** Channels at the peak are those that are four times larger with half the width. */
  private static int compareAtPeak(
      ElectroweakinoEmission emission, ElectroweakinoEmission wide, Resonance resonance) {
    double[] masses = {emission.mass1(), emission.mass2()};
    double threshold = resonance.massGeV() + masses[2 - resonance.decaysTo()];
    EmissionPoint p =
        EmissionPoints.cascade(
            2 * threshold * threshold,
            masses,
            resonance.decaysTo(),
            resonance.massGeV() * resonance.massGeV(),
            -0.35,
            0.4,
            2);
    int n = emission.quarkChannels().size();
    double[] amplitude = new double[n];
    double[] wideAmplitude = new double[n];
    double[] counterterm = new double[n];
    assertThat(emission.readQuark(p) && wide.readQuark(p)).isTrue();
    emission.addQuarkAmplitudes(emission.allChannels(), amplitude);
    wide.addQuarkAmplitudes(wide.allChannels(), wideAmplitude);
    emission.subtractOnShell(p, emission.allChannels(), counterterm);
    int compared = 0;
    for (int c = 0; c < n; c++) {
      if (Math.abs(amplitude[c] / wideAmplitude[c] - 4) < 1e-3) {
        assertThat(-counterterm[c] / amplitude[c])
            .as(emission.state() + " " + emission.quarkChannels().get(c) + " " + resonance)
            .isCloseTo(1, within(2e-3));
        compared++;
      }
    }
    return compared;
  }

  @Test
  void nothingIsSubtractedBelowThreshold() {
    OnShellSquark squark =
        new OnShellSquark(new Resonance(800, 8, 1), 1, 1e4, 9e4, OnShellMap.PRODUCTION_ANGLE, true);
    double[] masses = {100, 300};
    EmissionPoint below = EmissionPoints.cascade(1099.0 * 1099, masses, 1, 5e5, 0.1, 0.1, 0.1);
    EmissionPoint above = EmissionPoints.cascade(1101.0 * 1101, masses, 1, 5e5, 0.1, 0.1, 0.1);
    assertThat(squark.counterterm(below)).isZero();
    assertThat(squark.counterterm(above)).isPositive();
  }

  @Test
  void absurdWidthsAreRefused() {
    assertThatThrownBy(() -> new OnShellOptions(0, Map.of()))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("relative squark width");
    assertThatThrownBy(() -> new OnShellOptions(0.01, Map.of(1000001, Double.NaN)))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("1000001")
        .hasMessageContaining("GeV");
  }

  @Test
  void physicalWidthsGoToTheirSquark() {
    SusyPoint point = RandomPoints.of(new SplittableRandom(2), 3000);
    int entry = org.deepxs.xsec.point.PointEntry.number("MASS", 2000002, 0);
    SusyPoint heavy = point.with(entry, 5000);
    ElectroweakinoEmission emission =
        ElectroweakinoEmission.of(
            heavy,
            FinalState.neutralinos(1, 2),
            ElectroweakInputs.prospino(),
            4,
            new OnShellOptions(0.01, Map.of(2000002, 7.0)));
    assertThat(resonances(emission))
        .filteredOn(r -> Math.abs(r.massGeV() - 5000) < 1e-6)
        .hasSize(2)
        .allSatisfy(r -> assertThat(r.widthGeV()).isCloseTo(7, within(1e-9)));
    assertThat(resonances(emission))
        .filteredOn(r -> Math.abs(r.massGeV() - 5000) > 1e-6)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.widthGeV()).isCloseTo(0.01 * r.massGeV(), within(1e-9)));
  }
}
