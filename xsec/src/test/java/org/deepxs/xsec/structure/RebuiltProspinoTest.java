package org.deepxs.xsec.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.Densities;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Structures give the K factor of the full calculation in scheme {@code prospino2}. */
class RebuiltProspinoTest {

  private static final ElectroweakInputs INPUTS = ElectroweakInputs.prospino();

  /** Squarks of the first two generations within a tenth of a mass. */
  private static SusyPoint point(double squarkGeV, double gluinoGeV) {
    SusyPoint point =
        RandomPoints.of(new SplittableRandom(8), 3000)
            .with(PointEntry.number("MASS", 1000022, 0), 210)
            .with(PointEntry.number("MASS", 1000023, 0), -340)
            .with(PointEntry.number("MASS", 1000024, 0), 280)
            .with(PointEntry.number("MASS", 1000037, 0), 520)
            .with(PointEntry.number("MASS", 1000021, 0), gluinoGeV);
    double[] mostlyWino = {-0.3, 0.8, 0.4, 0.3};
    for (int j = 1; j <= 4; j++) {
      point = point.with(PointEntry.number("NMIX", 2, j), mostlyWino[j - 1]);
    }
    for (int quark = 1; quark <= 4; quark++) {
      double up = quark % 2 == 0 ? 0.99 : 1;
      point = point.with(PointEntry.number("MASS", 1000000 + quark, 0), squarkGeV * up);
      point = point.with(PointEntry.number("MASS", 2000000 + quark, 0), 0.93 * squarkGeV * up);
    }
    return point;
  }

  @ParameterizedTest
  @CsvSource({
    "C1+C1-, 400, 900, 0.05",
    "C1+C1-, 2500, 1500, 0.001",
    "C1+C2-, 700, 2000, 0.05",
    "N2N2, 400, 900, 0.05",
    "N2N2, 2500, 700, 0.0003",
    "N2C1+, 500, 900, 0.003",
    "N2C1+, 2500, 1500, 0.0003",
    "N2C1-, 600, 2000, 0.003"
  })
  void kFactorIsThatOfTheFullCalculation(
      String process, double squarkGeV, double gluinoGeV, double least) {
    SusyPoint point = point(squarkGeV, gluinoGeV);
    IntegrationOptions accuracy = IntegrationOptions.defaults().withRelError(1e-3);
    CalculationOptions options = CalculationOptions.of(Scheme.PROSPINO2);
    options = options.withNlo(options.nlo().withMethod(NloMethod.FULL).withIntegration(accuracy));
    List<ProcessRequest> requests = ProcessRequest.parseList(process);
    CrossSection direct =
        DirectCalculation.of(options, Rebuilt.LIBRARY).calculate(point, requests).get(0);
    FinalState state = requests.get(0).states().get(0);
    SusyPoint average = SquarkSector.degenerate(point);
    Rebuilt pair =
        new Rebuilt(
            Rebuilt.PROSPINO,
            state,
            BornCouplings.of(average, state, INPUTS, 4),
            PairLoops.of(average, state, INPUTS, 4));
    double alphaS = Densities.of(options, Rebuilt.LIBRARY).alphaS().at(pair.meanMassGeV());
    double a = alphaS / (2 * Math.PI);
    assertThat(pair.rebuiltBornPb() / pair.bornPb()).isCloseTo(1, within(1e-9));
    Rebuilt.Value emission = pair.rebuiltEmission(accuracy);
    double correction = a * (emission.pb() + pair.rebuiltGluinosPb());
    double k = (pair.universalPb(alphaS) + correction) / pair.bornPb();
    double error = Math.hypot(a * emission.errorPb() / pair.bornPb(), 1e-3 * direct.kFactor());
    assertThat(k).isCloseTo(direct.kFactor(), within(3 * error));
    assertThat(error).isLessThan(0.01);
    assertThat(Math.abs(correction / pair.bornPb())).isGreaterThan(least);
  }
}
