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
    "EMISSION_NEUTRAL, 9.250191938773199, 3.4374066311600275, 18.87895156196481, 5.227641873820278",
    "EMISSION_CHARGED, 11.468698628248433, 5.749359072483064, 6.854258729261893, 5.011362548745254",
    "EMISSION_BOTTOM, 11.793843119976131, 22.515914837057657, 25.56290598703518, 21.157768309572",
    "LOOPS_NEUTRALINO, -0.2515180762308294, 0.008910808917593138, 10.384283698060663, 0.19740433946739872",
    "LOOPS_CHARGINO, -0.002868645205757302, 0.007481180474286388, 0.007470205136342721, 0.007951748556564666",
    "LOOPS_MIXED, -0.0023835362540776703, 0.00807872591212851, 0.006056039696012264, 10.804729271217038"
  })
  void firstAndLastNumbersOfAPoint(
      StructureSet set, double last, double first, double second, double third) {
    // Mixed squarks of point 1 are too heavy.
    int number = set == StructureSet.EMISSION_BOTTOM ? 2 : 1;
    LineMasses masses = set.point(number, 13000).orElseThrow();
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
