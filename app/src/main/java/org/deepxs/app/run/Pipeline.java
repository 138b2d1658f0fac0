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
import org.deepxs.xsec.CrossSectionCalculator;

/**
 * Runs a plan: the calling thread reads batches and writes their rows in input order, worker
 * threads parse, compute and format in between. At most a fixed number of batches is under way, so
 * that memory does not grow with the input.
 */
public final class Pipeline {

  private static final int BATCHES_PER_THREAD = 4;

  private final CrossSectionCalculator calculator;
  private final int threads;
  private final boolean strict;
  private final ResultWriter writer;
  private final RunListener listener;
  private final Deque<Future<BatchWork.Outcome>> underWay = new ArrayDeque<>();
  private RunSummary summary = RunSummary.EMPTY;

  private Pipeline(
      CrossSectionCalculator calculator,
      int threads,
      boolean strict,
      ResultWriter writer,
      RunListener listener) {
    this.calculator = calculator;
    this.threads = threads;
    this.strict = strict;
    this.writer = writer;
    this.listener = listener;
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
    Pipeline pipeline = new Pipeline(calculator, threads, strict, writer, listener);
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "deepxs-worker");
              thread.setDaemon(true);
              return thread;
            });
    try {
      pipeline.runAll(plan, workers);
    } finally {
      workers.shutdownNow();
    }
    return pipeline.summary;
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
        add(
            workers.submit(
                () -> BatchWork.run(next, planned, columns, calculator, strict, writer)));
      }
    }
  }

  private BatchWork.Outcome failed(InputFailure failure) {
    return new BatchWork.Outcome(() -> {}, List.of(failure), new RunSummary(0, 0, 1, 0, strict), 0);
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
    outcome.failures().forEach(listener::failed);
    summary = summary.plus(outcome.summary());
    listener.advanced(outcome.bytes(), outcome.summary().points());
  }
}
