package org.deepxs.dataset.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.deepxs.dataset.format.EncodedBlock;
import org.deepxs.dataset.format.TableEncoding;

/**
 * A table on a stream, such as a pipe; block by block, so that who reads it sees rows early. Write
 * errors are thrown as {@link UncheckedIOException}: a closed pipe is not the table's fault.
 */
public final class StreamedTable implements TableSink {

  private final OutputStream out;
  private final TableEncoding encoding;
  private boolean begun;
  private long inputRows;
  private Tally tally = Tally.none();

  private StreamedTable(OutputStream out, TableEncoding encoding) {
    this.out = out;
    this.encoding = encoding;
  }

  /**
   * A table on a stream.
   *
   * @param out where to; flushed after each block, not closed
   * @param encoding encoding whose end may be left out, such as that of CSV
   * @return the table
   */
  public static StreamedTable of(OutputStream out, TableEncoding encoding) {
    return new StreamedTable(out, encoding);
  }

  @Override
  public long inputRows() {
    return inputRows;
  }

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public TableEncoding encoding() {
    return encoding;
  }

  @Override
  public void append(EncodedBlock block, long newInputRows, Tally newTally) {
    inputRows += newInputRows;
    tally = tally.plus(newTally);
    write(block.bytes());
  }

  private void write(byte[] bytes) {
    try {
      if (!begun) {
        out.write(encoding.begin());
        begun = true;
      }
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void finish() {
    write(encoding.end(List.of(), Map.of()));
  }

  @Override
  public void close() {
    // The stream belongs to somebody else.
  }
}
