package org.deepxs.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.deepxs.app.fake.FakeCalculator;
import org.deepxs.app.input.InputFailure;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes of one point as tasks of their own. */
@Timeout(60)
class ProcessTasksTest {

  private static final List<ProcessRequest> PROCESSES = ProcessRequest.parseList("C1C1,N1N1,N2N2");

  private final ExecutorService computing = Executors.newFixedThreadPool(3);
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  private final RunListener listener =
      new RunListener() {
        @Override
        public void failed(InputFailure failure) {
          throw new AssertionError(failure.text());
        }

        @Override
        public void computed(long bytes, long crossSections) {
          told.add(bytes + " " + crossSections);
        }
      };

  @AfterEach
  void stop() {
    computing.shutdownNow();
  }

  private static SusyPoint point() {
    double[] values = new double[PointEntry.all().size()];
    Arrays.fill(values, 100);
    return SusyPoint.of(values, PointEntry::columnName);
  }

  /** A calculator whose tasks each wait until all three run. */
  private static final class Meeting implements CrossSectionCalculator {
    private final CyclicBarrier barrier = new CyclicBarrier(3);
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final FakeCalculator numbers = FakeCalculator.nlo();

    @Override
    public CalculationOptions options() {
      return numbers.options();
    }

    @Override
    public List<CrossSection> calculate(SusyPoint point, List<ProcessRequest> processes) {
      threads.add(Thread.currentThread());
      try {
        barrier.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException("the processes of a point did not run at once", e);
      }
      return numbers.calculate(point, processes);
    }
  }

  @Test
  void onePointKeepsSeveralThreadsBusyAndKeepsTheOrder() {
    Meeting calculator = new Meeting();
    List<CrossSection> results =
        ProcessTasks.apart(calculator, computing)
            .start(List.of(point()), PROCESSES, new BatchProgress(listener, 10, 3))
            .get(0)
            .get();
    assertThat(calculator.threads).hasSize(3);
    assertThat(results).isEqualTo(FakeCalculator.nlo().calculate(point(), PROCESSES));
  }

  @Test
  void progressMovesWithEveryProcessAndEndsAtTheSize() {
    var apart = ProcessTasks.apart(FakeCalculator.nlo(), computing);
    var together = ProcessTasks.together(FakeCalculator.nlo());
    List<SusyPoint> one = List.of(point());
    assertThat(apart.start(one, PROCESSES, new BatchProgress(listener, 10, 3)).get(0).get())
        .hasSize(3);
    assertThat(told).containsExactly("3 1", "3 1", "4 1");
    told.clear();
    assertThat(together.start(one, PROCESSES, new BatchProgress(listener, 10, 3)).get(0).get())
        .hasSize(3);
    assertThat(told).containsExactly("10 3");
  }

  @Test
  void firstFailureIsThrown() {
    SusyPoint refused = point().with(PointEntry.number("MASS", 1000002, 0), 666);
    var tasks = ProcessTasks.apart(FakeCalculator.nlo(), computing);
    var work = tasks.start(List.of(refused), PROCESSES, new BatchProgress(listener, 10, 3));
    assertThatThrownBy(work.get(0)::get)
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("666");
  }

  @Test
  void pointsTogetherComeInBlocksAndFailEachForItself() {
    int entry = PointEntry.number("MASS", 1000002, 0);
    List<SusyPoint> points = new ArrayList<>(Collections.nCopies(100, point()));
    points.set(70, point().with(entry, 666));
    var work =
        ProcessTasks.together(FakeCalculator.nlo())
            .start(points, PROCESSES, new BatchProgress(listener, 1000, 300));

    assertThat(work).hasSize(100);
    assertThat(told).isEmpty();
    assertThat(work.get(5).get()).isEqualTo(FakeCalculator.nlo().calculate(point(), PROCESSES));
    assertThat(told).containsExactly("640 192");
    assertThatThrownBy(work.get(70)::get)
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("666");
    assertThat(work.get(99).get()).hasSize(3);
    assertThat(told).containsExactly("640 192", "360 108");
  }
}
