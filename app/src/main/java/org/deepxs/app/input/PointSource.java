package org.deepxs.app.input;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** One input, or a group of SLHA files, as a stream of batches. Used by one thread. */
public interface PointSource extends AutoCloseable {

  /**
   * Names of the files as given, for messages and output.
   *
   * @return at least one name
   */
  List<String> names();

  /**
   * Name of the first file.
   *
   * @return the name
   */
  default String name() {
    return names().get(0);
  }

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
   * @throws org.deepxs.app.AppException if the rest of the input cannot be read or makes no sense
   */
  Optional<PointBatch> nextBatch();

  @Override
  void close();
}
