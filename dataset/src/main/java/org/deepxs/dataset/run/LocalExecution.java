package org.deepxs.dataset.run;

/**
 * Threads of this process.
 *
 * @param threads their number, at least 1
 */
public record LocalExecution(int threads) implements BlockExecution {

  @Override
  public <P extends Piece> void run(
      OrderedRun.Source<P> source,
      OrderedRun.Workers<P> workers,
      TableSink sink,
      long blockRows,
      OrderedRun.Listener listener) {
    OrderedRun.run(source, workers, threads, sink, blockRows, listener);
  }

  @Override
  public void close() {
    // Threads end with each run.
  }
}
