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
    "EMISSION_NEUTRAL, 9.251246004089907, 3.440097135768163, 18.88590643711785, 5.226981336005049",
    "EMISSION_CHARGED, 11.469601888868949, 5.749399651260792, 6.852259806027573, 5.010260691860691",
    "EMISSION_BOTTOM, 11.793842718381873, 22.515910192182943, 25.562904640718433, 21.15776653672053",
    "LOOPS_NEUTRALINO, -0.25151798943479586, 0.00891236871825481, 10.384196410722804, 0.1974020990783218",
    "LOOPS_CHARGINO, -0.0028685125397216954, 0.007481180709667954, 0.007470205369334116, 0.007951748864563499",
    "LOOPS_MIXED, -0.002383466405021552, 0.008078726238026012, 0.006056039698629062, 10.804740473534677"
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
