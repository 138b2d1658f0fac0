package org.deepxs.xsec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries that are numbers but not physical give a warning, not a missing or invalid number. */
class AbsurdInputsTest {

  private static final LuminosityLibrary LIBRARY =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());
  private static final List<ProcessRequest> PROCESS = ProcessRequest.parseList("C1C1");

  private static CrossSection calculate(Scheme scheme, String block, int i, int j, double value) {
    SusyPoint point = RandomPoints.of(new SplittableRandom(3), 3000);
    return DirectCalculation.of(CalculationOptions.of(scheme), LIBRARY)
        .calculate(point.with(PointEntry.number(block, i, j), value), PROCESS)
        .get(0);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void overflowIsNotCalculated(Scheme scheme) {
    CrossSection result = calculate(scheme, "MASS", 1000002, 0, 1e154);
    assertThat(result.sigmaLoPb()).isNaN();
    assertThat(result.domain()).isEqualTo(Domain.OUTSIDE);
    assertThat(result.warnings())
        .anySatisfy(w -> assertThat(w.code()).isEqualTo(ValidityWarning.Code.NOT_CALCULATED));
  }

  @Test
  void bosonAboveTheColliderEnergyIsNotResonant() {
    CrossSection result = calculate(Scheme.FULL, "SMINPUTS", 4, 0, 2e4);
    assertThat(result.warnings())
        .noneSatisfy(w -> assertThat(w.code()).isEqualTo(ValidityWarning.Code.RESONANT_BOSON));
    assertThat(result.sigmaLoPb()).isFinite().isNotNegative();
  }

  @Test
  void bosonWithoutWeakMixingAngleIsNotCalculated() {
    CrossSection result = calculate(Scheme.FULL, "SMINPUTS", 4, 0, 1e20);
    assertThat(result.warnings())
        .anySatisfy(w -> assertThat(w.code()).isEqualTo(ValidityWarning.Code.NOT_CALCULATED));
  }

  @Test
  void fullCorrectionsAreFiniteOrRefused() {
    NloOptions quick =
        NloOptions.DEFAULTS
            .withMethod(NloMethod.FULL)
            .withIntegration(new IntegrationOptions(0.05, 1, 8, 1 << 11));
    DirectCalculation calculation =
        DirectCalculation.of(CalculationOptions.of(Scheme.FULL).withNlo(quick), LIBRARY);
    SplittableRandom random = new SplittableRandom(77);
    List<FinalState> states = FinalState.all();
    double[] masses = {1e-3, 1, 45.6, 91.1876, 500, 1000, 1000.0000001, 6500, 1e5, 1e7, 1e10};
    int[] particles = {1000022, 1000024, 1000021, 1000001, 2000001, 1000002, 2000002};
    for (int n = 0; n < 300; n++) {
      SusyPoint point = RandomPoints.of(random, 5000);
      for (int change = 0; change < 3; change++) {
        int pdg = particles[random.nextInt(particles.length)];
        double mass = masses[random.nextInt(masses.length)];
        point = point.with(PointEntry.number("MASS", pdg, 0), mass);
      }
      ProcessRequest process = ProcessRequest.of(states.get(n % states.size()));
      double k = kFactorOrRefusal(calculation, point, process);
      assertThat(k).as("%d %s", n, process).isBetween(-20.0, 20.0);
    }
  }

  /** K, or 1 where the calculation says that it cannot give it. */
  private static double kFactorOrRefusal(
      DirectCalculation calculation, SusyPoint point, ProcessRequest process) {
    CrossSection result;
    try {
      result = calculation.calculate(point, List.of(process)).get(0);
    } catch (XsecException e) {
      assertThat(e).hasMessageContaining("too large for double precision");
      return 1;
    }
    boolean refused =
        result.warnings().stream().anyMatch(w -> w.code() == ValidityWarning.Code.NOT_CALCULATED);
    return refused ? 1 : result.kFactor();
  }
}
