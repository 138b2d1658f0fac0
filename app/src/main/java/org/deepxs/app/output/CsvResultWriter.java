package org.deepxs.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.deepxs.dataset.CellText;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.process.FinalState;

/**
 * Comma-separated values (RFC 4180, line ends LF). Numbers in the shortest form that reads back to
 * the same double; what is not known is an empty cell; warnings are {@code code (detail)} separated
 * by semicolons.
 */
final class CsvResultWriter implements ResultWriter {

  private static final int ROW_CHARS = 200;

  private final OutputStream out;
  private final OutputColumns columns;
  private boolean begun;

  CsvResultWriter(OutputStream out, OutputColumns columns) {
    this.out = out;
    this.columns = columns;
  }

  @Override
  public OrderedWrite prepare(List<PointResult> results) {
    int rows = results.stream().mapToInt(result -> result.crossSections().size()).sum();
    StringBuilder text = new StringBuilder(rows * ROW_CHARS);
    for (PointResult result : results) {
      for (CrossSection crossSection : result.crossSections()) {
        appendRow(text, result, crossSection);
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return () -> {
      begin();
      out.write(bytes);
    };
  }

  @Override
  public void finish() throws IOException {
    begin();
    out.flush();
  }

  private void begin() throws IOException {
    if (begun) {
      return;
    }
    begun = true;
    StringBuilder header = new StringBuilder(String.join(",", columns.own()));
    for (String name : columns.passedThrough()) {
      header.append(',');
      CellText.append(header, name);
    }
    out.write(header.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  private void appendRow(StringBuilder text, PointResult point, CrossSection result) {
    CellText.append(text, point.source());
    text.append(',').append(point.row()).append(',').append(result.process().name()).append(',');
    FinalState state = OutputColumns.singleState(result);
    if (state != null) {
      text.append(state.pdg1()).append(',').append(state.pdg2());
    } else {
      text.append(',');
    }
    appendNumber(text, result.sqrtSGeV());
    for (double value : OutputColumns.cross(result)) {
      appendNumber(text, value);
    }
    text.append(',');
    CellText.append(text, result.kSource());
    for (double value : OutputColumns.errors(result)) {
      appendNumber(text, value);
    }
    text.append(',').append(result.scheme().label());
    text.append(',').append(result.domain().label()).append(',');
    appendWarnings(text, result.warnings());
    if (columns.parts()) {
      for (double value : OutputColumns.parts(result)) {
        appendNumber(text, value);
      }
    }
    for (int k = 0; k < columns.passedThrough().size(); k++) {
      text.append(',');
      CellText.append(text, k < point.passedThrough().size() ? point.passedThrough().get(k) : "");
    }
    text.append('\n');
  }

  private static void appendNumber(StringBuilder text, double value) {
    text.append(',');
    CellText.append(text, value);
  }

  private static void appendWarnings(StringBuilder text, List<ValidityWarning> warnings) {
    if (warnings.isEmpty()) {
      return;
    }
    StringBuilder joined = new StringBuilder();
    for (ValidityWarning warning : warnings) {
      joined.append(joined.isEmpty() ? "" : ";").append(OutputColumns.text(warning));
    }
    CellText.append(text, joined.toString());
  }
}
