package org.deepxs.app.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A table of points, whatever its file format. */
final class TableSource implements PointSource {

  private static final int BATCH_ROWS = 256;

  /** Reads rows one after the other. */
  interface Rows extends Closeable {

    /**
     * Next row.
     *
     * @return the row; null at the end
     * @throws IOException if the table cannot be read
     */
    TableRow next() throws IOException;

    /** Bytes read since the last call. */
    long bytes();
  }

  /** Opens the rows, when their turn comes. */
  interface Opener {
    Rows open() throws IOException;
  }

  private final String name;
  private final long sizeBytes;
  private final TableColumns columns;
  private final Opener opener;
  private Rows rows;

  TableSource(String name, long sizeBytes, TableColumns columns, Opener opener) {
    this.name = name;
    this.sizeBytes = sizeBytes;
    this.columns = columns;
    this.opener = opener;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<BitSet> entries() {
    return Optional.of(columns.entries());
  }

  @Override
  public List<String> otherColumns() {
    return columns.others();
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public Optional<PointBatch> nextBatch() throws IOException {
    if (rows == null) {
      rows = opener.open();
    }
    List<TableRow> batch = new ArrayList<>(BATCH_ROWS);
    while (batch.size() < BATCH_ROWS) {
      TableRow row = rows.next();
      if (row == null) {
        break;
      }
      batch.add(row);
    }
    return batch.isEmpty() ? Optional.empty() : Optional.of(new Batch(batch, rows.bytes()));
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }

  private final class Batch implements PointBatch {
    private final List<TableRow> batch;
    private final long bytes;

    Batch(List<TableRow> batch, long bytes) {
      this.batch = batch;
      this.bytes = bytes;
    }

    @Override
    public void parse(Consumer consumer) {
      for (TableRow row : batch) {
        if (consumer.done()) {
          return;
        }
        columns.parse(row, consumer);
      }
    }

    @Override
    public long bytes() {
      return bytes;
    }
  }
}
