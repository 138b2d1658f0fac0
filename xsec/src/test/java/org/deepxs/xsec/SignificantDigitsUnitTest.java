package org.deepxs.xsec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignificantDigitsUnitTest {

  private static String format(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "g", value);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, -3.25, 1, 9.996, 999.4, 999.96, 1e-4, 9.9999e-5, 1e12, 3e-13, 1e300, 123456.7})
  void numbersAtBordersAreWrittenAsByFormat(double value) {
    assertThat(SignificantDigits.of(value, 3)).isEqualTo(format(value, 3));
    assertThat(SignificantDigits.of(value, 6)).isEqualTo(format(value, 6));
  }

  @Test
  void numbersOfAllSizesAreWrittenAsByFormat() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < 2000; n++) {
      double value = Math.pow(10, random.nextDouble(-13, 13));
      assertThat(SignificantDigits.of(value, 3)).isEqualTo(format(value, 3));
      assertThat(SignificantDigits.of(value, 6)).isEqualTo(format(value, 6));
    }
  }

  @Test
  void whatIsNoNumberIsSaid() {
    assertThat(SignificantDigits.of(Double.NaN, 3)).isEqualTo("NaN");
  }
}
