package org.deepxs.dataset.run;

import java.util.List;
import org.deepxs.dataset.TableBlock;

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
   * Adds a block. When this returns the block is durable, if the sink is a file.
   *
   * @param rows its rows; may be none
   * @param inputRows number of input rows it stands for
   * @param tally what was counted on the way
   * @throws org.deepxs.dataset.DatasetException if it cannot be written
   */
  void append(List<TableBlock> rows, long inputRows, Tally tally);

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
