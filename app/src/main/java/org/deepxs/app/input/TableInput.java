package org.deepxs.app.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.deepxs.app.AppException;
import org.deepxs.dataset.CsvRows;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.ParquetRows;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.TableProvenance;
import org.deepxs.dataset.TableRow;
import org.deepxs.dataset.TableRows;

/** One table, read row by row: a CSV file (also packed), a Parquet file, or CSV on a stream. */
public final class TableInput implements AutoCloseable {

  private static final int PRINT_BYTES = 1 << 16;

  private final InputContent content;
  private final TableRows rows;
  private final boolean parquet;
  private final long rowCount;

  private TableInput(InputContent content, TableRows rows, boolean parquet, long rowCount) {
    this.content = content;
    this.rows = rows;
    this.parquet = parquet;
    this.rowCount = rowCount;
  }

  /**
   * Opens a table.
   *
   * @param argument file name, or {@code -} for standard input
   * @param standardInput what {@code -} stands for
   * @return the table, before its first row
   * @throws AppException if it cannot be read or is no table
   */
  public static TableInput open(String argument, InputStream standardInput) {
    InputContent content =
        argument.equals("-")
            ? InputContent.ofStream(standardInput, argument)
            : InputContent.ofFile(Path.of(argument), argument);
    try {
      return switch (content.kind()) {
        case SLHA ->
            throw AppException.badInput(
                argument + ": is an SLHA document; expected a table in CSV or Parquet");
        case CSV -> {
          CsvRows rows = CsvRows.of(content.open(new ByteCounter()), argument);
          yield new TableInput(content, rows, false, lines(content));
        }
        case PARQUET -> {
          Path file =
              content
                  .file()
                  .orElseThrow(
                      () ->
                          AppException.badInput(
                              argument
                                  + ": Parquet cannot be read from standard input; name the"
                                  + " file"));
          ParquetRows rows = ParquetRows.of(file, argument);
          yield new TableInput(content, rows, true, rows.rowCount());
        }
      };
    } catch (DatasetException e) {
      throw AppException.badInput(e.getMessage(), e);
    } catch (IOException e) {
      throw InputContent.unreadable(argument, e);
    }
  }

  /** Number of lines of a file that is not packed, for the time left; -1 otherwise. */
  private static long lines(InputContent content) throws IOException {
    if (content.file().isEmpty() || content.name().endsWith(".gz")) {
      return -1;
    }
    long lines = 0;
    byte[] buffer = new byte[PRINT_BYTES];
    try (InputStream in = Files.newInputStream(content.file().get())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int k = 0; k < n; k++) {
          lines += buffer[k] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  /**
   * Name as given.
   *
   * @return file name or {@code -}
   */
  public String name() {
    return content.name();
  }

  /**
   * How a row is found again.
   *
   * @return {@code line} or {@code row}
   */
  public String rowWord() {
    return parquet ? "row" : "line";
  }

  /**
   * Names in the header.
   *
   * @return one per column
   */
  public List<String> header() {
    return rows.header();
  }

  /**
   * About how many rows there are.
   *
   * @return their number, for CSV that of the lines; -1 if not known
   */
  public long rowCount() {
    return rowCount;
  }

  /**
   * Next row.
   *
   * @return the row; null at the end
   * @throws AppException if it cannot be read
   */
  public TableRow next() {
    try {
      return rows.next();
    } catch (DatasetException e) {
      throw AppException.badInput(e.getMessage(), e);
    } catch (IOException e) {
      throw InputContent.unreadable(name(), e);
    }
  }

  /**
   * Where the table comes from.
   *
   * @return what it says itself
   */
  public Provenance provenance() {
    try {
      if (parquet) {
        return TableProvenance.ofParquet(content.file().orElseThrow());
      }
      return TableProvenance.ofComments(new String(content.head(), StandardCharsets.UTF_8));
    } catch (DatasetException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
  }

  /**
   * Tells one file from another without reading all of it.
   *
   * @return size and checksum of its ends, or {@code standard input}
   */
  public String fingerprint() {
    Optional<Path> file = content.file();
    if (file.isEmpty()) {
      return "standard input";
    }
    try (InputStream in = Files.newInputStream(file.get())) {
      long size = Files.size(file.get());
      CRC32C crc = new CRC32C();
      crc.update(in.readNBytes(PRINT_BYTES));
      in.skipNBytes(Math.max(0, size - 2L * PRINT_BYTES));
      crc.update(in.readNBytes(PRINT_BYTES));
      return size + " bytes " + Long.toHexString(crc.getValue());
    } catch (IOException e) {
      throw InputContent.unreadable(name(), e);
    }
  }

  /**
   * Matches the columns with SLHA entries.
   *
   * @return who makes points of rows; may be shared between threads
   * @throws AppException if no column is named after an entry
   */
  public PointParser points() {
    return new ColumnParser(TableColumns.of(name(), rowWord(), header()));
  }

  private record ColumnParser(TableColumns columns) implements PointParser {
    @Override
    public BitSet entries() {
      return columns.entries();
    }

    @Override
    public List<String> otherColumns() {
      return columns.others();
    }

    @Override
    public void parse(TableRow row, PointBatch.Consumer consumer) {
      columns.parse(row, consumer);
    }
  }

  /** Makes points of rows; may travel to another process. */
  public interface PointParser extends Serializable {

    /**
     * Entries that have a column.
     *
     * @return numbers of {@link org.deepxs.xsec.point.PointEntry#all()}
     */
    BitSet entries();

    /**
     * Columns that are none of ours.
     *
     * @return names
     */
    List<String> otherColumns();

    /**
     * Makes a point of a row.
     *
     * @param row the row
     * @param consumer takes the point, or why there is none
     */
    void parse(TableRow row, PointBatch.Consumer consumer);
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw InputContent.unreadable(name(), e);
    }
  }
}
