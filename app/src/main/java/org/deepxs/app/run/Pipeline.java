package org.deepxs.app.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deepxs.app.AppException;
import org.deepxs.app.input.InputFailure;
import org.deepxs.app.input.PointBatch;
import org.deepxs.app.input.PointSource;
import org.deepxs.app.output.ResultWriter;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.Order;

/**
 * Runs a plan: the calling thread reads batches and writes their rows in input order, worker
 * threads parse, compute and format in between. At most a fixed number of batches is under way, so
 * that memory does not grow with the input.
 */
public final class Pipeline {

  private static final int BATCHES_PER_THREAD = 4;

  private final int threads;
  private final BatchWork.Shared shared;
  private final Deque<Future<BatchWork.Outcome>> underWay = new ArrayDeque<>();
  private RunSummary summary = RunSummary.EMPTY;

  private Pipeline(int threads, BatchWork.Shared shared) {
    this.threads = threads;
    this.shared = shared;
  }

  /**
   * Whether one cross section takes so long that each is a task of its own. Then one that cannot be
   * computed also counts as a failure, since nobody waits for an empty cell.
   *
   * @param options options of the calculator
   * @return true for the full next-to-leading order
   */
  public static boolean slow(CalculationOptions options) {
    return options.order() == Order.NLO && options.nlo().method() == NloMethod.FULL;
  }

  /**
   * Computes and writes everything a plan holds.
   *
   * @param plan what to compute
   * @param calculator computes; shared by the threads
   * @param threads number of worker threads, at least 1
   * @param strict whether to stop at the first failure
   * @param writer writes the rows
   * @param listener told of failures and progress
   * @return counts
   * @throws IOException if the output cannot be written
   */
  public static RunSummary run(
      RunPlan plan,
      CrossSectionCalculator calculator,
      int threads,
      boolean strict,
      ResultWriter writer,
      RunListener listener)
      throws IOException {
    boolean slow = slow(calculator.options());
    ExecutorService workers = pool(threads, "deepxs-worker");
    // Its own threads: workers wait for these tasks, and would wait for ever for each other's.
    ExecutorService computing = pool(threads, "deepxs-process");
    try {
      ProcessTasks tasks =
          slow ? ProcessTasks.apart(calculator, computing) : ProcessTasks.together(calculator);
      Pipeline pipeline =
          new Pipeline(
              threads,
              new BatchWork.Shared(calculator.options(), tasks, strict, slow, writer, listener));
      pipeline.runAll(plan, workers);
      return pipeline.summary;
    } finally {
      workers.shutdownNow();
      computing.shutdownNow();
    }
  }

  /** Threads are started when first needed. */
  private static ExecutorService pool(int threads, String name) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  private void runAll(RunPlan plan, ExecutorService workers) throws IOException {
    for (PlannedSource planned : plan.sources()) {
      if (summary.stopped()) {
        return;
      }
      if (planned.failure().isPresent()) {
        add(CompletableFuture.completedFuture(failed(planned.failure().get())));
      } else {
        runSource(planned, plan.passedThrough().size(), workers);
      }
    }
    while (!underWay.isEmpty() && !summary.stopped()) {
      finishOldest();
    }
  }

  private void runSource(PlannedSource planned, int columns, ExecutorService workers)
      throws IOException {
    try (PointSource source = planned.source().orElseThrow()) {
      while (!summary.stopped()) {
        Optional<PointBatch> batch;
        try {
          batch = source.nextBatch();
        } catch (AppException e) {
          batch = Optional.empty();
          InputFailure failure = new InputFailure(source.name(), e.getMessage());
          add(CompletableFuture.completedFuture(failed(failure)));
        }
        if (batch.isEmpty()) {
          return;
        }
        PointBatch next = batch.get();
        add(workers.submit(() -> BatchWork.run(next, planned, columns, shared)));
      }
    }
  }

  private BatchWork.Outcome failed(InputFailure failure) {
    return new BatchWork.Outcome(
        () -> {}, List.of(failure), new RunSummary(0, 0, 1, 0, shared.strict()));
  }

  private void add(Future<BatchWork.Outcome> batch) throws IOException {
    underWay.add(batch);
    while (!summary.stopped()
        && (underWay.size() > BATCHES_PER_THREAD * threads || oldestIsDone())) {
      finishOldest();
    }
  }

  private boolean oldestIsDone() {
    return !underWay.isEmpty() && underWay.peek().isDone();
  }

  private void finishOldest() throws IOException {
    BatchWork.Outcome outcome;
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
    outcome.write().run();
    outcome.failures().forEach(shared.listener()::failed);
    summary = summary.plus(outcome.summary());
  }
}
