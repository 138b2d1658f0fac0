package org.deepxs.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that are numbers and cells that are none. */
class CellTextUnitTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "+1",
        "-1.",
        ".5",
        "-.5",
        "007",
        "1e5",
        "1E-300",
        "-0.010154908116160528",
        " 2 ",
        "0",
        "5e-324",
        "1.7976931348623157e308",
        "123456789012345678901234567890"
      })
  void decimals(String text) {
    assertThat(CellText.number(text)).isEqualTo(Double.valueOf(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "-NaN",
        "inf",
        "Infinity",
        "+Infinity",
        "-Infinity",
        "0x1p3",
        "-0X1p3",
        "+0x.8p1",
        "1.0f",
        "1F",
        "1d",
        "1.D",
        "1e",
        "1e+",
        "e5",
        "-",
        ".",
        "+-1",
        "--1",
        "1.2.3",
        "1,5",
        "1 2",
        "1_000",
        "200GeV",
        "2.0D+02",
        "abc",
        "1e999",
        "-1e999",
        "\u00011",
        "1\u0001",
        "\u0661"
      })
  void others(String text) {
    assertThat(CellText.number(text)).isInfinite();
  }

  @Test
  void nothingAndNumbers() {
    assertThat(CellText.number(null)).isNaN();
    assertThat(CellText.number("")).isNaN();
    assertThat(CellText.number(" \t")).isNaN();
    assertThat(CellText.number(7L)).isEqualTo(7.0);
    assertThat(CellText.number(Double.NaN)).isInfinite();
  }
}
