package org.deepxs.dataset;

import com.jerolba.carpet.CarpetParquetReader;
import com.jerolba.carpet.io.FileSystemInputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.schema.Type;

/** Apache Parquet files with flat columns. Its classes are loaded only if such a file is read. */
public final class ParquetRows implements TableRows {

  private final String name;
  private final List<String> header;
  private final long rowCount;
  private final ParquetReader<? extends Map<?, ?>> records;
  private long row;

  private ParquetRows(
      String name, List<String> header, long rowCount, ParquetReader<? extends Map<?, ?>> records) {
    this.name = name;
    this.header = header;
    this.rowCount = rowCount;
    this.records = records;
  }

  /**
   * Reads a table.
   *
   * @param file the file
   * @param name its name for messages
   * @return the rows
   * @throws DatasetException if it is damaged
   */
  public static ParquetRows of(Path file, String name) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(new FileSystemInputFile(file.toFile()))) {
      return new ParquetRows(name, names(reader), reader.getRecordCount(), records(file));
    } catch (IOException | RuntimeException e) {
      throw damaged(name, 0, e);
    }
  }

  /**
   * Reads names of columns only.
   *
   * @param file the file
   * @param name its name for messages
   * @return names in order
   * @throws DatasetException if it is damaged
   */
  public static List<String> header(Path file, String name) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(new FileSystemInputFile(file.toFile()))) {
      return names(reader);
    } catch (IOException | RuntimeException e) {
      throw damaged(name, 0, e);
    }
  }

  private static List<String> names(ParquetFileReader reader) {
    return reader.getFileMetaData().getSchema().getFields().stream().map(Type::getName).toList();
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // the reader takes a class, which has no arguments
  private static ParquetReader<? extends Map<?, ?>> records(Path file) throws IOException {
    return (ParquetReader)
        CarpetParquetReader.builder(new FileSystemInputFile(file.toFile()), Map.class)
            .withCodecFactory(new ParquetCodecs())
            .build();
  }

  private static DatasetException damaged(String name, long row, Throwable e) {
    return new DatasetException(
        name
            + (row > 0 ? ", after row " + row : "")
            + ": damaged Parquet file, or one that needs a codec that is not here ("
            + e.getMessage()
            + "); write it again, with snappy, gzip or no compression",
        e);
  }

  @Override
  public List<String> header() {
    return header;
  }

  /**
   * Number of rows.
   *
   * @return as the file says
   */
  public long rowCount() {
    return rowCount;
  }

  @Override
  public TableRow next() {
    try {
      Map<?, ?> record = records.read();
      if (record == null) {
        return null;
      }
      row++;
      List<Object> cells = new ArrayList<>(header.size());
      for (String column : header) {
        cells.add(record.get(column));
      }
      return new TableRow(row, row, cells);
    } catch (IOException | RuntimeException e) {
      throw damaged(name, row, e);
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
