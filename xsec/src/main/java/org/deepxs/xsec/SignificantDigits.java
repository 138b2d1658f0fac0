package org.deepxs.xsec;

import java.util.Locale;

/**
 * Positive numbers as {@code %g} writes them, but in a fraction of its time, which would be a large
 * part of that of a prediction.
 */
public final class SignificantDigits {

  /** Powers of ten up to this are exact. */
  private static final int LARGEST_EXACT = 22;

  private static final int LOWEST_FIXED = -4;
  private static final double LOG10_OF_2 = 0.3010299956639812;
  private static final double[] POWERS = new double[LARGEST_EXACT + 1];

  static {
    POWERS[0] = 1;
    for (int k = 1; k <= LARGEST_EXACT; k++) {
      POWERS[k] = 10 * POWERS[k - 1];
    }
  }

  private SignificantDigits() {}

  /**
   * A number in words.
   *
   * @param value any number; fast if positive and neither huge nor tiny
   * @param digits significant digits, 1 to 9
   * @return as {@code %g} with these digits, but for the rounding of numbers half way between two
   */
  public static String of(double value, int digits) {
    if (!(value >= 1e-12 && value <= 1e12)) {
      return String.format(Locale.ROOT, "%." + digits + "g", value);
    }
    // Of a power of two just below: right or one too small, which shows in the digits.
    int exponent = (int) Math.floor(Math.getExponent(value) * LOG10_OF_2);
    long number = leading(value, digits - 1 - exponent);
    if (number >= POWERS[digits]) {
      exponent++;
      number = leading(value, digits - 1 - exponent);
    }
    String text = Long.toString(number);
    StringBuilder out = new StringBuilder();
    if (exponent < LOWEST_FIXED || exponent >= digits) {
      point(text, 1, out).append(exponent < 0 ? "e-" : "e+");
      int size = Math.abs(exponent);
      return out.append(size < 10 ? "0" : "").append(size).toString();
    }
    if (exponent < 0) {
      return out.append("0.").append("0".repeat(-1 - exponent)).append(text).toString();
    }
    return point(text, exponent + 1, out).toString();
  }

  private static long leading(double value, int shift) {
    return Math.round(shift >= 0 ? value * POWERS[shift] : value / POWERS[-shift]);
  }

  private static StringBuilder point(String digits, int before, StringBuilder out) {
    out.append(digits, 0, before);
    return before < digits.length() ? out.append('.').append(digits, before, digits.length()) : out;
  }
}
