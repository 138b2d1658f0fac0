package org.deepxs.app.evaluate;

import java.util.List;
import java.util.Locale;
import org.deepxs.learn.metric.ErrorSummary;
import org.deepxs.learn.metric.ErrorTable;

/** Errors as a table of text or CSV, in per cent. */
public final class ErrorText {

  private static final List<String> HEADER =
      List.of("part", "points", "MAPE", "median", "68.27%", "95.45%", "99.73%", "maximum", "bias");
  private static final String CSV_HEADER =
      "part,points,mape_percent,median_percent,error_68.27_percent,error_95.45_percent,"
          + "error_99.73_percent,maximum_percent,bias_percent\n";

  private final boolean csv;
  private final StringBuilder text = new StringBuilder();

  /**
   * Begins a table.
   *
   * @param csv whether as CSV
   */
  public ErrorText(boolean csv) {
    this.csv = csv;
    if (csv) {
      text.append(CSV_HEADER);
    } else {
      text.append(String.format("%-26s", HEADER.get(0)));
      HEADER.stream().skip(1).forEach(name -> text.append(String.format("%10s", name)));
      text.append('\n');
    }
  }

  /**
   * Adds all parts of a table.
   *
   * @param table errors of all points, above and below the threshold and per power of ten
   * @return this
   */
  public ErrorText add(ErrorTable table) {
    add("all", table.all());
    add(">= " + threshold(table), table.above());
    add("< " + threshold(table), table.below());
    for (ErrorTable.Decade decade : table.decades()) {
      add(String.format("1e%d to 1e%d", decade.exponent(), decade.exponent() + 1), decade.errors());
    }
    return this;
  }

  private static String threshold(ErrorTable table) {
    return Double.toString(table.threshold()).toLowerCase(Locale.ROOT);
  }

  /**
   * Adds a row.
   *
   * @param part what points
   * @param errors of these
   * @return this
   */
  public ErrorText add(String part, ErrorSummary errors) {
    double[] values = {
      errors.mean(),
      errors.median(),
      errors.oneSigma(),
      errors.twoSigma(),
      errors.threeSigma(),
      errors.maximum(),
      errors.bias()
    };
    text.append(
        csv ? part + "," + errors.points() : String.format("%-26s%10d", part, errors.points()));
    for (double value : values) {
      text.append(cell(100 * value));
    }
    text.append('\n');
    return this;
  }

  private String cell(double percent) {
    if (csv) {
      return Double.isNaN(percent) ? "," : String.format(Locale.ROOT, ",%.6g", percent);
    }
    String text = Double.isNaN(percent) ? "-" : String.format(Locale.ROOT, "%.4f", percent);
    return String.format(
        "%10s", text.length() > 9 ? String.format(Locale.ROOT, "%.2e", percent) : text);
  }

  /**
   * The table.
   *
   * @return lines of text
   */
  public String text() {
    return text.toString();
  }
}
