package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parquet tables are read like CSV tables. */
class ParquetTest {

  /** Columns of different types; names as in tables. */
  @SuppressWarnings("checkstyle:RecordComponentName")
  record Row(
      String label,
      Double MASS_1000024,
      Float UMIX_1_1,
      int VMIX_1_1,
      long MASS_1000002,
      Integer count,
      Double weight) {}

  record Other(double a, String b) {}

  @TempDir private Path dir;

  private <T> String write(String name, CompressionCodecName codec, Class<T> type, List<T> rows)
      throws IOException {
    Path file = dir.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        CarpetWriter<T> writer =
            new CarpetWriter.Builder<>(out, type).withCompressionCodec(codec).build()) {
      writer.write(rows);
    }
    return file.toString();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void columnsOfAllNumericTypes(CompressionCodecName codec) throws IOException {
    String file =
        write(
            "p.parquet",
            codec,
            Row.class,
            List.of(
                new Row("a", 200.0, 0.5f, 1, 2000, 3, 0.1),
                new Row("b", -300.0, 1f, 1, 2000, null, null)));
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", file);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines().get(0)).endsWith("warnings,label,count,weight");
    assertThat(run.cells(1).get(6)).isEqualTo("0.2");
    assertThat(run.lines().get(1)).endsWith(",inside,,a,3,0.1");
    assertThat(run.cells(2).get(1)).isEqualTo("2");
    assertThat(run.lines().get(2)).endsWith(",inside,,b,,");
  }

  @Test
  void badRowsAreNamedByTheirNumber() throws IOException {
    String file =
        write(
            "p.parquet",
            CompressionCodecName.SNAPPY,
            Row.class,
            List.of(
                new Row("a", null, 0.5f, 1, 2000, 3, 0.1),
                new Row("b", Double.NaN, 1f, 1, 2000, 3, 0.1),
                new Row("c", 200.0, 1f, 1, 2000, 3, Double.NaN)));
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", file);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.lines()).hasSize(2);
    assertThat(run.err())
        .contains("row 1, column MASS_1000024")
        .contains("row 2: column MASS_1000024: expected a finite number");
  }

  @Test
  void missingColumnsAndForeignTables() throws IOException {
    Row row = new Row("a", 200.0, 0.5f, 1, 2000, 3, 0.1);
    String file = write("p.parquet", CompressionCodecName.SNAPPY, Row.class, List.of(row));
    CommandRun missing = CommandRun.of("xsec", "--process", "N1N1", file);
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("missing columns for N1N1: MASS_1000022, NMIX_1_1");
    String foreign =
        write("o.parquet", CompressionCodecName.SNAPPY, Other.class, List.of(new Other(1, "x")));
    CommandRun other = CommandRun.of("xsec", foreign);
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("no column is named after an SLHA entry");
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    Row row = new Row("a", 200.0, 0.5f, 1, 2000, 3, 0.1);
    String file =
        write(
            "p.parquet",
            CompressionCodecName.SNAPPY,
            Row.class,
            java.util.Collections.nCopies(5000, row));
    byte[] bytes = Files.readAllBytes(Path.of(file));
    for (int cut = 5; cut < bytes.length; cut += bytes.length / 20) {
      String damaged = Inputs.write(dir, "cut.parquet", Arrays.copyOf(bytes, cut));
      CommandRun run = CommandRun.of("xsec", "--process", "C1C1", damaged);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("damaged Parquet file");
    }
    for (int k = 4; k < bytes.length; k += bytes.length / 40) {
      byte[] flipped = bytes.clone();
      flipped[k] ^= (byte) 0xFF;
      String damaged = Inputs.write(dir, "flipped.parquet", flipped);
      assertThat(CommandRun.of("xsec", "--process", "C1C1", damaged).exitCode()).isIn(0, 2);
    }
  }
}
