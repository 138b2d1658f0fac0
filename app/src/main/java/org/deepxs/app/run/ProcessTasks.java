package org.deepxs.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * How the cross sections of a point are computed: all by the thread that asks, or, where one takes
 * long, each as a task of its own, so that one point keeps all threads busy and shows progress.
 */
@FunctionalInterface
interface ProcessTasks {

  /**
   * Starts a point.
   *
   * @param point the point
   * @param processes what to compute
   * @param progress told of every cross section
   * @return waits for the results, in the order of the processes, and throws what the calculator
   *     threw for the first that failed
   */
  Supplier<List<CrossSection>> start(
      SusyPoint point, List<ProcessRequest> processes, BatchProgress progress);

  /** Computes when the results are asked for. */
  static ProcessTasks together(CrossSectionCalculator calculator) {
    return (point, processes, progress) ->
        () -> {
          try {
            return calculator.calculate(point, processes);
          } finally {
            progress.advance(processes.size());
          }
        };
  }

  /** One task per process. */
  static ProcessTasks apart(CrossSectionCalculator calculator, ExecutorService computing) {
    return (point, processes, progress) -> {
      List<Future<List<CrossSection>>> tasks = new ArrayList<>(processes.size());
      for (ProcessRequest process : processes) {
        tasks.add(
            computing.submit(
                () -> {
                  try {
                    return calculator.calculate(point, List.of(process));
                  } finally {
                    progress.advance(1);
                  }
                }));
      }
      return () -> joined(tasks);
    };
  }

  private static List<CrossSection> joined(List<Future<List<CrossSection>>> tasks) {
    List<CrossSection> results = new ArrayList<>(tasks.size());
    try {
      for (Future<List<CrossSection>> task : tasks) {
        results.addAll(task.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      tasks.forEach(task -> task.cancel(false));
    }
    return results;
  }
}
