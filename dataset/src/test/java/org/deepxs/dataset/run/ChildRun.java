package org.deepxs.dataset.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.deepxs.dataset.format.EncodedBlock;
import org.deepxs.dataset.format.TableEncoding;

/** A run in a process of its own, which tells of every block when it is durable. */
final class ChildRun {

  static final long ROWS = 12_000;

  private ChildRun() {}

  /**
   * Runs.
   *
   * @param arguments file, threads, pause in ms
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (ResumableTable table = ResumableTable.open(Rows.plan(Path.of(arguments[0]), "x"), false)) {
      out.println("begin " + table.inputRows());
      Rows.produce(
          told(table, out), ROWS, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
      out.println("end " + table.tally().get("left-out"));
    }
  }

  private static TableSink told(ResumableTable table, PrintStream out) {
    return new TableSink() {
      @Override
      public long inputRows() {
        return table.inputRows();
      }

      @Override
      public Tally tally() {
        return table.tally();
      }

      @Override
      public TableEncoding encoding() {
        return table.encoding();
      }

      @Override
      public void append(EncodedBlock block, long inputRows, Tally tally) {
        table.append(block, inputRows, tally);
        out.println("done " + table.inputRows());
      }

      @Override
      public void finish() {
        table.finish();
      }

      @Override
      public void close() {
        table.close();
      }
    };
  }
}
