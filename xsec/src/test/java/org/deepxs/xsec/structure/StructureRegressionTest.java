package org.deepxs.xsec.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own numbers: what models are trained on must not change. */
class StructureRegressionTest {

  private static final List<FoldSetting> SETTINGS =
      List.of(
          new FoldSetting(13600, Rebuilt.LUMINOSITY), new FoldSetting(13000, Rebuilt.LUMINOSITY));

  @ParameterizedTest
  @CsvSource({
    "EMISSION_NEUTRAL, 0, 0, 0, 0",
    "EMISSION_CHARGED, 0, 0, 0, 0",
    "LOOPS_NEUTRALINO, 0, 0.008935337, 10.404639, 0.19594403",
    "LOOPS_CHARGINO, 0, 0.00759451, 0.007583356, 0.007583356",
    "LOOPS_MIXED, 0, 0, 0, 0"
  })
  void firstAndLastNumbersOfPointOne(
      StructureSet set, double last, double first, double second, double third) {
    LineMasses masses = set.point(1, 13000).orElseThrow();
    IntegrationOptions coarse = new IntegrationOptions(0.01, 1, 16, 1 << 21);
    List<StructureCorrection> k =
        set.corrections(masses, Rebuilt.INPUTS, SETTINGS, coarse);
    System.out.println(set+" "+k.get(k.size() - 1).value()+", "+k.get(0).value()+", "+k.get(1).value()+", "+k.get(2).value());
    check(k.get(k.size() - 1), last);
    check(k.get(0), first);
    check(k.get(1), second);
    check(k.get(2), third);
  }

  private static void check(StructureCorrection k, double expected) {
    assertThat(k.value() / expected).as(k.name()).isCloseTo(1, within(1e-9));
  }
}
