package org.deepxs.pdf.luminosity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.deepxs.pdf.PdfException;

/**
 * How the members of a set are loaded, since each may take a second.
 *
 * @param threads number of threads, at least 1
 * @param progress told of every member
 */
public record MemberLoading(int threads, Progress progress) {

  /** One thread, nobody told. */
  public static final MemberLoading QUIET = new MemberLoading(1, (set, loaded, members) -> {});

  /** Told how far a set is, by the thread that asked for it. */
  @FunctionalInterface
  public interface Progress {

    /**
     * A member is there.
     *
     * @param set name of the set
     * @param loaded how many members are there, from 1
     * @param members how many there will be
     */
    void loaded(String set, int loaded, int members);
  }

  /**
   * Checks the number.
   *
   * @throws PdfException if there is no thread
   */
  public MemberLoading {
    if (threads < 1) {
      throw new PdfException("members need at least one thread, got " + threads);
    }
  }

  /**
   * Tables of all members, in their order.
   *
   * @throws PdfException of the first member that fails
   */
  List<PartonLuminosity> load(String set, int members, IntFunction<PartonLuminosity> one) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, members));
    try {
      List<Future<PartonLuminosity>> started = new ArrayList<>(members);
      for (int k = 0; k < members; k++) {
        int member = k;
        started.add(pool.submit(() -> one.apply(member)));
      }
      List<PartonLuminosity> loaded = new ArrayList<>(members);
      for (Future<PartonLuminosity> future : started) {
        loaded.add(future.get());
        progress.loaded(set, loaded.size(), members);
      }
      return loaded;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PdfException("interrupted while the members of " + set + " were loaded", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new PdfException("members of " + set + " cannot be loaded: " + e.getCause(), e);
    } finally {
      pool.shutdownNow();
    }
  }
}
