package org.deepxs.dataset.run;

/** Where the blocks of a table are computed: by threads of this process, or by a cluster. */
public interface BlockExecution extends AutoCloseable {

  /**
   * Does all pieces and finishes the table. A block ends with the first piece at which it stands
   * for {@code blockRows} input rows, wherever it is computed.
   *
   * @param <P> a piece of work
   * @param source pieces, from where the sink is on
   * @param workers makes workers
   * @param sink takes the blocks in order, in the calling thread
   * @param blockRows number of input rows of a block, at least 1
   * @param listener told of progress, in the calling thread
   * @throws org.deepxs.dataset.DatasetException if the table cannot be written, or the cluster
   *     gives up
   */
  <P extends Piece> void run(
      OrderedRun.Source<P> source,
      OrderedRun.Workers<P> workers,
      TableSink sink,
      long blockRows,
      OrderedRun.Listener listener);

  /** Lets go of threads and processes. */
  @Override
  void close();
}
