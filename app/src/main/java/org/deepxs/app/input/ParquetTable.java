package org.deepxs.app.input;

import java.io.IOException;
import java.nio.file.Path;
import org.deepxs.app.AppException;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.ParquetRows;
import org.deepxs.dataset.TableRow;

/** Apache Parquet files with flat columns. */
final class ParquetTable {

  private ParquetTable() {}

  static PointSource of(InputContent content) {
    String name = content.name();
    Path path =
        content
            .file()
            .orElseThrow(
                () ->
                    AppException.badInput(
                        name + ": Parquet cannot be read from standard input; name the file"));
    try {
      TableColumns columns = TableColumns.of(name, "row", ParquetRows.header(path, name));
      return new TableSource(name, content.sizeBytes(), columns, () -> rows(content, path));
    } catch (DatasetException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
  }

  private static TableSource.Rows rows(InputContent content, Path path) {
    ParquetRows rows;
    try {
      rows = ParquetRows.of(path, content.name());
    } catch (DatasetException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
    long bytesPerRow = content.sizeBytes() / Math.max(1, rows.rowCount());
    return new TableSource.Rows() {
      private long read;
      private long reported;

      @Override
      public TableRow next() {
        try {
          TableRow row = rows.next();
          read += row == null ? 0 : 1;
          return row;
        } catch (DatasetException e) {
          throw AppException.badInput(e.getMessage(), e);
        }
      }

      @Override
      public long bytes() {
        long since = (read - reported) * bytesPerRow;
        reported = read;
        return since;
      }

      @Override
      public void close() throws IOException {
        rows.close();
      }
    };
  }
}
