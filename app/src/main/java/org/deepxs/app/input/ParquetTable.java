package org.deepxs.app.input;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import com.jerolba.carpet.io.FileSystemInputFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.Type;
import org.deepxs.app.AppException;

/** Apache Parquet files with flat columns. Its classes are loaded only if such a file is read. */
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
    List<String> header = header(name, path);
    TableColumns columns = TableColumns.of(name, "row", header);
    return new TableSource(
        name, content.sizeBytes(), columns, () -> new Rows(name, path.toFile(), header));
  }

  private static List<String> header(String name, Path path) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(new FileSystemInputFile(path.toFile()))) {
      return reader.getFileMetaData().getSchema().getFields().stream().map(Type::getName).toList();
    } catch (IOException | RuntimeException e) {
      throw damaged(name, 0, e);
    }
  }

  private static AppException damaged(String name, long row, Throwable e) {
    return AppException.badInput(
        name
            + (row > 0 ? ", after row " + row : "")
            + ": damaged Parquet file, or one that needs a codec that is not here ("
            + e.getMessage()
            + "); write it again, with snappy, gzip or no compression",
        e);
  }

  private static final class Rows implements TableSource.Rows {
    private final String name;
    private final List<String> header;
    private final long bytesPerRow;
    private final CloseableIterator<? extends Map<?, ?>> records;
    private long row;
    private long reported;

    Rows(String name, File file, List<String> header) {
      this.name = name;
      this.header = header;
      this.bytesPerRow = bytesPerRow(file);
      try {
        this.records = records(file);
      } catch (IOException | RuntimeException e) {
        throw damaged(name, 0, e);
      }
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the reader takes a class, which has no arguments
    private static CloseableIterator<? extends Map<?, ?>> records(File file) throws IOException {
      return (CloseableIterator) new CarpetReader<>(file, Map.class).iterator();
    }

    private long bytesPerRow(File file) {
      try (ParquetFileReader reader = ParquetFileReader.open(new FileSystemInputFile(file))) {
        return file.length() / Math.max(1, reader.getRecordCount());
      } catch (IOException | RuntimeException e) {
        throw damaged(name, 0, e);
      }
    }

    @Override
    public TableRow next() {
      try {
        if (!records.hasNext()) {
          return null;
        }
        Map<?, ?> record = records.next();
        row++;
        List<Object> cells = new ArrayList<>(header.size());
        for (String column : header) {
          cells.add(record.get(column));
        }
        return new TableRow(row, row, cells);
      } catch (RuntimeException | LinkageError e) {
        throw damaged(name, row, e);
      }
    }

    @Override
    public long bytes() {
      long since = (row - reported) * bytesPerRow;
      reported = row;
      return since;
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }
}
