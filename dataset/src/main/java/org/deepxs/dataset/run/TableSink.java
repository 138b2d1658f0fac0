package org.deepxs.dataset.run;

import org.deepxs.dataset.format.EncodedBlock;
import org.deepxs.dataset.format.TableEncoding;

/** Takes the blocks of a table in order. Used by one thread. */
public interface TableSink extends AutoCloseable {

  /**
   * How much of the input the table already stands for.
   *
   * @return number of input rows; work begins with the next one
   */
  long inputRows();

  /**
   * What the table already counts.
   *
   * @return the counts
   */
  Tally tally();

  /**
   * How rows become bytes of this table; also for other threads or processes.
   *
   * @return the encoding
   */
  TableEncoding encoding();

  /**
   * Adds a block. When this returns the block is durable, if the sink is a file.
   *
   * @param block its rows, as {@link #encoding()} gives them
   * @param inputRows number of input rows it stands for
   * @param tally what was counted on the way
   * @throws org.deepxs.dataset.DatasetException if it cannot be written
   */
  void append(EncodedBlock block, long inputRows, Tally tally);

  /**
   * Makes the table whole.
   *
   * @throws org.deepxs.dataset.DatasetException if it cannot be written
   */
  void finish();

  /** Lets go of the table; without {@link #finish()} it stays incomplete. */
  @Override
  void close();
}
