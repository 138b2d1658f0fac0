package org.deepxs.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.deepxs.app.AppException;
import org.deepxs.app.fake.FakeCalculator;
import org.deepxs.app.input.InputFailure;
import org.deepxs.app.input.InputPoint;
import org.deepxs.app.input.PointBatch;
import org.deepxs.app.input.PointSource;
import org.deepxs.app.input.PointSources;
import org.deepxs.app.output.PointResult;
import org.deepxs.app.output.ResultWriter;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Order, bounds and ends of the pipeline. */
@Timeout(60)
class PipelineTest {

  /** Batches of one point each, some of which are slow, bad or break the source. */
  private static final class Source implements PointSource {
    private final int size;
    private final int breaksAt;
    private int next;
    private boolean closed;

    Source(int size, int breaksAt) {
      this.size = size;
      this.breaksAt = breaksAt;
    }

    @Override
    public List<String> names() {
      return List.of("made");
    }

    @Override
    public Optional<BitSet> entries() {
      return Optional.empty();
    }

    @Override
    public List<String> otherColumns() {
      return List.of();
    }

    @Override
    public long sizeBytes() {
      return size;
    }

    @Override
    public Optional<PointBatch> nextBatch() {
      if (next == breaksAt) {
        throw AppException.badInput("made: broke");
      }
      return next == size ? Optional.empty() : Optional.of(new Batch(++next));
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private record Batch(int row) implements PointBatch {

    @Override
    public void parse(Consumer consumer) {
      if (row % 7 == 0) {
        LockSupport.parkNanos(100_000); // slower than its neighbours
      }
      if (row % 10 == 0) {
        consumer.failure(new InputFailure("made, line " + row, "bad"));
        return;
      }
      double[] values = new double[PointEntry.all().size()];
      Arrays.fill(values, 1);
      SusyPoint point = SusyPoint.of(values, PointEntry::columnName);
      consumer.point(
          new InputPoint(
              "made",
              row,
              "made, line " + row,
              point,
              List.of(),
              Optional.empty(),
              Optional.empty()));
    }

    @Override
    public long bytes() {
      return 1;
    }
  }

  /** Keeps row numbers, and counts how far formatting runs ahead of writing. */
  private static final class Writer implements ResultWriter {
    private final List<Long> rows = new ArrayList<>();
    private final AtomicInteger ahead = new AtomicInteger();
    private int mostAhead;

    @Override
    public OrderedWrite prepare(List<PointResult> results) {
      ahead.incrementAndGet();
      return () -> {
        mostAhead = Math.max(mostAhead, ahead.getAndDecrement());
        results.forEach(result -> rows.add(result.row()));
      };
    }

    @Override
    public void finish() {
      // Not called by the pipeline.
    }
  }

  private static final class Listener implements RunListener {
    private final List<String> failures = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong crossSections = new AtomicLong();

    @Override
    public void failed(InputFailure failure) {
      failures.add(failure.text());
    }

    @Override
    public void computed(long newBytes, long number) {
      bytes.addAndGet(newBytes);
      crossSections.addAndGet(number);
    }
  }

  private final Writer writer = new Writer();
  private final Listener listener = new Listener();

  private RunSummary run(Source source, int threads, boolean strict) throws IOException {
    RunPlan plan =
        RunPlan.of(
            List.of(new PointSources.Opened(Optional.of(source), Optional.empty())),
            FakeCalculator.nlo(),
            ProcessRequest.parseList("N1N1,C1C1"),
            true);
    return Pipeline.run(plan, FakeCalculator.nlo(), threads, strict, writer, listener);
  }

  @Test
  void rowsAndFailuresKeepTheOrderOfTheInput() throws IOException {
    Source source = new Source(2000, -1);
    RunSummary summary = run(source, 8, false);
    assertThat(writer.rows).hasSize(1800).isSorted();
    assertThat(listener.failures).hasSize(200).startsWith("made, line 10: bad");
    assertThat(listener.failures.get(199)).isEqualTo("made, line 2000: bad");
    assertThat(summary).isEqualTo(new RunSummary(1800, 3600, 200, 3600, false));
    assertThat(listener.bytes).hasValue(2000);
    assertThat(listener.crossSections).hasValue(3600);
    assertThat(source.closed).isTrue();
  }

  @Test
  void onlySoManyBatchesAreUnderWay() throws IOException {
    run(new Source(5000, -1), 2, false);
    assertThat(writer.mostAhead).isBetween(1, 9);
  }

  @Test
  void strictStopsAtTheFirstFailureWhateverTheThreads() throws IOException {
    RunSummary summary = run(new Source(2000, -1), 8, true);
    assertThat(writer.rows).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(listener.failures).containsExactly("made, line 10: bad");
    assertThat(summary.stopped()).isTrue();
  }

  @Test
  void brokenSourceKeepsWhatCameBefore() throws IOException {
    RunSummary summary = run(new Source(2000, 5), 2, false);
    assertThat(writer.rows).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(listener.failures).containsExactly("made: broke");
    assertThat(summary.stopped()).isFalse();
  }

  @Test
  void failedWriteEndsTheRun() {
    ResultWriter broken =
        new ResultWriter() {
          @Override
          public OrderedWrite prepare(List<PointResult> results) {
            return () -> {
              throw new IOException("full");
            };
          }

          @Override
          public void finish() {
            // Never reached.
          }
        };
    Source source = new Source(1_000_000, -1);
    RunPlan plan =
        RunPlan.of(
            List.of(new PointSources.Opened(Optional.of(source), Optional.empty())),
            FakeCalculator.nlo(),
            ProcessRequest.parseList("N1N1"),
            true);
    assertThatThrownBy(() -> Pipeline.run(plan, FakeCalculator.nlo(), 2, false, broken, listener))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
    assertThat(source.next).isLessThan(100);
    assertThat(source.closed).isTrue();
  }
}
