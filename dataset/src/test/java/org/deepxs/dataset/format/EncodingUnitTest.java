package org.deepxs.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deepxs.dataset.CellText;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.CsvRows;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.ParquetRows;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableProvenance;
import org.deepxs.dataset.TableRow;
import org.deepxs.dataset.TableRows;
import org.deepxs.dataset.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read back, whatever the blocks. */
class EncodingUnitTest {

  private static final TableSchema SCHEMA =
      new TableSchema(
          List.of(
              Column.text("word"),
              Column.number("x", "GeV"),
              Column.integer("n"),
              Column.number("empty", "")));
  private static final Provenance PROVENANCE =
      new Provenance(Map.of("sample.seed", "1", "ranges", "a: b = c"));
  private static final List<String> WORDS = List.of("", "a", "#b", "c,d", "\"e\"", "ü\nf", " ");
  private static final double[] VALUES = {
    0, -0.0, 1e-310, Double.MAX_VALUE, 1 / 3.0, Double.NaN, Double.NEGATIVE_INFINITY, -5e300
  };

  @TempDir private Path dir;

  private static TableBlock block(int rows) {
    TableBlock.Builder builder = TableBlock.builder(SCHEMA, 1);
    for (int k = 0; k < rows; k++) {
      builder.add(WORDS.get(k % WORDS.size())).add(VALUES[k % VALUES.length]);
      builder.add(Long.MAX_VALUE - k).add(Double.NaN);
    }
    return builder.build();
  }

  private static byte[] file(TableFormat format, List<List<TableBlock>> blocks) {
    TableEncoding encoding = format.encoding(SCHEMA, PROVENANCE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(encoding.begin());
    List<PlacedBlock> placed = new ArrayList<>();
    for (List<TableBlock> rows : blocks) {
      EncodedBlock encoded = encoding.encode(rows);
      placed.add(PlacedBlock.of(out.size(), encoded.index()));
      out.writeBytes(encoded.bytes());
    }
    out.writeBytes(encoding.end(placed, Map.of("accepted", 3L)));
    return out.toByteArray();
  }

  private List<List<?>> read(TableFormat format, byte[] bytes) throws IOException {
    List<List<?>> rows = new ArrayList<>();
    Path file = Files.write(dir.resolve("t"), bytes);
    try (TableRows table =
        format == TableFormat.PARQUET
            ? ParquetRows.of(file, "t")
            : CsvRows.of(new ByteArrayInputStream(bytes), "t")) {
      assertThat(table.header()).isEqualTo(SCHEMA.names());
      TableRow row = table.next();
      while (row != null) {
        rows.add(row.cells());
        row = table.next();
      }
    }
    return rows;
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void roundTripInAnyBlocks(TableFormat format) throws IOException {
    byte[] bytes =
        file(format, List.of(List.of(block(40), block(0), block(3)), List.of(block(1000))));
    List<List<?>> rows = read(format, bytes);
    assertThat(rows).hasSize(1043);
    for (int row = 0; row < rows.size(); row++) {
      int k = row < 40 ? row : row < 43 ? row - 40 : row - 43;
      List<?> cells = rows.get(row);
      assertThat(CellText.of(cells.get(0))).isEqualTo(WORDS.get(k % WORDS.size()));
      double value = VALUES[k % VALUES.length];
      double expected = Double.isFinite(value) ? value : Double.NaN;
      assertThat(CellText.number(cells.get(1))).isEqualTo(Double.valueOf(expected));
      assertThat(CellText.of(cells.get(2))).isEqualTo(Long.toString(Long.MAX_VALUE - k));
      assertThat(CellText.number(cells.get(3))).isNaN();
    }
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void tablesWithoutRows(TableFormat format) throws IOException {
    assertThat(read(format, file(format, List.of()))).isEmpty();
  }

  @Test
  void provenanceIsInTheFile() throws IOException {
    Path parquet =
        Files.write(dir.resolve("p"), file(TableFormat.PARQUET, List.of(List.of(block(5)))));
    assertThat(TableProvenance.ofParquet(parquet)).isEqualTo(PROVENANCE);
    byte[] text = file(TableFormat.CSV, List.of(List.of(block(5))));
    Path csv = Files.write(dir.resolve("c"), text);
    assertThat(TableProvenance.ofCsv(csv)).isEqualTo(PROVENANCE);
    assertThat(new String(text, StandardCharsets.UTF_8))
        .contains("# sample.seed: 1\n", "# units: x=GeV\n")
        .endsWith("# count.accepted: 3\n");
  }

  @Test
  void unusableSchemas() {
    assertThatThrownBy(() -> new TableSchema(List.of())).isInstanceOf(DatasetException.class);
    assertThatThrownBy(() -> new TableSchema(List.of(Column.text("a"), Column.number("a", ""))))
        .hasMessageContaining("'a' occurs twice");
    assertThatThrownBy(() -> Column.text(" ")).isInstanceOf(DatasetException.class);
    assertThatThrownBy(() -> new Provenance(Map.of("two words", "")))
        .isInstanceOf(DatasetException.class);
    assertThatThrownBy(() -> TableBlock.builder(SCHEMA, 1).add("a").build())
        .isInstanceOf(IllegalStateException.class);
  }
}
