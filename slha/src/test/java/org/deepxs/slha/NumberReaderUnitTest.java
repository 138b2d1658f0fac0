package org.deepxs.slha;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderUnitTest {

  private static double parse(String text) {
    byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.ISO_8859_1);
    return NumberReader.parse(bytes, 1, bytes.length - 1);
  }

  private static void assertSameBits(String text, double expected) {
    assertThat(Double.doubleToRawLongBits(parse(text)))
        .as(text)
        .isEqualTo(Double.doubleToRawLongBits(expected));
  }

  @Test
  void randomDoublesOfAllMagnitudesAreReadExactly() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 50_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = Double.toString(value);
        assertSameBits(text, value);
        assertSameBits(text.replace('E', 'D'), value);
        assertSameBits(text.replace('E', 'd'), value);
      }
    }
  }

  @Test
  void randomDecimalStringsAreRoundedAsTheLanguageDoes() {
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
      int before = random.nextInt(12);
      int after = random.nextInt(1, 14);
      for (int d = 0; d < before; d++) {
        text.append((char) ('0' + random.nextInt(10)));
      }
      text.append('.');
      for (int d = 0; d < after; d++) {
        text.append((char) ('0' + random.nextInt(10)));
      }
      if (random.nextInt(4) > 0) {
        text.append('E').append(random.nextInt(-40, 40));
      }
      assertSameBits(text.toString(), Double.parseDouble(text.toString()));
    }
  }

  @Test
  void halfwayCasesAreRoundedToEven() {
    SplittableRandom random = new SplittableRandom(13);
    for (int i = 0; i < 2_000; i++) {
      double low = Double.longBitsToDouble(random.nextLong(1L << 52, 0x7FE0L << 48));
      BigDecimal half =
          new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.valueOf(2));
      String text = half.toString();
      assertSameBits(text, Double.parseDouble(text));
      assertSameBits(half.toPlainString(), Double.parseDouble(text));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.0D+02, 100",
    "1.0d2, 100",
    "+5, 5",
    ".5, 0.5",
    "5., 5",
    "-.25E+1, -2.5",
    "1.25E-03, 0.00125",
    "0.00000000+00, 0",
    "1.5-02, 0.015",
    "1.23456789-101, 1.23456789E-101",
    "1.5+100, 1.5E100",
    "123456789012345678901234567890, 123456789012345678901234567890",
    "0.1000000000000000055511151231257827, 0.1",
    "9007199254740993, 9007199254740992",
    "4.9E-324, 4.9E-324",
    "1.7976931348623157E308, 1.7976931348623157E308",
    "0E99999999999, 0",
    "000000000000000000000000000000001.5, 1.5"
  })
  void formsOfFortranAndOtherLanguages(String text, double expected) {
    assertThat(parse(text)).isEqualTo(expected);
  }

  @Test
  void theSignOfZeroIsKept() {
    assertSameBits("-0.0", -0.0);
    assertSameBits("-0.00000000-00", -0.0);
    assertSameBits("0E-999", 0.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "-",
        ".",
        "-.",
        "E5",
        ".E5",
        "1E",
        "1E+",
        "1e-",
        "1D",
        "1.0F",
        "1f",
        "0x10",
        "NaN",
        "nan",
        "Infinity",
        "inf",
        "1,5",
        "1_000",
        "1 0",
        "1.0.0",
        "--1",
        "1-",
        "1-02",
        "1.5-1",
        "1.5-1000",
        "1.5+-02",
        "1E5.0",
        "1E 5",
        "١",
        "***",
        "(1,2)"
      })
  void whatIsNoNumberGivesNaN(String text) {
    assertThat(parse(text)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E309", "-1E309", "1.8E308", "1E99999999999", "1E-400", "-1D-99999"})
  void whatIsOutsideTheRangeGivesInfinity(String text) {
    assertThat(Double.isInfinite(parse(text))).as(text).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1000024, -1000024", "+7, 7", "0305, 305", "2147483647, 2147483647"})
  void integers(String text, long expected) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThat(NumberReader.parseInt(bytes, 0, bytes.length)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1.0", "1e3", "2147483648", "-9999999999999999999", "a", "1a"})
  void noIntegers(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThat(NumberReader.parseInt(bytes, 0, bytes.length)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void writtenNumbersReadBackAndAreNoLongerThanNeeded() {
    SplittableRandom random = new SplittableRandom(14);
    for (int i = 0; i < 30_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = CanonicalFormat.number(value).strip();
        assertSameBits(text, value);
        assertThat(text).matches("-?\\d\\.\\d{8,16}E[+-]\\d{2,3}");
        int digits = text.indexOf('E') - text.indexOf('.');
        if (digits > 9) {
          String fewer = String.format(Locale.ROOT, "%." + (digits - 2) + "E", value);
          assertThat(Double.parseDouble(fewer)).as(text).isNotEqualTo(value);
        }
      }
    }
  }
}
