package org.deepxs.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.RelativeErrors;
import org.deepxs.xsec.ValidityWarning;

/**
 * A table for people: rounded to five digits, one header with units, and the warnings in words as
 * numbered notes below, one for each kind with the first detail met (the other formats have all).
 * Columns have fixed widths, so that rows appear as they are computed.
 */
final class TableResultWriter implements ResultWriter {

  private static final int DIGITS = 5;
  private static final int MAX_SOURCE_WIDTH = 40;
  private static final List<String> PARTS =
      List.of("Born [pb]", "virtual [pb]", "P+K [pb]", "real g [pb]", "real q [pb]", "error [pb]");

  private final OutputStream out;
  private final int sourceWidth;
  private final int[] widths;
  private final boolean withRow;
  private final boolean parts;
  private final Map<ValidityWarning.Code, Note> notes = new EnumMap<>(ValidityWarning.Code.class);
  private boolean begun;

  /** A footnote: its number, the first detail met, and on how many rows it stands. */
  private static final class Note {
    private final int number;
    private final String detail;
    private long rows;

    Note(int number, String detail) {
      this.number = number;
      this.detail = detail;
    }
  }

  TableResultWriter(OutputStream out, List<String> sources, boolean withRow, boolean parts) {
    this.out = out;
    int longest = sources.stream().mapToInt(String::length).max().orElse(0);
    this.sourceWidth = Math.max("source".length(), Math.min(longest, MAX_SOURCE_WIDTH));
    this.withRow = withRow;
    this.parts = parts;
    this.widths = widths(sourceWidth, withRow, parts);
  }

  /** Widths of the columns; negative where the text stands on the right. */
  private static int[] widths(int sourceWidth, boolean withRow, boolean parts) {
    IntStream.Builder widths = IntStream.builder().add(sourceWidth);
    if (withRow) {
      widths.add(-7);
    }
    for (int width : new int[] {7, -12, -12, -8, 16, 11, 13, 13, 9}) {
      widths.add(width);
    }
    if (parts) {
      PARTS.forEach(name -> widths.add(-12));
    }
    return widths.add(8).add(0).build().toArray();
  }

  @Override
  public OrderedWrite prepare(List<PointResult> results) {
    List<PointResult> kept = List.copyOf(results);
    return () -> {
      StringBuilder text = new StringBuilder();
      for (PointResult point : kept) {
        for (CrossSection result : point.crossSections()) {
          appendRow(text, point, result);
        }
      }
      print(text);
    };
  }

  @Override
  public void finish() throws IOException {
    StringBuilder text = new StringBuilder();
    if (!begun) {
      appendHeader(text, Optional.empty());
    }
    if (!notes.isEmpty()) {
      text.append('\n');
      notes.entrySet().stream()
          .sorted(Comparator.comparingInt(entry -> entry.getValue().number))
          .forEach(entry -> text.append(text(entry.getKey(), entry.getValue())).append('\n'));
    }
    print(text);
    out.flush();
  }

  private void print(StringBuilder text) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void appendHeader(StringBuilder text, Optional<CrossSection> first) {
    if (first.isPresent()) {
      text.append("pp at sqrt(s) = ").append(rounded(first.get().sqrtSGeV()));
      text.append(" GeV, scheme ").append(first.get().scheme().label()).append("\n\n");
    }
    List<String> cells = new ArrayList<>(List.of("source"));
    if (withRow) {
      cells.add("row");
    }
    cells.addAll(
        List.of(
            "process",
            "LO [pb]",
            "NLO [pb]",
            "K",
            "K from",
            "numeric [%]",
            "scale [%]",
            "PDF [%]",
            "model [%]"));
    if (parts) {
      cells.addAll(PARTS);
    }
    cells.addAll(List.of("domain", "notes"));
    appendCells(text, cells);
    begun = true;
  }

  private void appendRow(StringBuilder text, PointResult point, CrossSection result) {
    if (!begun) {
      appendHeader(text, Optional.of(result));
    }
    RelativeErrors errors = result.errors();
    List<String> cells = new ArrayList<>(List.of(shortened(point.source())));
    if (withRow) {
      cells.add(Long.toString(point.row()));
    }
    cells.addAll(
        List.of(
            result.process().name(),
            rounded(result.sigmaLoPb()),
            rounded(result.sigmaNloPb()),
            rounded(result.kFactor()),
            result.kSource().isEmpty() ? "-" : result.kSource(),
            percent(errors.numeric()),
            upDown(errors.scaleUp(), errors.scaleDown()),
            upDown(errors.pdfUp(), errors.pdfDown()),
            percent(OutputColumns.model(result).level68())));
    if (parts) {
      for (double value : OutputColumns.parts(result)) {
        cells.add(rounded(value));
      }
    }
    cells.addAll(List.of(result.domain().label(), noteNumbers(result.warnings())));
    appendCells(text, cells);
  }

  private void appendCells(StringBuilder text, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int k = 0; k < cells.size(); k++) {
      int width = Math.abs(widths[k]);
      String pad = " ".repeat(Math.max(0, width - cells.get(k).length()));
      line.append(widths[k] < 0 ? pad + cells.get(k) : cells.get(k) + pad).append("  ");
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private String shortened(String source) {
    return source.length() <= sourceWidth
        ? source
        : "..." + source.substring(source.length() - sourceWidth + 3);
  }

  private String noteNumbers(List<ValidityWarning> warnings) {
    StringBuilder numbers = new StringBuilder();
    for (ValidityWarning warning : warnings) {
      Note note =
          notes.computeIfAbsent(
              warning.code(), code -> new Note(notes.size() + 1, warning.detail()));
      note.rows++;
      numbers.append('[').append(note.number).append(']');
    }
    return numbers.toString();
  }

  private static String text(ValidityWarning.Code code, Note note) {
    String first = "[" + note.number + "] " + code.label() + ": " + note.detail;
    return note.rows == 1 ? first : first + " (first of " + note.rows + " rows)";
  }

  private static String upDown(double up, double down) {
    return Double.isNaN(up) && Double.isNaN(down) ? "-" : "+" + percent(up) + " " + percent(down);
  }

  private static String percent(double relative) {
    if (!Double.isFinite(relative)) {
      return "-";
    }
    return new BigDecimal(100 * relative)
        .round(new MathContext(2, RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String rounded(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    double size = Math.abs(value);
    return size == 0 || (size >= 1e-3 && size < 1e5)
        ? new BigDecimal(value)
            .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
            .toPlainString()
        : String.format(Locale.ROOT, "%.4e", value);
  }
}
