package org.deepxs.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.Domain;
import org.deepxs.xsec.ModelError;
import org.deepxs.xsec.NloOptions;
import org.deepxs.xsec.PointOutcome;
import org.deepxs.xsec.ScaleVariation;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.ValidityWarning.Code;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any networks: invariances, limits, verdicts. */
class LearnedCalculationUnitTest {

  private static final LearnedCalculation LEARNED = ExamplePoints.learned();

  private static List<CrossSection> all(SusyPoint point) {
    return LEARNED.calculate(point, ExamplePoints.ALL);
  }

  private static CrossSection one(SusyPoint point, String process) {
    return LEARNED.calculate(point, ProcessRequest.parseList(process)).get(0);
  }

  private static void same(SusyPoint a, SusyPoint b) {
    List<CrossSection> first = all(a);
    List<CrossSection> second = all(b);
    for (int k = 0; k < first.size(); k++) {
      double sigma = first.get(k).sigmaNloPb();
      assertThat(second.get(k).sigmaNloPb())
          .as("%s", first.get(k).process().name())
          .isCloseTo(sigma, within(1e-6 * sigma));
      double error = first.get(k).errors().model().level68();
      assertThat(second.get(k).errors().model().level68()).isCloseTo(error, within(1e-6 * error));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wino.slha", "higgsino.slha"})
  void phasesOfFieldsMakeNoDifference(String name) {
    SusyPoint point = ExamplePoints.read(name);
    SusyPoint both = point;
    for (String block : new String[] {"UMIX", "VMIX"}) {
      both = ExamplePoints.negated(ExamplePoints.negated(both, block, 1, 2), block, 2, 2);
    }
    same(point, both);
    for (int row = 1; row <= 4; row++) {
      same(point, ExamplePoints.negated(point, "NMIX", row, 4));
    }
    // The sign of a chargino mass may stand in V instead.
    for (int i = 1; i <= 2; i++) {
      int mass = PointEntry.number("MASS", i == 1 ? 1000024 : 1000037, 0);
      SusyPoint turned = ExamplePoints.negated(point, "VMIX", i, 2);
      same(point, turned.with(mass, -point.value(mass)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wino.slha", "higgsino.slha"})
  void correctionsStayFiniteAndSmoothOnTheWayToDecoupling(String name) {
    SusyPoint point = ExamplePoints.read(name);
    for (boolean gluinoToo : new boolean[] {false, true}) {
      double[] last = new double[ExamplePoints.ALL.size()];
      for (double mass = 200; mass < 100_001; mass *= Math.pow(10, 0.05)) {
        SusyPoint line = ExamplePoints.withSquarks(point, mass);
        line = gluinoToo ? ExamplePoints.with(line, 1000021, mass) : line;
        List<CrossSection> results = all(line);
        for (int k = 0; k < last.length; k++) {
          CrossSection result = results.get(k);
          String what = String.format("%s, squarks of %.0f GeV", result.process().name(), mass);
          assertThat(result.kFactor()).as(what).isBetween(0.3, 5.0);
          assertThat(result.errors().model().level997()).as(what).isBetween(0.0, 0.5);
          if (mass > 20_000) {
            assertThat(result.kFactor()).as(what).isCloseTo(last[k], within(0.02));
          }
          last[k] = result.kFactor();
        }
      }
    }
  }

  @Test
  void sleptonsAreThoseOfTheDirectCalculation() {
    SusyPoint point =
        ExamplePoints.with(ExamplePoints.read("wino.slha"), 1000011, 300)
            .with(PointEntry.number("MASS", 2000011, 0), 250);
    List<ProcessRequest> processes = ProcessRequest.parseList("eL+eL-,eR+eR-");
    DirectCalculation direct = DirectCalculation.of(ExamplePoints.OPTIONS, ExamplePoints.bundled());
    assertThat(LEARNED.calculate(point, processes)).isEqualTo(direct.calculate(point, processes));
    assertThat(LEARNED.calculate(point, processes))
        .allSatisfy(
            result -> {
              assertThat(result.kSource()).isEqualTo("sqcd-nlo");
              assertThat(result.errors().model()).isEqualTo(ModelError.NONE);
            });
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    List<SusyPoint> points =
        IntStream.range(0, 8)
            .mapToObj(
                k -> ExamplePoints.withSquarks(ExamplePoints.read("wino.slha"), 600 + 300 * k))
            .toList();
    List<List<CrossSection>> alone = points.stream().map(LearnedCalculationUnitTest::all).toList();
    IntStream.range(0, 64)
        .parallel()
        .forEach(n -> assertThat(all(points.get(n % 8))).isEqualTo(alone.get(n % 8)));
  }

  @Test
  void pairsAboveTheEnergyAndBelowTheTablesAreTold() {
    SusyPoint point = ExamplePoints.with(ExamplePoints.read("wino.slha"), 1000035, 14_000);
    CrossSection above = one(point, "N4N4");
    assertThat(above.sigmaNloPb()).isZero();
    assertThat(above.warnings()).extracting(w -> w.code()).contains(Code.NOT_CALCULATED);
  }

  @Test
  void networksAreOfOneEnergyAndScheme() {
    CalculationOptions other = ExamplePoints.OPTIONS.withSqrtS(8000);
    assertThat(ShippedModels.calculation(other, ExamplePoints.bundled())).isEmpty();
    assertThat(ShippedModels.calculation(ExamplePoints.OPTIONS, ExamplePoints.bundled()))
        .hasValueSatisfying(c -> assertThat(c.options().scheme()).isEqualTo(Scheme.FULL));
  }

  @Test
  void withoutScaleErrorsEverythingElseIsTheSame() {
    NloOptions none = ExamplePoints.OPTIONS.nlo().withScales(ScaleVariation.NONE);
    LearnedCalculation calculation =
        ShippedModels.calculation(ExamplePoints.OPTIONS.withNlo(none), ExamplePoints.bundled())
            .orElseThrow();
    SusyPoint point = ExamplePoints.read("wino.slha");
    List<CrossSection> results = calculation.calculate(point, ProcessRequest.parseList("all"));
    List<CrossSection> usual = all(point);
    for (int k = 0; k < results.size(); k++) {
      CrossSection result = results.get(k);
      assertThat(result.sigmaNloPb()).isEqualTo(usual.get(k).sigmaNloPb());
      assertThat(result.sigmaLoPb()).isEqualTo(usual.get(k).sigmaLoPb());
      assertThat(result.errors().model()).isEqualTo(usual.get(k).errors().model());
      assertThat(result.errors().scaleUp()).isNaN();
      assertThat(result.errors().scaleDown()).isNaN();
      assertThat(usual.get(k).errors().scaleUp()).isPositive();
    }
  }

  @Test
  void verdictFollowsTheMasses() {
    SusyPoint point = ExamplePoints.read("wino.slha");
    assertThat(codes(one(point, "N2C1+"))).isEmpty();
    assertThat(codes(one(ExamplePoints.with(point, 1000021, 175), "N2C1+")))
        .containsExactly(Code.MODEL_EDGE);
    CrossSection light = one(ExamplePoints.with(point, 1000021, 100), "N2C1+");
    assertThat(codes(light)).containsExactly(Code.MODEL_OUTSIDE);
    assertThat(light.domain()).isEqualTo(Domain.OUTSIDE);
    assertThat(light.warnings())
        .extracting(w -> w.detail())
        .anyMatch(detail -> detail.startsWith("gluino of 100.000 GeV, networks know 180"));
    assertThat(one(ExamplePoints.with(point, 1000021, 180), "N2C1+").sigmaNloPb())
        .isEqualTo(light.sigmaNloPb());
    assertThat(codes(one(ExamplePoints.withSquarks(point, 100_000), "C1C1"))).isEmpty();
    assertThat(codes(one(ExamplePoints.withSquarks(point, 1e6), "C1C1")))
        .containsExactly(Code.MODEL_OUTSIDE);
    assertThat(codes(one(ExamplePoints.with(point, 1000001, 1500), "N2C1+")))
        .containsExactly(Code.MODEL_OUTSIDE);
    assertThat(codes(one(ExamplePoints.with(point, 1000001, 1500), "N1N2"))).isEmpty();
    assertThat(codes(one(ExamplePoints.with(point, 1000005, 100), "N1N2"))).isEmpty();
    assertThat(codes(one(ExamplePoints.with(point, 1000022, 0.001), "N1N2"))).isEmpty();
    SusyPoint heavy = ExamplePoints.with(point, 1000023, 3100);
    assertThat(codes(one(heavy, "N2N2"))).containsExactly(Code.MODEL_EDGE);
    SusyPoint apart = ExamplePoints.with(ExamplePoints.with(point, 1000023, 2500), 1000022, 1);
    CrossSection unequal = one(apart, "N1N2");
    assertThat(codes(unequal)).contains(Code.MODEL_EDGE);
    assertThat(unequal.warnings())
        .extracting(w -> w.detail())
        .contains(
            "electroweakino of 1.00000 GeV, networks know 30.0 GeV and more beside 2500.00 GeV");
    assertThat(codes(one(ExamplePoints.with(apart, 1000022, 30), "N1N2")))
        .doesNotContain(Code.MODEL_EDGE);
  }

  /** Some points fail, some have pairs without networks; all kinds of pairs, several blocks. */
  @Test
  void batchesGiveWhatPointsAloneGive() {
    SplittableRandom random = new SplittableRandom(5);
    List<SusyPoint> points = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      SusyPoint point = VariedPoints.of(random, 30, n % 3 == 0);
      double gluino = n % 7 == 3 ? Double.NaN : n % 7 == 5 ? 20 : 2000;
      double heavy = n % 5 == 1 ? 14_000 : 700;
      points.add(ExamplePoints.with(ExamplePoints.with(point, 1000021, gluino), 1000035, heavy));
    }
    List<PointOutcome> outcomes = LEARNED.calculateAll(points, ExamplePoints.ALL);
    assertThat(outcomes).hasSameSizeAs(points);
    for (int n = 0; n < points.size(); n++) {
      PointOutcome outcome = outcomes.get(n);
      if (n % 7 == 3) {
        assertThatThrownBy(outcome::crossSections)
            .isInstanceOf(XsecException.class)
            .hasMessageContaining("missing");
      } else {
        assertThat(outcome.crossSections()).isEqualTo(all(points.get(n)));
        ProcessRequest one = ExamplePoints.ALL.get(n % ExamplePoints.ALL.size());
        assertThat(LEARNED.calculate(points.get(n), List.of(one)))
            .containsExactly(outcome.crossSections().get(n % ExamplePoints.ALL.size()));
      }
    }
  }

  private static List<Code> codes(CrossSection result) {
    return ExamplePoints.modelCodes(result.warnings());
  }

  @Test
  void nothingIsEverNotANumberWithoutAWord() {
    SplittableRandom random = new SplittableRandom(77);
    int[] masses = {1000021, 1000022, 1000024, 1000001, 1000002, 2000002, 1000005, 1000006};
    double[] extremes = {0, 1e-9, 0.1, 5, 45.6, 90, 179, 2e3, 6e3, 1.3e5, 1e8, 1e30, 1e154};
    for (int n = 0; n < 150; n++) {
      SusyPoint point = VariedPoints.of(random, 1, n % 2 == 0);
      for (int k = random.nextInt(4); k > 0; k--) {
        double mass = extremes[random.nextInt(extremes.length)];
        point = ExamplePoints.with(point, masses[random.nextInt(masses.length)], mass);
      }
      List<CrossSection> results;
      try {
        results = all(point);
      } catch (org.deepxs.xsec.XsecException e) {
        assertThat(e.getMessage()).isNotBlank();
        continue;
      }
      for (CrossSection result : results) {
        boolean told = result.warnings().stream().anyMatch(w -> w.code() == Code.NOT_CALCULATED);
        assertThat(told || Double.isFinite(result.sigmaNloPb()))
            .as("%s %s", result.process().name(), result)
            .isTrue();
        if (!told) {
          assertThat(result.errors().model().level68())
              .as("%s %s", result.process().name(), result)
              .isFinite()
              .isNotNegative();
        }
      }
    }
  }
}
