package org.deepxs.slha;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers as Fortran, C and C++ programs write them, correctly rounded.
 *
 * <p>Accepted: optional sign, digits with an optional point, optional exponent after E, e, D or d;
 * also Fortran's form without a letter after a number with a point, with two or three exponent
 * digits ({@code 1.2345-101}, Fortran 2018 section 13.7.2.3.3). Not accepted: NaN, infinities,
 * hexadecimal, type suffixes.
 */
final class NumberReader {
  /** Up to here a product or quotient with an exactly stored power of ten is rounded only once. */
  private static final long LARGEST_EXACT_MANTISSA = 1L << 53;

  private static final long MANTISSA_LIMIT = 100_000_000_000_000_000L;

  private static final double[] EXACT_POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final int LARGEST_EXPONENT = 99_999_999;

  private NumberReader() {}

  /**
   * Reads {@code bytes[from..to)}.
   *
   * @return the value; NaN if this is no number; an infinity if it is one whose magnitude is
   *     outside the range of a double (too large, or not zero but rounded to zero)
   */
  static double parse(byte[] bytes, int from, int to) {
    int i = from;
    boolean negative = false;
    if (i < to && isSign(bytes[i])) {
      negative = bytes[i] == '-';
      i++;
    }
    long mantissa = 0;
    int scale = 0;
    boolean digits = false;
    boolean point = false;
    boolean exact = true;
    for (; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = true;
        if (mantissa < MANTISSA_LIMIT) {
          mantissa = 10 * mantissa + digit;
          scale -= point ? 1 : 0;
        } else {
          exact = false;
          scale += point ? 0 : 1;
        }
      } else if (bytes[i] == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    int exponentAt = i;
    int exponent = i < to ? exponent(bytes, i, to, point) : 0;
    if (!digits || exponent == Integer.MIN_VALUE) {
      return Double.NaN;
    }
    if (mantissa == 0) {
      return negative ? -0.0 : 0.0;
    }
    int power = scale + exponent;
    if (exact && mantissa <= LARGEST_EXACT_MANTISSA && power >= -22 && power <= 22) {
      double value =
          power < 0
              ? mantissa / EXACT_POWERS_OF_TEN[-power]
              : mantissa * EXACT_POWERS_OF_TEN[power];
      return negative ? -value : value;
    }
    double value = parseLong(bytes, from, exponentAt, exponent);
    return value == 0 ? Double.POSITIVE_INFINITY : value;
  }

  /** Exponent in {@code bytes[from..to)}; Integer.MIN_VALUE if malformed. */
  private static int exponent(byte[] bytes, int from, int to, boolean point) {
    int letter = bytes[from] | 0x20;
    int i = from;
    if (letter == 'e' || letter == 'd') {
      i++;
    } else if (!point || to - from < 3 || to - from > 4 || !isSign(bytes[from])) {
      return Integer.MIN_VALUE;
    }
    boolean negative = false;
    if (i < to && isSign(bytes[i])) {
      negative = bytes[i] == '-';
      i++;
    }
    if (i == to) {
      return Integer.MIN_VALUE;
    }
    int exponent = 0;
    for (; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      exponent = exponent > LARGEST_EXPONENT / 10 - 1 ? LARGEST_EXPONENT : 10 * exponent + digit;
    }
    return negative ? -exponent : exponent;
  }

  private static boolean isSign(byte b) {
    return b == '-' || b == '+';
  }

  private static double parseLong(byte[] bytes, int from, int exponentAt, int exponent) {
    byte[] tail = ("E" + exponent).getBytes(StandardCharsets.US_ASCII);
    byte[] text = new byte[exponentAt - from + tail.length];
    System.arraycopy(bytes, from, text, 0, exponentAt - from);
    System.arraycopy(tail, 0, text, exponentAt - from, tail.length);
    return JavaDoubleParser.parseDouble(text);
  }

  /**
   * Reads a decimal integer.
   *
   * @return the value; Long.MIN_VALUE if this is no integer or it does not fit an int
   */
  static long parseInt(byte[] bytes, int from, int to) {
    int i = from;
    boolean negative = false;
    if (i < to && isSign(bytes[i])) {
      negative = bytes[i] == '-';
      i++;
    }
    if (i == to) {
      return Long.MIN_VALUE;
    }
    long value = 0;
    for (; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return Long.MIN_VALUE;
      }
      value = 10 * value + digit;
      if (value > Integer.MAX_VALUE) {
        return Long.MIN_VALUE;
      }
    }
    return negative ? -value : value;
  }
}
