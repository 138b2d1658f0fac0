package org.deepxs.spark;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.deepxs.dataset.format.TableEncoding;
import org.deepxs.dataset.run.FinishedBlock;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.dataset.run.Piece;

/**
 * Computes a block in one of Spark's processes.
 *
 * @param <P> a piece of work
 */
final class BlockTask<P extends Piece> implements Function<List<P>, BlockTask.Result> {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * What all blocks of a run have in common. Spark keeps one in each process.
   *
   * @param workers makes workers
   * @param encoding how rows become bytes
   */
  record Job<P extends Piece>(OrderedRun.Workers<P> workers, TableEncoding encoding)
      implements Serializable {}

  /**
   * A block, or why there is none: what our own code refuses would be refused again, so that Spark
   * need not repeat it.
   *
   * @param block the block; null if there is none
   * @param failure what was thrown; null if nothing was
   */
  record Result(FinishedBlock block, RuntimeException failure) implements Serializable {}

  private final Broadcast<Job<P>> job;

  BlockTask(Broadcast<Job<P>> job) {
    this.job = job;
  }

  @Override
  public Result call(List<P> pieces) {
    try (OrderedRun.Worker<P> worker = job.value().workers().make(0)) {
      return new Result(FinishedBlock.of(pieces, worker, job.value().encoding()), null);
    } catch (RuntimeException e) {
      return new Result(null, e);
    }
  }
}
