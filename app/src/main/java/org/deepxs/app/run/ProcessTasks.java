package org.deepxs.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.PointOutcome;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * How the cross sections of some points are computed: all by the thread that asks, many points
 * together, or, where one takes long, each as a task of its own, so that one point keeps all
 * threads busy and shows progress.
 */
@FunctionalInterface
interface ProcessTasks {

  /** Points computed together: enough to share work, few enough to show progress. */
  int BLOCK = 64;

  /**
   * Starts some points.
   *
   * @param points the points
   * @param processes what to compute
   * @param progress told of cross sections when they are done
   * @return one per point: waits for its results, in the order of the processes, and throws what
   *     the calculator threw for the first that failed
   */
  List<Supplier<List<CrossSection>>> start(
      List<SusyPoint> points, List<ProcessRequest> processes, BatchProgress progress);

  /** Computes when the results are asked for. */
  static ProcessTasks together(CrossSectionCalculator calculator) {
    return (points, processes, progress) -> {
      List<Supplier<List<CrossSection>>> started = new ArrayList<>(points.size());
      for (int first = 0; first < points.size(); first += BLOCK) {
        List<SusyPoint> some = points.subList(first, Math.min(first + BLOCK, points.size()));
        Block block = new Block(calculator, some, processes, progress);
        for (int k = 0; k < some.size(); k++) {
          int number = k;
          started.add(() -> block.outcome(number).crossSections());
        }
      }
      return started;
    };
  }

  /** Points computed when the first of them is asked for. Of one thread. */
  final class Block {
    private final CrossSectionCalculator calculator;
    private final List<SusyPoint> points;
    private final List<ProcessRequest> processes;
    private final BatchProgress progress;
    private List<PointOutcome> outcomes = List.of();

    private Block(
        CrossSectionCalculator calculator,
        List<SusyPoint> points,
        List<ProcessRequest> processes,
        BatchProgress progress) {
      this.calculator = calculator;
      this.points = points;
      this.processes = processes;
      this.progress = progress;
    }

    private PointOutcome outcome(int number) {
      if (outcomes.isEmpty()) {
        outcomes = calculator.calculateAll(points, processes);
        progress.advance(points.size() * processes.size());
      }
      return outcomes.get(number);
    }
  }

  /** One task per process. */
  static ProcessTasks apart(CrossSectionCalculator calculator, ExecutorService computing) {
    return (points, processes, progress) ->
        points.stream()
            .map(point -> started(calculator, computing, point, processes, progress))
            .toList();
  }

  private static Supplier<List<CrossSection>> started(
      CrossSectionCalculator calculator,
      ExecutorService computing,
      SusyPoint point,
      List<ProcessRequest> processes,
      BatchProgress progress) {
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
