package org.deepxs.dataset;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/** Reads and writes single cells of tables. */
public final class CellText {

  private CellText() {}

  /**
   * Number in a cell.
   *
   * @param cell text, number or null
   * @return the value; NaN for an empty cell; infinity for what is no finite number
   */
  public static double number(Object cell) {
    if (cell == null) {
      return Double.NaN;
    }
    if (cell instanceof Number number) {
      double value = number.doubleValue();
      return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
    String text = cell.toString().strip();
    if (text.isEmpty()) {
      return Double.NaN;
    }
    if (!decimal(text)) {
      return Double.POSITIVE_INFINITY;
    }
    try {
      return JavaDoubleParser.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.POSITIVE_INFINITY;
    }
  }

  /**
   * Whether what Java reads as a number is decimal. Its syntax also has NaN, Infinity, hexadecimals
   * and suffixes such as 1.0f: their ends and their x tell them, without a look at every character.
   */
  private static boolean decimal(String text) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean signed = first == '-' || first == '+';
    return (signed || first == '.' || digit(first))
        && (last == '.' || digit(last))
        && !text.regionMatches(true, signed ? 1 : 0, "0x", 0, 2);
  }

  private static boolean digit(char ch) {
    return ch >= '0' && ch <= '9';
  }

  /**
   * Text of a cell for the output.
   *
   * @param cell text, number or null
   * @return the text; numbers in the shortest form that reads back to the same value
   */
  public static String of(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Double d) {
      return d.isNaN() ? "" : NumberOutput.toString(d, true);
    }
    if (cell instanceof Float f) {
      return f.isNaN() ? "" : NumberOutput.toString(f, true);
    }
    return cell instanceof BigDecimal decimal ? decimal.toPlainString() : cell.toString();
  }

  /**
   * Appends a number in the shortest form that reads back to the same double.
   *
   * @param text where to
   * @param value the number; nothing is appended for what is not finite
   */
  public static void append(StringBuilder text, double value) {
    if (Double.isFinite(value)) {
      text.append(NumberOutput.toString(value, true));
    }
  }

  /**
   * Appends a cell of a CSV file (RFC 4180), in quotes where it needs them.
   *
   * @param text where to
   * @param value the cell
   */
  public static void append(StringBuilder text, String value) {
    boolean plain = !value.startsWith("#"); // in a first cell it would begin a comment
    for (int k = 0; k < value.length() && plain; k++) {
      char ch = value.charAt(k);
      plain = ch != ',' && ch != '"' && ch != '\n' && ch != '\r';
    }
    if (plain) {
      text.append(value);
    } else {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }
}
