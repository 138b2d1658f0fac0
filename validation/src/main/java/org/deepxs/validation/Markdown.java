package org.deepxs.validation;

import java.util.List;
import java.util.Locale;

/** A growing Markdown text of headings, paragraphs and tables. */
final class Markdown {

  private final StringBuilder text = new StringBuilder();

  Markdown heading(int level, String title) {
    text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
    return this;
  }

  Markdown paragraph(String words) {
    text.append(words.strip()).append("\n\n");
    return this;
  }

  /**
   * A table.
   *
   * @param header names of the columns, separated by {@code |}
   * @param rows cells of each row
   * @throws IllegalArgumentException if a row has another number of cells than the header
   */
  Markdown table(String header, List<List<String>> rows) {
    List<String> names = List.of(header.split("\\|"));
    line(names.stream().map(String::strip).toList());
    text.append("|---".repeat(names.size())).append("|\n");
    for (List<String> row : rows) {
      if (row.size() != names.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells under " + names.size() + " names: " + row);
      }
      line(row);
    }
    text.append('\n');
    return this;
  }

  private void line(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** A small number in two significant digits. */
  static String small(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }

  /** A cross section in pb in seven significant digits. */
  static String pb(double value) {
    return String.format(Locale.ROOT, "%.6e", value);
  }

  /** A number with two decimals. */
  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** A ratio as a percentage with a sign. */
  static String percent(double value) {
    return String.format(Locale.ROOT, "%+.2f %%", 100 * value);
  }

  @Override
  public String toString() {
    return text.toString().strip() + "\n";
  }
}
