package org.deepxs.pdf.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.PdfSet;
import org.deepxs.pdf.SyntheticSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interpolation and extrapolation of a set whose knot values are known. */
class InterpolationTest {

  @TempDir private Path folder;
  private PdfMember member;

  @BeforeEach
  void openSet() {
    member = PdfSet.open(SyntheticSet.write(folder), SyntheticSet.NAME).member(0);
  }

  private PdfMember withEntry(String entry, String member) {
    PdfSearchPath path = SyntheticSet.write(folder, SyntheticSet.info() + entry, member);
    return PdfSet.open(path, SyntheticSet.NAME).member(0);
  }

  @Test
  void givesTheValuesAtTheKnots() {
    for (int flavor : SyntheticSet.FLAVORS) {
      assertThat(member.xf(flavor, 0.1, 2.5))
          .isCloseTo(SyntheticSet.xf(flavor, 0.1, 2.5), within(1e-11));
      assertThat(member.xf(flavor, 1e-4, 1000))
          .isCloseTo(1.1 * SyntheticSet.xf(flavor, 1e-4, 1000), within(1e-11));
    }
  }

  @Test
  void takesTheUpperBlockAtAThreshold() {
    assertThat(member.xf(2, 0.1, 4)).isCloseTo(1.1 * SyntheticSet.xf(2, 0.1, 4), within(1e-11));
    assertThat(member.xf(2, 0.1, 4 - 1e-12)).isCloseTo(SyntheticSet.xf(2, 0.1, 4), within(1e-10));
    assertThat(member.sliceBelow(4).xf(2, 0.1))
        .isCloseTo(SyntheticSet.xf(2, 0.1, 4), within(1e-11));
    assertThat(member.qThresholds()).containsExactly(4.0);
  }

  @Test
  void isExactForLinearFunctionsOfLnQ2() {
    // The toy set is linear in ln Q², which every difference scheme reproduces.
    for (double q : new double[] {1.01, 1.3, 3.9}) {
      assertThat(member.xf(21, 0.1, q)).isCloseTo(SyntheticSet.xf(21, 0.1, q), within(1e-11));
    }
  }

  /** Hand calculation in the lowest Q interval: forward slope below, mean slope above. */
  @Test
  void usesOneSidedSlopesInTheLowestInterval() {
    String text = SyntheticSet.member();
    PdfMember bent = withEntry("", text.replace(row(text, 9, 1), scaled(row(text, 9, 1), 2)));
    double low = bent.xf(2, 0.1, 1);
    double high = bent.xf(2, 0.1, 1.5);
    double above = bent.xf(2, 0.1, 2.5);
    double width = Math.log(1.5 * 1.5);
    double slopeLow = (high - low) / width;
    double slopeHigh = (slopeLow + (above - high) / Math.log(2.5 * 2.5 / (1.5 * 1.5))) / 2;
    double expected = (low + high) / 2 + width * (slopeLow - slopeHigh) / 8;
    assertThat(bent.xf(2, 0.1, Math.sqrt(1.5))).isCloseTo(expected, within(1e-12));
    assertThat(high).isCloseTo(2 * SyntheticSet.xf(2, 0.1, 1.5), within(1e-11));
  }

  private static String row(String text, int ix, int iq) {
    return text.lines().skip(3 + 3 + 4L * ix + iq).findFirst().orElseThrow();
  }

  private static String scaled(String row, double factor) {
    StringBuilder result = new StringBuilder();
    for (String token : row.strip().split(" ", -1)) {
      result.append(factor * Double.parseDouble(token)).append(' ');
    }
    return result.toString();
  }

  @Test
  void gluonIsZeroOr21AndMissingPartonsVanish() {
    assertThat(member.xf(0, 0.2, 30)).isEqualTo(member.xf(21, 0.2, 30)).isPositive();
    assertThat(member.xf(6, 0.2, 30)).isZero();
    assertThat(member.xf(22, 0.2, 30)).isZero();
    double[] all = new double[13];
    member.xf(0.2, 30, all);
    assertThat(all[6]).isEqualTo(member.xf(21, 0.2, 30));
    assertThat(all[0]).isZero();
    assertThat(all[4]).isEqualTo(member.xf(-2, 0.2, 30));
  }

  @Test
  void continuesAsAPowerBelowTheFirstX() {
    double a = member.xf(21, 1e-7, 30);
    double b = member.xf(21, 1e-6, 30);
    assertThat(member.xf(21, 1e-8, 30) / a).isCloseTo(a / b, within(1e-10));
  }

  @Test
  void continuesAsAPowerAboveTheLastQ() {
    double last = member.xf(21, 0.1, 20000);
    double before = member.xf(21, 0.1, 5000);
    double expected = last * Math.pow(last / before, Math.log(2) / Math.log(4));
    assertThat(member.xf(21, 0.1, 40000)).isCloseTo(expected, within(1e-10));
    assertThat(member.xf(21, 1e-8, 40000)).isGreaterThan(member.xf(21, 1e-7, 40000));
  }

  @Test
  void vanishesWithQ2BelowTheFirstQ() {
    double atMin = member.xf(21, 0.1, 1);
    double slope = (member.xf(21, 0.1, Math.sqrt(1.01)) - atMin) / atMin / 0.01;
    double expected = atMin * Math.pow(0.25, slope * 0.25 + 1 - 0.25);
    assertThat(member.xf(21, 0.1, 0.5)).isCloseTo(expected, within(1e-12));
    assertThat(member.xf(21, 1e-8, 1e-3)).isPositive().isLessThan(2e-4);
  }

  @Test
  void interpolatesLinearlyInBlocksOfThreeQKnots() {
    String text = SyntheticSet.member();
    StringBuilder three = new StringBuilder();
    int number = 0;
    for (String line : text.lines().toList()) {
      boolean lower = number > 5 && number < 6 + 20 * 4;
      if (number == 4) {
        three.append("1 1.5 2.5\n");
      } else if (!(lower && (number - 6) % 4 == 3)) {
        three.append(line).append('\n');
      }
      number++;
    }
    String upper = three.toString().replace("4.000000000000e+00 8.0", "2.500000000000e+00 8.0");
    PdfMember linear = withEntry("", upper);
    double x = Math.sqrt(0.1 * 0.15);
    double q = Math.sqrt(1.5);
    double expected =
        (SyntheticSet.xf(2, 0.1, 1)
                + SyntheticSet.xf(2, 0.15, 1)
                + SyntheticSet.xf(2, 0.1, 1.5)
                + SyntheticSet.xf(2, 0.15, 1.5))
            / 4;
    assertThat(linear.xf(2, x, q)).isCloseTo(expected, within(1e-11));
    assertThat(linear.slice(q).xf(2, x)).isCloseTo(expected, within(1e-11));
  }

  @Test
  void forcesPositiveValuesIfTheSetSaysSo() {
    String text = SyntheticSet.member();
    String negative = text.replace(row(text, 6, 0), scaled(row(text, 6, 0), -1));
    assertThat(withEntry("", negative).xf(21, 0.01, 1)).isNegative();
    assertThat(withEntry("ForcePositive: 1\n", negative).xf(21, 0.01, 1)).isZero();
    assertThat(withEntry("ForcePositive: 2\n", negative).xf(21, 0.01, 1)).isEqualTo(1e-10);
    assertThat(withEntry("ForcePositive: 2\n", negative).slice(1).xf(21, 0.01)).isEqualTo(1e-10);
  }

  @Test
  void refusesUnphysicalArguments() {
    for (double x : new double[] {0, -0.1, 1.0000001, Double.NaN}) {
      assertThatThrownBy(() -> member.xf(1, x, 10))
          .isInstanceOf(PdfException.class)
          .hasMessageContaining("x = " + x);
    }
    for (double q : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> member.xf(1, 0.1, q))
          .isInstanceOf(PdfException.class)
          .hasMessageContaining("GeV");
    }
    assertThatThrownBy(() -> member.slice(0.9)).isInstanceOf(PdfException.class);
  }
}
