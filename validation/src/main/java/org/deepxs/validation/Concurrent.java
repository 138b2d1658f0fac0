package org.deepxs.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Rows computed on all cores, in order, with progress on standard error. */
final class Concurrent {

  private static final int STEPS = 20;
  private static final int FEW = 50;

  private Concurrent() {}

  /**
   * Applies a function to every item.
   *
   * @param what words of the progress line
   * @param items inputs
   * @param function safe for several threads
   * @return the results in the order of the items
   */
  static <T, R> List<R> map(String what, List<T> items, Function<T, R> function) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    long start = System.nanoTime();
    try {
      List<Future<R>> futures =
          items.stream().map(item -> threads.submit(() -> function.apply(item))).toList();
      List<R> results = new ArrayList<>(items.size());
      int step = items.size() < FEW ? items.size() : items.size() / STEPS;
      for (Future<R> future : futures) {
        results.add(future.get());
        if (results.size() % step == 0 || results.size() == items.size()) {
          double seconds = (System.nanoTime() - start) * 1e-9;
          System.err.printf("%s: %d of %d, %.0f s%n", what, results.size(), items.size(), seconds);
        }
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(what + " failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(what + " was interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
