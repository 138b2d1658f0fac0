package org.deepxs.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.run.BlockExecution;
import org.deepxs.dataset.run.FinishedBlock;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.dataset.run.Piece;
import org.deepxs.dataset.run.TableSink;

/**
 * One Spark application. Each block is a job of one partition, which Spark repeats elsewhere when
 * its process is lost; blocks are taken in order, as many are under way as there are cores and two
 * more.
 */
final class SparkExecution implements BlockExecution {

  private static final int WAITING_BLOCKS = 2;

  private final JavaSparkContext context;

  private SparkExecution(JavaSparkContext context) {
    this.context = context;
  }

  /** Starts the application. */
  static SparkExecution begin(SparkConf conf) {
    return new SparkExecution(inSpark(() -> new JavaSparkContext(conf)));
  }

  /** First line of what an exception says. */
  static String reason(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).strip().lines().findFirst().orElse("");
  }

  /** Spark and its threads look for classes where this class is. */
  private static <T> T inSpark(Supplier<T> action) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(SparkExecution.class.getClassLoader());
    try {
      return action.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public <P extends Piece> void run(
      OrderedRun.Source<P> source,
      OrderedRun.Workers<P> workers,
      TableSink sink,
      long blockRows,
      OrderedRun.Listener listener) {
    BlockTask<P> task = task(new BlockTask.Job<>(workers, sink.encoding()));
    Deque<JavaFutureAction<List<BlockTask.Result>>> underWay = new ArrayDeque<>();
    try {
      List<P> block = nextBlock(source, blockRows);
      while (!block.isEmpty()) {
        underWay.add(submit(task, block));
        while (underWay.size() >= context.defaultParallelism() + WAITING_BLOCKS
            || (!underWay.isEmpty() && underWay.peek().isDone())) {
          append(underWay.remove(), sink, listener);
        }
        block = nextBlock(source, blockRows);
      }
      while (!underWay.isEmpty()) {
        append(underWay.remove(), sink, listener);
      }
    } finally {
      underWay.forEach(action -> action.cancel(true));
    }
    sink.finish();
  }

  private static <P extends Piece> List<P> nextBlock(OrderedRun.Source<P> source, long blockRows) {
    List<P> pieces = new ArrayList<>();
    long rows = 0;
    while (rows < blockRows) {
      P piece = source.next();
      if (piece == null) {
        break;
      }
      pieces.add(piece);
      rows += piece.inputRows();
    }
    return pieces;
  }

  private <P extends Piece> BlockTask<P> task(BlockTask.Job<P> job) {
    Broadcast<BlockTask.Job<P>> everywhere = inSpark(() -> context.broadcast(job));
    return new BlockTask<>(everywhere);
  }

  private <P extends Piece> JavaFutureAction<List<BlockTask.Result>> submit(
      BlockTask<P> task, List<P> block) {
    try {
      return inSpark(() -> context.parallelize(List.of(block), 1).map(task).collectAsync());
    } catch (IllegalStateException e) { // Spark has stopped by itself
      throw gaveUp(e);
    }
  }

  private static DatasetException gaveUp(Throwable cause) {
    return new DatasetException(
        "Spark gave up: "
            + reason(cause)
            + "; look into the logs of its workers; the same command goes on after the last finished"
            + " block",
        cause);
  }

  private static void append(
      JavaFutureAction<List<BlockTask.Result>> action,
      TableSink sink,
      OrderedRun.Listener listener) {
    BlockTask.Result result;
    try {
      result = action.get().get(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw gaveUp(e.getCause());
    }
    if (result.failure() != null) {
      throw result.failure();
    }
    FinishedBlock block = result.block();
    listener.done(block.inputRows(), block.messages());
    sink.append(block.rows(), block.inputRows(), block.tally());
  }

  @Override
  public void close() {
    inSpark(
        () -> {
          context.close();
          return context;
        });
  }
}
