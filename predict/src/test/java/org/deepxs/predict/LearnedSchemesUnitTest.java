package org.deepxs.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deepxs.predict.line.LineModels;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.Densities;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.structure.FoldSetting;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LineMasses;
import org.deepxs.xsec.structure.StructureConditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Predictions with exact structures in place of learned ones are the full calculation. */
class LearnedSchemesUnitTest {

  private static final IntegrationOptions ACCURACY =
      IntegrationOptions.defaults().withRelError(1e-3);

  /** Relative to the sum of about ten structures. */
  private static final IntegrationOptions OF_STRUCTURES = ACCURACY.withRelError(4e-4);

  private static final List<ProcessRequest> PROCESSES =
      ProcessRequest.parseList("N2N2,C1C1,N2C1+,N2C1-");
  private static final double SQUARK = 1100;
  private static final double GLUINO = 1400;

  @TempDir private Path directory;

  /** In scheme full all squarks are equal; in the other one they differ, and are averaged. */
  private static SusyPoint point(Scheme scheme) {
    SusyPoint point = ExamplePoints.with(ExamplePoints.read("wino.slha"), 1000021, GLUINO);
    for (int quark = 1; quark <= 6; quark++) {
      double split = scheme == Scheme.PROSPINO2 ? 0.05 * SQUARK : 0;
      point = ExamplePoints.with(point, 1000000 + quark, SQUARK - split);
      point = ExamplePoints.with(point, 2000000 + quark, SQUARK + split);
    }
    for (String block : new String[] {"STOPMIX", "SBOTMIX"}) {
      for (int i = 1; i <= 2; i++) {
        for (int j = 1; j <= 2; j++) {
          point = point.with(PointEntry.number(block, i, j), i == j ? 1 : 0);
        }
      }
    }
    return point;
  }

  private static Map<LineFamily, LineMasses> masses(SusyPoint point) {
    double n2 = Math.abs(point.value(PointEntry.number("MASS", 1000023, 0)));
    double c1 = Math.abs(point.value(PointEntry.number("MASS", 1000024, 0)));
    Map<LineFamily, LineMasses> masses = new EnumMap<>(LineFamily.class);
    masses.put(LineFamily.NEUTRALINO, new LineMasses(n2, n2, SQUARK, SQUARK, GLUINO));
    masses.put(LineFamily.CHARGINO, new LineMasses(c1, c1, SQUARK, SQUARK, GLUINO));
    masses.put(LineFamily.MIXED, new LineMasses(c1, n2, SQUARK, SQUARK, GLUINO));
    return masses;
  }

  private LineModels exact(CalculationOptions options, SusyPoint point) {
    Densities densities = Densities.of(options, ExamplePoints.bundled());
    ElectroweakInputs inputs =
        options.scheme() == Scheme.PROSPINO2
            ? ElectroweakInputs.prospino()
            : ElectroweakInputs.of(point);
    FoldSetting collider = new FoldSetting(options.sqrtSGeV(), densities.nlo(), densities.lo());
    return new ExactNetworks(
            directory,
            new StructureConditions(inputs, options.nlo().squarkWidths(), List.of(collider)),
            OF_STRUCTURES)
        .models(masses(point));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void exactStructuresGiveTheFullCalculation(Scheme scheme) {
    CalculationOptions options = CalculationOptions.of(scheme);
    SusyPoint point = point(scheme);
    LearnedCalculation learned =
        LearnedCalculation.of(options, ExamplePoints.bundled(), exact(options, point));
    CalculationOptions full =
        options.withNlo(options.nlo().withMethod(NloMethod.FULL).withIntegration(ACCURACY));
    List<CrossSection> expected =
        DirectCalculation.of(full, ExamplePoints.bundled()).calculate(point, PROCESSES);
    List<CrossSection> found = learned.calculate(point, PROCESSES);
    for (int k = 0; k < expected.size(); k++) {
      CrossSection a = found.get(k);
      CrossSection b = expected.get(k);
      String what = scheme + " " + a.process().name();
      assertThat(a.sigmaLoPb() / b.sigmaLoPb()).as(what).isCloseTo(1, within(2e-5));
      assertThat(a.sigmaNloPb() / b.sigmaNloPb()).as(what).isCloseTo(1, within(2e-3));
    }
  }

  /** Otherwise the factor of the last test would be near 1. */
  @Test
  void averagingSquarksMatters() {
    CalculationOptions options = CalculationOptions.of(Scheme.PROSPINO2);
    SusyPoint point = point(Scheme.PROSPINO2);
    DirectCalculation limit = DirectCalculation.of(options, ExamplePoints.bundled());
    List<CrossSection> own = limit.calculate(point, PROCESSES);
    List<CrossSection> mean = limit.calculate(SquarkSector.degenerate(point), PROCESSES);
    assertThat(own.get(1).sigmaLoPb() / mean.get(1).sigmaLoPb()).isNotCloseTo(1, within(0.02));
  }
}
