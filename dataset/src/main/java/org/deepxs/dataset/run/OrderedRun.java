package org.deepxs.dataset.run;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deepxs.dataset.TableBlock;

/**
 * Turns pieces of work into a table: the calling thread hands out pieces and writes their rows in
 * order, workers compute in between. Rows do not depend on the number of workers; blocks end after
 * a fixed number of input rows.
 *
 * @param <P> a piece of work
 */
public final class OrderedRun<P extends Piece> {

  private static final int PIECES_PER_THREAD = 32;

  /**
   * Hands out pieces in order.
   *
   * @param <P> a piece of work
   */
  public interface Source<P extends Piece> {

    /**
     * The next piece.
     *
     * @return the piece; null at the end
     */
    P next();
  }

  /**
   * Does the work; used by one thread at a time.
   *
   * @param <P> a piece of work
   */
  public interface Worker<P extends Piece> extends AutoCloseable {

    /**
     * Does a piece.
     *
     * @param piece the piece
     * @return what came out
     */
    Outcome work(P piece);

    @Override
    void close();
  }

  /**
   * Makes workers. May travel to another process, which then makes its own.
   *
   * @param <P> a piece of work
   */
  public interface Workers<P extends Piece> extends Serializable {

    /**
     * Makes a worker, before the first piece.
     *
     * @param number its number from 0
     * @return the worker
     */
    Worker<P> make(int number);
  }

  /**
   * What came out of a piece.
   *
   * @param rows rows of the table
   * @param inputRows number of input rows the piece stood for, as the piece says
   * @param tally what was counted
   * @param messages what the user should know of single rows
   */
  public record Outcome(TableBlock rows, long inputRows, Tally tally, List<String> messages) {

    /** Keeps an immutable copy. */
    public Outcome {
      messages = List.copyOf(messages);
    }
  }

  /** Told how far a run is, by the calling thread. */
  public interface Listener {

    /**
     * A piece or block is done.
     *
     * @param inputRows number of input rows it stood for
     * @param messages what the user should know of single rows
     */
    void done(long inputRows, List<String> messages);
  }

  private final TableSink sink;
  private final long blockRows;
  private final Listener listener;
  private final Deque<Future<Outcome>> underWay = new ArrayDeque<>();
  private final List<TableBlock> block = new ArrayList<>();
  private long rowsInBlock;
  private Tally tally = Tally.none();

  private OrderedRun(TableSink sink, long blockRows, Listener listener) {
    this.sink = sink;
    this.blockRows = blockRows;
    this.listener = listener;
  }

  /**
   * Does all pieces and finishes the table.
   *
   * @param <P> a piece of work
   * @param source pieces, from where the sink is on
   * @param workers makes one worker per thread
   * @param threads number of threads, at least 1
   * @param sink takes the rows
   * @param blockRows number of input rows of a block, at least 1
   * @param listener told of progress
   */
  public static <P extends Piece> void run(
      Source<P> source,
      Workers<P> workers,
      int threads,
      TableSink sink,
      long blockRows,
      Listener listener) {
    OrderedRun<P> run = new OrderedRun<>(sink, blockRows, listener);
    List<Worker<P>> made = new ArrayList<>();
    ExecutorService pool = pool(threads);
    try {
      for (int k = 0; k < threads; k++) {
        made.add(workers.make(k));
      }
      run.runAll(source, new ArrayBlockingQueue<>(threads, false, made), pool, threads);
      sink.finish();
    } finally {
      pool.shutdownNow();
      made.forEach(Worker::close);
    }
  }

  private static ExecutorService pool(int threads) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, "deepxs-worker");
          thread.setDaemon(true);
          return thread;
        });
  }

  private void runAll(
      Source<P> source, BlockingQueue<Worker<P>> idle, ExecutorService pool, int threads) {
    P piece = source.next();
    while (piece != null) {
      P next = piece;
      underWay.add(pool.submit(() -> work(next, idle)));
      while (underWay.size() >= PIECES_PER_THREAD * threads
          || (!underWay.isEmpty() && underWay.peek().isDone())) {
        takeOldest();
      }
      piece = source.next();
    }
    while (!underWay.isEmpty()) {
      takeOldest();
    }
    if (rowsInBlock > 0) {
      endBlock();
    }
  }

  private Outcome work(P piece, BlockingQueue<Worker<P>> idle) throws InterruptedException {
    Worker<P> worker = idle.take();
    try {
      return worker.work(piece);
    } finally {
      idle.add(worker);
    }
  }

  private void takeOldest() {
    Outcome outcome;
    try {
      outcome = underWay.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
    block.add(outcome.rows());
    rowsInBlock += outcome.inputRows();
    tally = tally.plus(outcome.tally());
    listener.done(outcome.inputRows(), outcome.messages());
    if (rowsInBlock >= blockRows) {
      endBlock();
    }
  }

  private void endBlock() {
    sink.append(sink.encoding().encode(block), rowsInBlock, tally);
    block.clear();
    rowsInBlock = 0;
    tally = Tally.none();
  }
}
