package org.deepxs.testkit;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a reference CSV file (header, {@code #} comments, plain or {@code .gz}). */
public final class ReferenceTable {

  private ReferenceTable() {}

  /**
   * All rows of a reference file.
   *
   * @param relative path below {@code shared}, as {@link SharedReference#path}
   * @return rows in file order, addressed by column name
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<NamedCsvRecord> rows(String relative) {
    Path file = SharedReference.path(relative);
    try (Reader reader =
            new InputStreamReader(
                relative.endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(file))
                    : Files.newInputStream(file),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One number of a row.
   *
   * @param row the row
   * @param column column name
   * @return its value; NaN if the cell is empty
   */
  public static double number(NamedCsvRecord row, String column) {
    String text = row.getField(column).strip();
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
