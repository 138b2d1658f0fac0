package org.deepxs.spectrum.pmssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.config.YamlMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** User ranges, and what is wrong with them. */
class RangesFileUnitTest {

  private static PmssmRanges read(String text) {
    return PmssmRangesFile.read(YamlMapping.parse(text, "r.yaml"), PmssmRanges.paper());
  }

  @Test
  void allForms() {
    PmssmRanges ranges =
        read(
            """
            M1: [50, 1000]
            M2: [-500, 500]
            mu: {min: 80, max: 5e2, sign: positive, prior: log}
            tanb: 10
            M3: {max: 3000}
            At: [-1000, -500]
            """);
    assertThat(ranges.get(PmssmParameter.M1))
        .isEqualTo(new PmssmRange(50, 1000, Prior.FLAT, SignChoice.RANDOM));
    assertThat(ranges.get(PmssmParameter.M2))
        .isEqualTo(new PmssmRange(-500, 500, Prior.FLAT, SignChoice.AS_RANGE));
    assertThat(ranges.get(PmssmParameter.MU))
        .isEqualTo(new PmssmRange(80, 500, Prior.LOG, SignChoice.AS_RANGE));
    assertThat(ranges.get(PmssmParameter.TAN_BETA))
        .isEqualTo(new PmssmRange(10, 10, Prior.FLAT, SignChoice.AS_RANGE));
    assertThat(ranges.get(PmssmParameter.M3))
        .isEqualTo(new PmssmRange(200, 3000, Prior.FLAT, SignChoice.AS_RANGE));
    assertThat(ranges.get(PmssmParameter.M_Q1))
        .isEqualTo(PmssmRanges.paper().get(PmssmParameter.M_Q1));
    PmssmPoint point = PmssmSampler.of(ranges, SamplingSequence.RANDOM, 1).points(0, 1).get(0);
    assertThat(point.get(PmssmParameter.TAN_BETA)).isEqualTo(10);
    assertThat(point.get(PmssmParameter.A_TOP)).isBetween(-1000.0, -500.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          M1: [1000, 50]                    | r.yaml, key M1: a range needs two finite ends
          M1: [1, 2, 3]                     | key M1: expected two numbers
          M1: wide                          | key M1: expected a finite number, found 'wide'
          M9: [1, 2]                        | unknown key 'M9'; known are M1, M2
          M1: {min: 1, maximum: 3}          | unknown key 'maximum'
          M1: {prior: log}                  | key M1: a log prior needs a positive lower end
          M1: {min: -5, sign: random}       | key M1: a sign goes with a range of sizes
          M1: {prior: jeffreys}             | expected flat or log, found 'jeffreys'
          M1: {sign: both}                  | expected random, positive or negative
          tanb: [0, 60]                     | tanb must be positive
          mA: [-100, 60]                    | mA must be positive
          M1: .nan                          | expected a finite number
          [1, 2]                            | expected a mapping
          just words                        | expected a mapping
          M1: [1, 2                         | no YAML
          """)
  void complaintsNameThePlace(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(SpectrumException.class)
        .hasMessageContaining("r.yaml")
        .hasMessageContaining(message);
  }
}
