package org.deepxs.dataset.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableSchema;
import org.deepxs.dataset.format.TableFormat;

/** A table whose rows are functions of their number. */
final class Rows {

  static final TableSchema SCHEMA =
      new TableSchema(
          List.of(Column.integer("point"), Column.number("value", "GeV"), Column.text("word")));

  /** Rows by number. */
  record Range(long first, int count) implements Piece {
    @Override
    public long inputRows() {
      return count;
    }
  }

  private Rows() {}

  static ResumableTable.Plan plan(Path file, String option) {
    TableFormat format = TableFormat.ofFileName(file.toString()).orElseThrow();
    return new ResumableTable.Plan(
        file,
        format,
        SCHEMA,
        new RunIdentity(Map.of("option", option)),
        new Provenance(Map.of("test.option", option)));
  }

  /** Rows of a range; every seventh is left out, as a failed row would be. */
  static OrderedRun.Outcome work(long first, int count) {
    TableBlock.Builder rows = TableBlock.builder(SCHEMA, 1);
    long left = 0;
    for (long n = first; n < first + count; n++) {
      if (n % 7 == 3) {
        left++;
        continue;
      }
      rows.add(n).add(n % 5 == 0 ? Double.NaN : 1.0 / (n + 1)).add(word(n));
    }
    return new OrderedRun.Outcome(
        rows.build(), count, new Tally(Map.of("left-out", left)), List.of());
  }

  private static String word(long n) {
    return n % 4 == 0 ? "" : n % 4 == 1 ? "a,\"b\"" : n % 4 == 2 ? "#c\nd" : "e";
  }

  /** Pieces of {@code size} rows from a number on. */
  static OrderedRun.Source<Range> pieces(long first, long end, int size) {
    long[] next = {first};
    return () -> {
      long from = next[0];
      next[0] = Math.min(end, from + size);
      return from >= end ? null : new Range(from, (int) (next[0] - from));
    };
  }

  static OrderedRun.Workers<Range> workers(int pauseMillis) {
    return number ->
        new OrderedRun.Worker<>() {
          @Override
          public OrderedRun.Outcome work(Range piece) {
            pause(pauseMillis);
            return Rows.work(piece.first(), piece.count());
          }

          @Override
          public void close() {
            // Holds nothing.
          }
        };
  }

  private static void pause(int millis) {
    if (millis > 0) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Runs a table of some rows to its end. */
  static void produce(TableSink sink, long rows, int threads, int pauseMillis) {
    OrderedRun.run(
        pieces(sink.inputRows(), rows, 5),
        workers(pauseMillis),
        threads,
        sink,
        20,
        (done, messages) -> {});
  }
}
