package org.deepxs.learn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableSchema;
import org.deepxs.dataset.format.EncodedBlock;
import org.deepxs.dataset.format.PlacedBlock;
import org.deepxs.dataset.format.TableEncoding;
import org.deepxs.dataset.format.TableFormat;
import org.deepxs.learn.LearnException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables come back as they were written, and their parts fit together. */
class TableUnitTest {

  private static final TableSchema SCHEMA =
      new TableSchema(
          List.of(
              Column.integer("point"),
              Column.text("process"),
              Column.number("mass", "GeV"),
              Column.number("sigma", "pb")));

  @TempDir private Path dir;

  private Path written(TableFormat format, String name) throws IOException {
    TableBlock.Builder builder = TableBlock.builder(SCHEMA, 1);
    for (int k = 0; k < 3000; k++) {
      builder.add(k / 2).add(k % 2 == 0 ? "C1+C1-" : "N2N2");
      builder.add(100 + k / 3.0).add(k == 7 ? Double.NaN : 1e-3 / (k + 1));
    }
    TableEncoding encoding = format.encoding(SCHEMA, Provenance.none());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(encoding.begin());
    EncodedBlock block = encoding.encode(List.of(builder.build()));
    PlacedBlock placed = PlacedBlock.of(bytes.size(), block.index());
    bytes.writeBytes(block.bytes());
    bytes.writeBytes(encoding.end(List.of(placed), Map.of()));
    return Files.write(dir.resolve(name), bytes.toByteArray());
  }

  @Test
  void numbersUnitsAndDigestAreTheSameFromEveryFormat() throws IOException {
    Path csv = written(TableFormat.CSV, "t.csv");
    Path parquet = written(TableFormat.PARQUET, "t.parquet");
    Path packed = dir.resolve("t.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(csv, out);
    }
    DataTable table = TableReader.read(csv, TableReading.numbers());
    assertThat(table.names()).containsExactly("point", "mass", "sigma");
    assertThat(table.rows()).isEqualTo(3000);
    assertThat(table.unit("mass")).isEqualTo("GeV");
    assertThat(table.unit("point")).isEmpty();
    assertThat(table.column("mass")[2]).isEqualTo(100 + 2 / 3.0);
    assertThat(table.column("sigma")[7]).isNaN();
    assertThat(TableReader.read(parquet, TableReading.numbers()).digest())
        .isEqualTo(table.digest());
    assertThat(TableReader.read(packed, TableReading.numbers()).digest()).isEqualTo(table.digest());
    assertThat(table.select(new int[] {0, 1}).digest()).isNotEqualTo(table.digest());
  }

  @Test
  void rowsAreChosenByText() throws IOException {
    TableReading reading = TableReading.of(List.of("sigma", "point")).where("process", "N2N2");
    for (Path file :
        List.of(written(TableFormat.CSV, "t.csv"), written(TableFormat.PARQUET, "t.parquet"))) {
      DataTable table = TableReader.read(file, reading.where("point", "2"));
      assertThat(table.rows()).isEqualTo(1);
      assertThat(table.matrix(table.names())).containsExactly(1e-3 / 6, 2);
      assertThat(TableReader.read(file, reading).rows()).isEqualTo(1500);
    }
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Path csv = written(TableFormat.CSV, "t.csv");
    assertThatThrownBy(() -> TableReader.read(csv, TableReading.of(List.of("mass", "process"))))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("t.csv, line 3: column process")
        .hasMessageContaining("found 'C1+C1-'");
    assertThatThrownBy(() -> TableReader.read(csv, TableReading.of(List.of("Mass"))))
        .hasMessageContaining("no column 'Mass'; there are point, process, mass, sigma");
    assertThatThrownBy(() -> TableReader.read(dir.resolve("no.csv"), TableReading.numbers()))
        .hasMessageContaining("no such file");
    Path broken = Files.writeString(dir.resolve("broken.csv"), "a,b\n1,2\n3\n");
    assertThatThrownBy(() -> TableReader.read(broken, TableReading.numbers()))
        .hasMessageContaining("line 3: 1 cells, the header has 2");
    Path noParquet = Files.writeString(dir.resolve("broken.parquet"), "a,b\n1,2\n3\n");
    assertThatThrownBy(() -> TableReader.read(noParquet, TableReading.numbers()))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("damaged Parquet file");
    Path words = Files.writeString(dir.resolve("words.csv"), "a,b\nx,y\n");
    assertThatThrownBy(() -> TableReader.read(words, TableReading.numbers()))
        .hasMessageContaining("no column holds nothing but numbers");
  }

  @Test
  void columnsAndRowsAreChosen() {
    DataTable table =
        DataTable.of(
            List.of(new TableColumn("a", "GeV"), new TableColumn("b", "")),
            new double[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(table.matrix(List.of("b", "a"))).containsExactly(4, 1, 5, 2, 6, 3);
    assertThat(table.where("a", a -> a != 2).column("b")).containsExactly(4, 6);
    assertThat(table.select(new int[] {2, 0, 2}).column("a")).containsExactly(3, 1, 3);
    assertThat(table.only(List.of("b")).names()).containsExactly("b");
    DataTable more = table.with(new TableColumn("c", "pb"), new double[] {7, 8, 9});
    assertThat(more.value(2, 1)).isEqualTo(8);
    assertThat(more.with(new TableColumn("a", ""), new double[3]).names())
        .containsExactly("a", "b", "c");
    assertThat(more.with(new TableColumn("a", ""), new double[3]).unit("a")).isEmpty();
    assertThatThrownBy(() -> table.column("c")).hasMessageContaining("'c'; there are a, b");
    assertThatThrownBy(() -> table.with(new TableColumn("c", ""), new double[2]))
        .hasMessageContaining("2 numbers, the table 3 rows");
    assertThatThrownBy(
            () ->
                DataTable.of(
                    List.of(new TableColumn("a", ""), new TableColumn("a", "")), new double[2][1]))
        .hasMessageContaining("'a' occurs twice");
  }

  @Test
  void arraysAreTheTablesOwn() {
    double[] numbers = {1, 2};
    DataTable table = DataTable.of(List.of(new TableColumn("a", "")), new double[][] {numbers});
    numbers[0] = 9;
    table.column("a")[1] = 9;
    assertThat(table.column("a")).containsExactly(1, 2);
  }

  @Test
  void shuffledPartsHaveTheirSizesAndCoverAllRows() {
    List<Double> shares = List.of(0.7, 0.0, 0.2, 0.1);
    RowSplit split = RowSplit.shuffled(1003, shares, 5);
    assertThat(split.rows(0)).hasSize(702);
    assertThat(split.rows(1)).isEmpty();
    assertThat(split.rows(2)).hasSize(201);
    assertThat(split.rows(3)).hasSize(100);
    int[] all =
        Arrays.stream(new int[] {0, 1, 2, 3}).flatMap(p -> Arrays.stream(split.rows(p))).toArray();
    Arrays.sort(all);
    assertThat(all).hasSize(1003).doesNotHaveDuplicates();
    assertThat(RowSplit.shuffled(1003, shares, 5).rows(2)).isEqualTo(split.rows(2));
    assertThat(RowSplit.shuffled(1003, shares, 6).rows(2)).isNotEqualTo(split.rows(2));
    assertThatThrownBy(() -> RowSplit.shuffled(10, List.of(0.5, 0.4), 1))
        .hasMessageContaining("add up to 0.9");
  }

  /** Frozen: a change would silently mix training and test data of older models. */
  @Test
  void splitsNeverChange() {
    assertThat(RowSplit.permutation(8, 42)).containsExactly(0, 2, 4, 3, 6, 7, 5, 1);
    DataTable table =
        DataTable.of(
            List.of(new TableColumn("a", "")), new double[][] {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}});
    assertThat(RowSplit.hashed(table, List.of("a"), List.of(0.5, 0.5), 1).rows(0))
        .containsExactly(0, 4, 6, 7);
  }

  @Test
  void hashedPartsFollowTheContentOnly() {
    double[] a = new double[20000];
    Arrays.setAll(a, k -> (k >> 1) * 0.37);
    DataTable table = DataTable.of(List.of(new TableColumn("a", "")), new double[][] {a});
    List<Double> shares = List.of(0.6, 0.3, 0.1);
    RowSplit split = RowSplit.hashed(table, List.of("a"), shares, 3);
    for (int row = 0; row < a.length; row += 2) {
      assertThat(split.part(row)).isEqualTo(split.part(row + 1));
    }
    assertThat(split.rows(0).length / 20000.0).isBetween(0.58, 0.62); // 4 sigma
    assertThat(split.rows(2).length / 20000.0).isBetween(0.088, 0.112);
    DataTable less = table.select(split.rows(1));
    assertThat(RowSplit.hashed(less, List.of("a"), shares, 3).rows(1)).hasSize(less.rows());
  }
}
