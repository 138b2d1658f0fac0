package org.deepxs.app.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** One input, or a group of SLHA files, as a stream of batches. Used by one thread. */
public interface PointSource extends Closeable {

  /**
   * File name as given, for messages.
   *
   * @return the name
   */
  String name();

  /**
   * Entries that the columns of a table give; empty for SLHA, where every document has its own.
   *
   * @return numbers of {@link org.deepxs.xsec.point.PointEntry#all()}
   */
  Optional<BitSet> entries();

  /**
   * Columns of a table that are none of ours; they go to the output as they are.
   *
   * @return the names; empty for SLHA
   */
  List<String> otherColumns();

  /**
   * Size of the input, for the progress display.
   *
   * @return bytes; 0 if not known
   */
  long sizeBytes();

  /**
   * Reads the next batch.
   *
   * @return the batch; empty at the end
   * @throws IOException if the input cannot be read
   * @throws org.deepxs.app.AppException if the rest of the input makes no sense
   */
  Optional<PointBatch> nextBatch() throws IOException;
}
