package org.deepxs.xsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.ValidityWarning.Code;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.api.Test;

class DirectCalculationTest {

  private static final LuminosityLibrary LIBRARY =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());

  private final SusyPoint wino = example("wino.slha");

  private static SusyPoint example(String name) {
    return SlhaPoints.of(
        SlhaReader.read(SharedReference.repositoryRoot().resolve("examples").resolve(name)));
  }

  private static CrossSection one(CalculationOptions options, SusyPoint point, String process) {
    return DirectCalculation.of(options, LIBRARY)
        .calculate(point, ProcessRequest.parseList(process))
        .get(0);
  }

  private static List<Code> codes(CrossSection result) {
    return result.warnings().stream().map(ValidityWarning::code).toList();
  }

  private static SusyPoint with(SusyPoint point, int pdg, double mass) {
    return point.with(PointEntry.number("MASS", pdg, 0), mass);
  }

  @Test
  void chargeSumsAreSumsWithTheirErrors() {
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    CrossSection plus = one(options, wino, "N2C1+");
    CrossSection minus = one(options, wino, "N2C1-");
    CrossSection sum = one(options, wino, "N2C1");
    assertThat(sum.sigmaLoPb()).isCloseTo(plus.sigmaLoPb() + minus.sigmaLoPb(), within(1e-15));
    assertThat(sum.sigmaNloPb()).isCloseTo(plus.sigmaNloPb() + minus.sigmaNloPb(), within(1e-15));
    assertThat(sum.kFactor()).isBetween(plus.kFactor(), minus.kFactor());
    assertThat(sum.errors().scaleUp()).isBetween(plus.errors().scaleUp(), minus.errors().scaleUp());
  }

  @Test
  void scaleErrorsAreTheChangeUnderFactorsTwo() {
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    CrossSection central = one(options, wino, "C1C1");
    double low = one(options.withScales(0.5, 0.5), wino, "C1C1").sigmaNloPb();
    double high = one(options.withScales(2, 2), wino, "C1C1").sigmaNloPb();
    assertThat(central.errors().scaleUp()).isCloseTo(low / central.sigmaNloPb() - 1, within(1e-12));
    assertThat(central.errors().scaleDown())
        .isCloseTo(high / central.sigmaNloPb() - 1, within(1e-12));
  }

  @Test
  void prospinoSchemeTakesKFromTheAverageSquark() {
    CalculationOptions options = CalculationOptions.of(Scheme.PROSPINO2);
    CrossSection result = one(options, wino, "N2N2");
    double average = 0.5 * (2000 + 1950);
    SusyPoint degenerate = wino;
    for (int q = 1; q <= 4; q++) {
      degenerate = with(with(degenerate, 1000000 + q, average), 2000000 + q, average);
    }
    assertThat(result.kFactor())
        .isCloseTo(one(options, degenerate, "N2N2").kFactor(), within(1e-12));
    assertThat(result.sigmaNloPb()).isCloseTo(result.kFactor() * result.sigmaLoPb(), within(1e-15));
    assertThat(result.kSource()).isEqualTo("drell-yan-limit");
  }

  @Test
  void leadingOrderHasNoK() {
    CrossSection result = one(CalculationOptions.of(Scheme.FULL).withOrder(Order.LO), wino, "C1C1");
    assertThat(result.sigmaNloPb()).isNaN();
    assertThat(result.kFactor()).isNaN();
    assertThat(result.kSource()).isEmpty();
    assertThat(result.bestPb()).isEqualTo(result.sigmaLoPb());
  }

  @Test
  void warningsNameWhatIsOutside() {
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    assertThat(one(options, wino, "C1C1").domain()).isEqualTo(Domain.INSIDE);
    assertThat(codes(one(options, with(wino, 1000015, 100), "C1C1")))
        .containsExactly(Code.LSP_NOT_NEUTRALINO1);
    assertThat(codes(one(options, with(wino, 1000024, 99), "N2N2")))
        .contains(Code.CHARGINO1_BELOW_100_GEV);
    assertThat(codes(one(options, with(wino, 2000003, 499), "C1C1")))
        .containsExactly(Code.SQUARK_BELOW_500_GEV);
    assertThat(codes(one(options, with(wino, 1000002, 430), "C1C1")))
        .contains(Code.CHI_NEAR_SQUARK);
    assertThat(codes(one(options, wino, "N3N3"))).containsExactly(Code.SIGMA_BELOW_6_6E_5_PB);
    assertThat(codes(one(options, with(wino, 1000022, 40), "N1N1"))).contains(Code.RESONANT_BOSON);
    SusyPoint complaining = wino.withSpinfo(List.of("w"), List.of(""));
    assertThat(codes(one(options, complaining, "C1C1")))
        .containsExactly(Code.SPINFO_ERROR, Code.SPINFO_WARNING);
  }

  @Test
  void nothingBeyondTheBeamEnergyAndNothingBelowTheTables() {
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    CrossSection heavy = one(options, with(wino, 1000024, 7000), "C1C1");
    assertThat(heavy.sigmaLoPb()).isZero();
    assertThat(heavy.kFactor()).isNaN();
    assertThat(heavy.domain()).isEqualTo(Domain.OUTSIDE);
    CrossSection strong = one(options.withScales(1, 1e-5), wino, "C1C1");
    assertThat(strong.sigmaNloPb()).isNaN();
    assertThat(codes(strong)).contains(Code.NOT_CALCULATED);
    CrossSection light = one(options, with(wino, 1000022, 3), "N1N1");
    assertThat(light.sigmaLoPb()).isNaN();
    assertThat(codes(light)).contains(Code.NOT_CALCULATED);
  }

  @Test
  void aPoleWithoutWidthIsNotIntegratedOver() {
    CrossSection light =
        one(CalculationOptions.of(Scheme.PROSPINO2), with(wino, 1000022, 40), "N1N1");
    assertThat(light.sigmaLoPb()).isNaN();
    assertThat(codes(light)).contains(Code.NOT_CALCULATED);
    assertThat(one(CalculationOptions.of(Scheme.FULL), with(wino, 1000022, 40), "N1N1").sigmaLoPb())
        .isPositive();
  }

  @Test
  void aMissingEntryIsNamed() {
    SusyPoint point = wino.with(PointEntry.number("NMIX", 2, 3), Double.NaN);
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    assertThatThrownBy(() -> one(options, point, "N2N2"))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("NMIX entry (2,3)");
    assertThat(one(options, point, "C1C1").sigmaLoPb()).isPositive();
  }

  @Test
  void kStaysBetweenOneAndTwoForDecoupledSquarks() {
    SplittableRandom random = new SplittableRandom(3);
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    for (int n = 0; n < 20; n++) {
      SusyPoint point = RandomPoints.of(random, 1e5);
      for (CrossSection result :
          DirectCalculation.of(options, LIBRARY)
              .calculate(point, ProcessRequest.parseList("N2C1,C1C1"))) {
        assertThat(result.kFactor()).isBetween(1.0, 2.0);
      }
    }
  }

  @Test
  void sleptonsHaveTheFullNextToLeadingOrder() {
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    SusyPoint point = with(wino, 1000011, 300);
    CrossSection result = one(options, point, "eL+eL-");
    assertThat(result.kSource()).isEqualTo("sqcd-nlo");
    assertThat(result.kFactor()).isBetween(1.1, 1.25);
    // Squarks and gluino enter through their loops only.
    CrossSection heavy = result;
    for (int q = 1; q <= 5; q++) {
      heavy = one(options, with(with(point, 1000000 + q, 1e6), 2000000 + q, 1e6), "eL+eL-");
    }
    assertThat(heavy.sigmaLoPb()).isEqualTo(result.sigmaLoPb());
    assertThat(heavy.sigmaNloPb()).isNotEqualTo(result.sigmaNloPb());
    SusyPoint noGluino = point.with(PointEntry.number("MASS", 1000021, 0), Double.NaN);
    assertThatThrownBy(() -> one(options, noGluino, "eL+eL-"))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("1000021");
    assertThat(one(options.withOrder(Order.LO), noGluino, "eL+eL-").sigmaLoPb())
        .isEqualTo(result.sigmaLoPb());
  }

  @Test
  void sleptonsInProspinosSchemeTakeTheAverageSquark() {
    CalculationOptions options = CalculationOptions.of(Scheme.PROSPINO2);
    SusyPoint point = with(with(wino, 2000011, 300), 2000002, 700);
    SusyPoint average = SquarkSector.degenerate(point);
    CrossSection result = one(options, point, "eR+eR-");
    assertThat(result.sigmaNloPb()).isEqualTo(one(options, average, "eR+eR-").sigmaNloPb());
    assertThat(result.kSource()).isEqualTo("sqcd-nlo");
    SusyPoint noSbottom = with(with(point, 1000005, Double.NaN), 2000005, Double.NaN);
    assertThat(one(options, noSbottom, "eR+eR-").sigmaNloPb()).isEqualTo(result.sigmaNloPb());
  }

  @Test
  void stausWithoutMixingAndLightSleptonsAreSaid() {
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    SusyPoint point = with(wino, 1000015, 300);
    for (int k = 0; k < 4; k++) {
      point = point.with(PointEntry.number("STAUMIX", 1 + k / 2, 1 + k % 2), Double.NaN);
    }
    assertThat(codes(one(options, point, "tau1+tau1-")))
        .containsExactly(Code.THIRD_GENERATION_UNMIXED);
    CrossSection light = one(options, with(point, 1000016, 40), "snutausnutau");
    assertThat(codes(light)).contains(Code.RESONANT_BOSON);
    assertThat(light.sigmaNloPb()).isPositive();
  }

  /** Our own numbers, frozen: a change must be meant. */
  @Test
  void regressionOfTheExample() {
    CrossSection full = one(CalculationOptions.of(Scheme.FULL), wino, "N2C1+");
    assertThat(full.sigmaLoPb()).isCloseTo(0.05708302529451267, within(1e-11));
    assertThat(full.sigmaNloPb()).isCloseTo(0.06620536023186502, within(1e-11));
    CrossSection prospino = one(CalculationOptions.of(Scheme.PROSPINO2), wino, "N2N2");
    assertThat(prospino.sigmaLoPb()).isCloseTo(2.3480961788720312e-4, within(1e-13));
  }
}
