package org.deepxs.xsec.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.real.OnShellOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own numbers: what models are trained on must not change. */
class StructureRegressionTest {

  private static final StructureConditions CONDITIONS =
      new StructureConditions(
          Rebuilt.INPUTS,
          OnShellOptions.defaults(),
          List.of(
              new FoldSetting(13600, Rebuilt.LUMINOSITY),
              new FoldSetting(13000, Rebuilt.LUMINOSITY)));

  @ParameterizedTest
  @CsvSource({
    "EMISSION_NEUTRAL, 7.465477622778125, 3.5910760043922467, 17.677631059148357, 5.254832341521844",
    "EMISSION_CHARGED, 12.124720776204889, 5.789934309884019, 7.087200997095864, 5.102948412373349",
    "LOOPS_NEUTRALINO, -0.26661638775451385, 0.008935337389203624, 10.404638966974865, 0.195944021311465",
    "LOOPS_CHARGINO, -0.0026206886056364645, 0.007594509844778927, 0.007583356229486444, 0.008052481662581129",
    "LOOPS_MIXED, -0.002280113414596119, 0.008181593827203541, 0.0060797011767566, 10.786968946528326"
  })
  void firstAndLastNumbersOfPointOne(
      StructureSet set, double last, double first, double second, double third) {
    LineMasses masses = set.point(1, 13000).orElseThrow();
    IntegrationOptions coarse = new IntegrationOptions(0.01, 1, 16, 1 << 21);
    List<StructureCorrection> k = set.corrections(masses, CONDITIONS, coarse);
    check(k.get(k.size() - 1), last);
    check(k.get(0), first);
    check(k.get(1), second);
    check(k.get(2), third);
  }

  private static void check(StructureCorrection k, double expected) {
    assertThat(k.value() / expected).as(k.name()).isCloseTo(1, within(1e-9));
  }
}
