package org.deepxs.dataset.format;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.deepxs.dataset.CellText;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableSchema;

/**
 * Comma-separated values (RFC 4180) in UTF-8 with LF: provenance as lines {@code # name: value}, a
 * line {@code # units: ...}, the header, rows. Numbers are in the shortest form that reads back to
 * the same double; an empty cell is an unknown value. Counts follow the last row as comments.
 */
final class CsvEncoding implements TableEncoding {

  @Serial private static final long serialVersionUID = 1L;
  private static final int CELL_CHARS = 20;

  private final TableSchema schema;
  private final Provenance provenance;

  CsvEncoding(TableSchema schema, Provenance provenance) {
    this.schema = schema;
    this.provenance = provenance;
  }

  @Override
  public byte[] begin() {
    StringBuilder text = new StringBuilder();
    provenance.entries().forEach((name, value) -> comment(text, name, value));
    StringJoiner units = new StringJoiner(" ");
    for (Column column : schema.columns()) {
      if (!column.unit().isEmpty()) {
        units.add(column.name() + "=" + column.unit());
      }
    }
    if (units.length() > 0) {
      comment(text, "units", units.toString());
    }
    boolean first = true;
    for (Column column : schema.columns()) {
      text.append(first ? "" : ",");
      CellText.append(text, column.name());
      first = false;
    }
    return bytes(text.append('\n'));
  }

  private static void comment(StringBuilder text, String name, String value) {
    text.append("# ").append(name).append(": ").append(value).append('\n');
  }

  @Override
  public EncodedBlock encode(List<TableBlock> rows) {
    int count = rows.stream().mapToInt(TableBlock::rows).sum();
    if (count == 0) {
      return EncodedBlock.EMPTY;
    }
    int guess = (int) Math.min(1 << 26, (long) count * schema.columns().size() * CELL_CHARS);
    StringBuilder text = new StringBuilder(guess);
    for (TableBlock block : rows) {
      for (int row = 0; row < block.rows(); row++) {
        append(text, block, row);
      }
    }
    return new EncodedBlock(bytes(text), new byte[0]);
  }

  private void append(StringBuilder text, TableBlock block, int row) {
    List<Column> columns = schema.columns();
    for (int c = 0; c < columns.size(); c++) {
      if (c > 0) {
        text.append(',');
      }
      switch (columns.get(c).type()) {
        case INTEGER -> text.append(block.integer(row, c));
        case NUMBER -> CellText.append(text, block.number(row, c));
        case TEXT -> CellText.append(text, block.text(row, c));
      }
    }
    text.append('\n');
  }

  @Override
  public byte[] end(List<PlacedBlock> blocks, Map<String, Long> counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach((name, value) -> comment(text, "count." + name, Long.toString(value)));
    return bytes(text);
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
