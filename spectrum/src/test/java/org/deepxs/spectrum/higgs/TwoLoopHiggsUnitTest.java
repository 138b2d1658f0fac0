package org.deepxs.spectrum.higgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.deepxs.spectrum.SpectrumException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives, symmetries and limits of the two-loop corrections. */
class TwoLoopHiggsUnitTest {

  private static final HeavyFlavour TOP = new HeavyFlavour(150, 1.21e6, 0.64e6, 0.8, 0.6);
  private static final HeavyFlavour BOTTOM = new HeavyFlavour(2.5, 1.0e6, 2.25e6, 0.96, -0.28);
  private static final HeavyFlavour TAU = new HeavyFlavour(1.75, 0.49e6, 0.36e6, 0.6, 0.8);

  private static TwoLoopInputs inputs(
      double mu, double gluino, HeavyFlavour top, HeavyFlavour bottom, HeavyFlavour tau) {
    return new TwoLoopInputs(1000, 1.05, 244, 20, mu, gluino, 640000, top, bottom, tau, 0.45e6);
  }

  private static final TwoLoopInputs POINT = inputs(700, 1600, TOP, BOTTOM, TAU);

  @Test
  void derivativesAreThoseOfThePotential() {
    Vacuum vacuum = Vacuum.of(POINT);
    Function<Background, FieldJet> strong =
        b -> StrongPotential.of(FlavourJets.up(vacuum.top(), split(vacuum.top()), b), 1.6);
    compare(vacuum, strong, true);
    // The charged scalars know finite phases only to first order, so no difference in the phase.
    Function<Background, FieldJet> yukawa =
        b ->
            YukawaPotential.of(
                FlavourJets.up(vacuum.top(), split(vacuum.top()), b),
                FlavourJets.down(vacuum.bottom(), split(vacuum.bottom()), b),
                20,
                0.64);
    compare(vacuum, yukawa, false);
    Function<Background, FieldJet> tau =
        b ->
            TauPotential.of(FlavourJets.down(vacuum.tau(), split(vacuum.tau()), b), 20, 0.64, 0.45);
    compare(vacuum, tau, true);
  }

  private static double split(FlavourParameters p) {
    return p.splittings().get(0).splitting();
  }

  private static void compare(
      Vacuum vacuum, Function<Background, FieldJet> potential, boolean phase) {
    double v1 = vacuum.v1();
    double v2 = vacuum.v2();
    double h = 2e-4;
    FieldJet jet = potential.apply(Background.of(v1, v2));
    FieldJet up1 = potential.apply(Background.of(v1 + h, v2));
    FieldJet down1 = potential.apply(Background.of(v1 - h, v2));
    FieldJet up2 = potential.apply(Background.of(v1, v2 + h));
    FieldJet down2 = potential.apply(Background.of(v1, v2 - h));
    close(jet.d1, (up1.value - down1.value) / (2 * h));
    close(jet.d2, (up2.value - down2.value) / (2 * h));
    close(jet.d11, (up1.d1 - down1.d1) / (2 * h));
    close(jet.d12, (up1.d2 - down1.d2) / (2 * h));
    close(jet.d12, (up2.d1 - down2.d1) / (2 * h));
    close(jet.d22, (up2.d2 - down2.d2) / (2 * h));
    if (phase) {
      FieldJet s1 = FieldJet.constant(v1);
      FieldJet s2 = FieldJet.constant(v2);
      double more = potential.apply(new Background(s1, s2, FieldJet.constant(1 + h))).value;
      double less = potential.apply(new Background(s1, s2, FieldJet.constant(1 - h))).value;
      close(jet.dc, (more - less) / (2 * h));
    }
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(3e-5 * Math.abs(expected) + 1e-9));
  }

  @Test
  void namesOfTheSfermionsDoNotMatter() {
    same(TwoLoopHiggs.of(inputs(700, 1600, swapped(TOP), swapped(BOTTOM), swapped(TAU))));
    same(TwoLoopHiggs.of(inputs(700, 1600, turned(TOP), BOTTOM, turned(TAU))));
  }

  @Test
  void onlyRelativeSignsMatter() {
    same(TwoLoopHiggs.of(inputs(-700, -1600, opposite(TOP), opposite(BOTTOM), opposite(TAU))));
    HiggsCorrection other = TwoLoopHiggs.of(inputs(700, -1600, TOP, BOTTOM, TAU));
    assertThat(other.matrix22()).isNotCloseTo(TwoLoopHiggs.of(POINT).matrix22(), within(10.0));
  }

  private static HeavyFlavour swapped(HeavyFlavour f) {
    return new HeavyFlavour(
        f.fermionGev(), f.mass2Squared(), f.mass1Squared(), -f.sine(), f.cosine());
  }

  private static HeavyFlavour turned(HeavyFlavour f) {
    return new HeavyFlavour(
        f.fermionGev(), f.mass1Squared(), f.mass2Squared(), -f.cosine(), -f.sine());
  }

  private static HeavyFlavour opposite(HeavyFlavour f) {
    return new HeavyFlavour(
        f.fermionGev(), f.mass1Squared(), f.mass2Squared(), f.cosine(), -f.sine());
  }

  private static void same(HiggsCorrection c) {
    near(c, TwoLoopHiggs.of(POINT), 1e-10);
  }

  private static void near(HiggsCorrection c, HiggsCorrection expected, double relative) {
    double size = Math.abs(expected.pseudoscalar()) + Math.abs(expected.tadpole1());
    size *= relative;
    assertThat(c.pseudoscalar()).isCloseTo(expected.pseudoscalar(), within(size));
    assertThat(c.tadpole1()).isCloseTo(expected.tadpole1(), within(size));
    assertThat(c.tadpole2()).isCloseTo(expected.tadpole2(), within(size));
    double matrix = Math.abs(expected.matrix11()) + Math.abs(expected.matrix12());
    matrix = relative * (matrix + Math.abs(expected.matrix22()));
    assertThat(c.matrix11()).isCloseTo(expected.matrix11(), within(matrix));
    assertThat(c.matrix12()).isCloseTo(expected.matrix12(), within(matrix));
    assertThat(c.matrix22()).isCloseTo(expected.matrix22(), within(matrix));
  }

  @Test
  void partsAddUp() {
    HiggsCorrection sum =
        TwoLoopHiggs.strongTop(POINT)
            .plus(TwoLoopHiggs.strongBottom(POINT))
            .plus(TwoLoopHiggs.yukawa(POINT))
            .plus(TwoLoopHiggs.tau(POINT))
            .plus(TwoLoopHiggs.tauBottom(POINT));
    near(TwoLoopHiggs.of(POINT), sum, 1e-12);
    assertThat(sum.plus(HiggsCorrection.NONE)).isEqualTo(sum);
  }

  @Test
  void runningPseudoscalarMass() {
    // The CP-odd mass matrix's Goldstone direction (cos beta, - sin beta) stays massless.
    HiggsCorrection c = TwoLoopHiggs.of(POINT);
    HiggsCorrection r = c.withRunningPseudoscalar(20);
    double d11 = r.matrix11() - c.matrix11();
    double d12 = r.matrix12() - c.matrix12();
    double d22 = r.matrix22() - c.matrix22();
    assertThat(d11 + d22).isCloseTo(c.pseudoscalar(), within(1e-7));
    assertThat(d11 + 20 * d12).isCloseTo(0, within(1e-6));
    assertThat(d12 + 20 * d22).isCloseTo(0, within(1e-6));
    assertThat(r.tadpole1()).isEqualTo(c.tadpole1());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 1e-6, 1e-4, 1.9e-3})
  void equalMassesAreNoSpecialCase(double relative) {
    // Diagonal elements differ by a relative amount, mixing is small or absent: interpolated at
    // both
    // sides of the rule for degeneracy, and against each other by continuity.
    HiggsCorrection here = TwoLoopHiggs.of(degenerate(relative));
    HiggsCorrection there = TwoLoopHiggs.of(degenerate(2.1e-3));
    near(here, there, 4e-3);
    near(TwoLoopHiggs.of(degenerate(1.99999e-3)), TwoLoopHiggs.of(degenerate(2.00001e-3)), 1e-6);
  }

  private static TwoLoopInputs degenerate(double relative) {
    double up = 1e6 * (1 + relative / 2);
    double down = 1e6 * (1 - relative / 2);
    return inputs(
        600,
        1500,
        new HeavyFlavour(150, up, down, 1, 0),
        new HeavyFlavour(2.5, down, up, 1, 0),
        new HeavyFlavour(1.75, up, down, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1})
  void thresholdsAreSmooth(double sign) {
    // gluino = top + heavier stop and gluino = heavier stop - top; higgsino = bottom + lighter stop
    double gluino = 1100 + sign * 150;
    double mu = 800 + sign * 2.5;
    HiggsCorrection at = TwoLoopHiggs.of(inputs(mu, gluino, TOP, BOTTOM, TAU));
    double e = 3e-5;
    HiggsCorrection off = TwoLoopHiggs.of(inputs(mu * (1 + e), gluino * (1 - e), TOP, BOTTOM, TAU));
    HiggsCorrection back =
        TwoLoopHiggs.of(inputs(mu * (1 - e), gluino * (1 + e), TOP, BOTTOM, TAU));
    near(at, mean(off, back), 1e-7);
  }

  private static HiggsCorrection mean(HiggsCorrection a, HiggsCorrection b) {
    return new HiggsCorrection(
        (a.matrix11() + b.matrix11()) / 2,
        (a.matrix12() + b.matrix12()) / 2,
        (a.matrix22() + b.matrix22()) / 2,
        (a.pseudoscalar() + b.pseudoscalar()) / 2,
        (a.tadpole1() + b.tadpole1()) / 2,
        (a.tadpole2() + b.tadpole2()) / 2);
  }

  @Test
  void vanishingHiggsinoAndGluinoMassesAreLimits() {
    HiggsCorrection none = TwoLoopHiggs.of(inputs(0, 0, TOP, BOTTOM, TAU));
    HiggsCorrection small = TwoLoopHiggs.of(inputs(1e-5, 1e-5, TOP, BOTTOM, TAU));
    near(small, none, 1e-6);
  }

  @Test
  void leadingLogarithm() {
    // alpha_t alpha_s for M_SUSY >> m_t without mixing, all at Q = M_SUSY in terms of m_t(Q):
    // running
    // of the quartic coupling from M_SUSY down with QCD gives 3 m_t^4/(2 pi^2 v^2) (2 alpha_s/pi)
    // L^2
    // (Haber, Hempfling, Hoang, hep-ph/9609331), L = ln(M_SUSY^2/m_t^2).
    double strong = 1.05;
    double alphaS = strong * strong / (4 * Math.PI);
    double step = 2;
    double second = heavy(10 + step, strong) - 2 * heavy(10, strong) + heavy(10 - step, strong);
    double coefficient = second / (2 * step * step);
    double expected =
        3 * Math.pow(150, 4) / (2 * Math.pow(Math.PI * 244, 2)) * 2 * alphaS / Math.PI;
    assertThat(coefficient).isCloseTo(expected, within(2e-3 * expected));
  }

  private static double heavy(double log, double strong) {
    double mass2 = 150 * 150 * Math.exp(log);
    double mass = Math.sqrt(mass2);
    HeavyFlavour stops = new HeavyFlavour(150, mass2 * 1.0025, mass2 * 0.9975, 1, 0);
    TwoLoopInputs in =
        new TwoLoopInputs(mass, strong, 244, 1e4, 0, mass, mass2, stops, BOTTOM, TAU, 1e6);
    return TwoLoopHiggs.strongTop(in).matrix22();
  }

  @Test
  void unusableInputsAreNamed() {
    assertThatThrownBy(() -> new HeavyFlavour(150, -1, 1e6, 1, 0))
        .isInstanceOf(SpectrumException.class)
        .hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new HeavyFlavour(150, 1e6, 1e6, 1, 1))
        .isInstanceOf(SpectrumException.class)
        .hasMessageContaining("mixing");
    assertThatThrownBy(() -> inputs(Double.NaN, 1000, TOP, BOTTOM, TAU))
        .isInstanceOf(SpectrumException.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new TwoLoopInputs(1000, 1, 244, 20, 1, 1, -1, TOP, BOTTOM, TAU, 1e6))
        .isInstanceOf(SpectrumException.class)
        .hasMessageContaining("CP-odd");
  }
}
