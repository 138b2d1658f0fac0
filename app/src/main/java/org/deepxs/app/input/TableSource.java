package org.deepxs.app.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.deepxs.app.AppException;
import org.deepxs.dataset.TableRow;

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
  private AppException failure;
  private boolean ended;

  TableSource(String name, long sizeBytes, TableColumns columns, Opener opener) {
    this.name = name;
    this.sizeBytes = sizeBytes;
    this.columns = columns;
    this.opener = opener;
  }

  @Override
  public List<String> names() {
    return List.of(name);
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
  public Optional<PointBatch> nextBatch() {
    List<TableRow> batch = new ArrayList<>(BATCH_ROWS);
    if (failure == null) {
      read(batch);
    }
    if (batch.isEmpty() && failure != null) {
      AppException thrown = failure;
      failure = null;
      ended = true;
      throw thrown;
    }
    return batch.isEmpty() ? Optional.empty() : Optional.of(new Batch(batch, rows.bytes()));
  }

  /** Reads rows; a failure is kept until the rows before it have been handed out. */
  private void read(List<TableRow> batch) {
    try {
      if (rows == null) {
        rows = opener.open();
      }
      while (batch.size() < BATCH_ROWS && !ended) {
        TableRow row = rows.next();
        if (row == null) {
          ended = true;
        } else {
          batch.add(row);
        }
      }
    } catch (AppException e) {
      failure = e;
    } catch (IOException e) {
      failure = InputContent.unreadable(name, e);
    }
  }

  @Override
  public void close() {
    try {
      if (rows != null) {
        rows.close();
      }
    } catch (IOException e) {
      throw InputContent.unreadable(name, e);
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
