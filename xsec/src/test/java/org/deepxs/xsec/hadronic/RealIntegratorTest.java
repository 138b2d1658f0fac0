package org.deepxs.xsec.hadronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.real.RealEmission;
import org.deepxs.xsec.real.Resonance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Integrals with a known answer: the Drell–Yan remainder, and a toy of squark resonances. */
class RealIntegratorTest {

  private static final double SQRT_S = 13000;
  private static final BosonPole Z = new BosonPole(91.1876, 2.4952);
  private static final LuminosityLibrary LIBRARY =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());

  private final PartonLuminosity luminosity = LIBRARY.load("CT14nlo", 0);

  @ParameterizedTest
  @CsvSource({"60, false", "60, true", "150, false", "150, true", "1200, false", "1200, true"})
  void drellYanRemainderIsReproduced(double mass, boolean resonant) {
    HiggsinoEmission emission = emission(mass, resonant);
    double gluon = DrellYanConvolution.gluon(emission.born(), luminosity, mass, SQRT_S);
    double quark = DrellYanConvolution.quark(emission.born(), luminosity, mass, SQRT_S);
    double known =
        BornTable.of(emission.born(), SQRT_S).with(luminosity).at(mass).drellYanRemainder();
    RealTable table = integrate(emission, mass, known, known, 5e-4, 1);
    assertClose(table.fold(luminosity, mass).gluon(), gluon, gluon);
    assertClose(table.fold(luminosity, mass).quark(), quark, quark);
    assertClose(table.fold(luminosity, mass).sum(), known, known);
    assertThat(table.fold(luminosity, mass).sum().errorPb())
        .isBetween(1e-6 * Math.abs(known), 5e-4 * Math.abs(known));
  }

  @Test
  void tablesFoldWithOtherDensitiesAndScales() {
    double mass = 250;
    HiggsinoEmission emission = emission(mass, false);
    double central = emissionSum(emission, luminosity, mass);
    RealTable table = integrate(emission, mass, central, central, 5e-4, 2);
    for (String set : List.of("cteq66-cteq", "NNPDF31_lo_as_0118")) {
      PartonLuminosity other = LIBRARY.load(set, 0);
      for (double mu : new double[] {0.5 * mass, 2 * mass}) {
        double known = BornTable.of(emission.born(), SQRT_S).with(other).at(mu).drellYanRemainder();
        assertClose(table.fold(other, mu).sum(), known, known);
      }
    }
  }

  /** An on-shell Z inside the range of pair masses. */
  @Test
  void resonantPairsAreIntegrated() {
    HiggsinoEmission emission = emission(42, false);
    double known =
        BornTable.of(emission.born(), SQRT_S).with(luminosity).at(60).drellYanRemainder();
    RealTable table = integrate(emission, 60, known, known, 1e-3, 3);
    assertClose(table.fold(luminosity, 60).sum(), known, known);
  }

  @Test
  void pullsHaveUnitWidth() {
    SplittableRandom random = new SplittableRandom(11);
    double squares = 0;
    double sum = 0;
    int n = 200;
    for (int k = 0; k < n; k++) {
      double mass = 60 * Math.pow(15, random.nextDouble());
      HiggsinoEmission emission = emission(mass, k % 2 == 1);
      double muF = mass * (k % 3 == 0 ? 1 : 2);
      double known = emissionSum(emission, luminosity, muF);
      double born = BornTable.of(emission.born(), SQRT_S).with(luminosity).leadingOrderPb(mass);
      double relError = k % 4 < 2 ? 1e-3 : 2e-4;
      RealTable table =
          RealIntegrator.of(IntegrationOptions.defaults().withRelError(relError).withSeed(k))
              .integrate(emission, Z, new IntegrationTarget(SQRT_S, luminosity, mass, 0.1, born));
      RealTable.Estimate fold = table.fold(luminosity, muF).sum();
      double pull = (fold.valuePb() - known) / fold.errorPb();
      squares += pull * pull;
      sum += pull;
    }
    assertThat(Math.sqrt(squares / n)).isCloseTo(1, within(0.2));
    assertThat(sum / n).isCloseTo(0, within(0.25));
  }

  @Test
  void equalSeedsGiveEqualBitsInAnyThread() {
    double[] results =
        IntStream.range(0, 8)
            .parallel()
            .mapToDouble(
                k ->
                    integrate(emission(200, true), 200, 1, 0, 1e-3, 5 + k % 2)
                        .fold(luminosity, 200)
                        .sum()
                        .valuePb())
            .toArray();
    for (int k = 2; k < results.length; k++) {
      assertThat(results[k]).isEqualTo(results[k - 2]);
    }
    assertThat(results[0]).isNotEqualTo(results[1]);
  }

  @Test
  void evaluationsStayBelowTheLimit() {
    HiggsinoEmission emission = emission(200, false);
    IntegrationTarget target = new IntegrationTarget(SQRT_S, luminosity, 200, 0.1, 1e-3);
    RealTable table =
        RealIntegrator.of(new IntegrationOptions(1e-9, 1, 16, 20000))
            .integrate(emission, Z, target);
    assertThat(table.gluonEvaluations() + table.quarkEvaluations()).isBetween(10000L, 20000L);
  }

  /** A subtracted Breit-Wigner with threshold and its odd interference, against quadrature. */
  @ParameterizedTest
  @CsvSource({"0.03, 0", "0.01, 0", "0.001, 0", "0.01, 1", "0.001, 1"})
  void subtractedResonancesAreReproduced(double width, double interference) {
    SquarkToyEmission emission = new SquarkToyEmission(120, 100, 500, width, interference);
    double known = emission.hadronicPb(luminosity, 110, SQRT_S);
    double scale = emission.onShellPb(luminosity, 110, SQRT_S);
    RealTable table = integrate(emission, 110, scale, known, 1e-4, 7);
    RealTable.Estimate fold = table.fold(luminosity, 110).quark();
    assertThat(fold.valuePb()).isCloseTo(known, within(4 * fold.errorPb()));
    assertThat(fold.errorPb()).isLessThan(1e-4 * scale);
    assertThat(table.quarkEvaluations()).isLessThan(1_000_000);
  }

  /**
   * Mirror images need their own phase space where the peak is as wide as its distance from ends.
   */
  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "3, 0", "4, 1", "5, 1", "6, 1"})
  void wideResonancesNeedFewEvaluationsWithAnySeed(long seed, double interference) {
    SquarkToyEmission emission = new SquarkToyEmission(120, 100, 500, 0.03, interference);
    double known = emission.hadronicPb(luminosity, 110, SQRT_S);
    double scale = emission.onShellPb(luminosity, 110, SQRT_S);
    RealTable table = integrate(emission, 110, scale, known, 1e-4, seed);
    RealTable.Estimate fold = table.fold(luminosity, 110).quark();
    assertThat(fold.valuePb()).isCloseTo(known, within(4 * fold.errorPb()));
    assertThat(table.quarkEvaluations()).isLessThan(500_000);
  }

  @ParameterizedTest
  @CsvSource({"3e-3", "1e-3", "4e-4"})
  void pullsOfSubtractedResonancesHaveUnitWidth(double relError) {
    SquarkToyEmission emission = new SquarkToyEmission(120, 100, 500, 0.01, 1);
    double known = emission.hadronicPb(luminosity, 110, SQRT_S);
    double scale = emission.onShellPb(luminosity, 110, SQRT_S);
    double squares = 0;
    double sum = 0;
    int n = 200;
    for (int seed = 0; seed < n; seed++) {
      RealTable table = integrate(emission, 110, scale, known, relError, seed);
      RealTable.Estimate fold = table.fold(luminosity, 110).quark();
      double pull = (fold.valuePb() - known) / fold.errorPb();
      squares += pull * pull;
      sum += pull;
    }
    assertThat(Math.sqrt(squares / n)).isCloseTo(1, within(0.25));
    assertThat(sum / n).isCloseTo(0, within(0.3));
  }

  @Test
  void subtractedResonancesDependLittleOnTheWidth() {
    double[] value = new double[2];
    double[] widths = {0.01, 0.002};
    double scale = new SquarkToyEmission(120, 100, 500, 0.01, 1).onShellPb(luminosity, 110, SQRT_S);
    for (int k = 0; k < 2; k++) {
      SquarkToyEmission emission = new SquarkToyEmission(120, 100, 500, widths[k], 1);
      double known = emission.hadronicPb(luminosity, 110, SQRT_S);
      RealTable table = integrate(emission, 110, scale, known, 1e-4, 9);
      value[k] = table.fold(luminosity, 110).quark().valuePb();
    }
    // Unsubtracted, the values would differ by a factor of five, 4 times the scale.
    assertThat(value[0]).isCloseTo(value[1], within(2e-3 * scale));
  }

  @Test
  void energyBelowTheThresholdIsRefused() {
    IntegrationTarget target = new IntegrationTarget(400, luminosity, 200, 0.1, 1);
    assertThatThrownBy(
            () ->
                RealIntegrator.of(IntegrationOptions.defaults())
                    .integrate(emission(200, false), Z, target))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("410.0 GeV");
    assertThatThrownBy(() -> new IntegrationOptions(1e-3, 1, 1, 1000))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("randomisations");
    assertThatThrownBy(() -> new IntegrationTarget(13000, luminosity, 200, 0.1, 0))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("reference");
    assertThatThrownBy(() -> IntegrationOptions.defaults().withRelError(Double.NaN))
        .isInstanceOf(XsecException.class);
    assertThatThrownBy(() -> new BosonPole(Double.NaN, 1)).isInstanceOf(XsecException.class);
  }

  @Test
  void amplitudesThatAreNotFiniteAreRefused() {
    SquarkToyEmission broken = new SquarkToyEmission(120, 100, 500, 0.01, Double.NaN);
    assertThatThrownBy(() -> integrate(broken, 110, 1, 0, 1e-3, 1))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("not finite");
  }

  private static double emissionSum(
      HiggsinoEmission emission, PartonLuminosity luminosity, double mu) {
    return BornTable.of(emission.born(), SQRT_S).with(luminosity).at(mu).drellYanRemainder();
  }

  private static HiggsinoEmission emission(double mass, boolean resonant) {
    List<Resonance> none = List.of();
    return new HiggsinoEmission(
        mass, -1.05 * mass, resonant ? HiggsinoEmission.spuriousResonances() : none);
  }

  /**
   * To an error relative to a scale, with alpha_s = 2 pi. The integrator's refers to the scale and
   * the integral together, of which it knows an estimate only.
   */
  private RealTable integrate(
      RealEmission emission, double mu, double scale, double known, double relError, long seed) {
    double size = Math.abs(scale);
    double asked = 0.99 * relError * size / Math.max(size + known, 0.3 * size);
    return RealIntegrator.of(IntegrationOptions.defaults().withRelError(asked).withSeed(seed))
        .integrate(emission, Z, new IntegrationTarget(SQRT_S, luminosity, mu, 2 * Math.PI, size));
  }

  private static void assertClose(RealTable.Estimate estimate, double known, double scale) {
    assertThat(estimate.valuePb())
        .isCloseTo(known, within(4 * estimate.errorPb() + 1e-4 * Math.abs(scale)));
    assertThat(estimate.errorPb()).isLessThan(2e-3 * Math.abs(scale));
  }
}
