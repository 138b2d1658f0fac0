package org.deepxs.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.deepxs.app.input.InputFailure;
import org.deepxs.app.run.RunListener;
import org.deepxs.app.run.RunSummary;

/** Reports a run on standard error: the first failures, then their number; a progress bar. */
final class RunReport implements RunListener, AutoCloseable {

  private static final int MAX_FAILURES = 20;
  private static final long BAR_FROM_BYTES = 2_000_000;
  private static final long MEBIBYTE = 1 << 20;
  private static final long KIBIBYTE = 1 << 10;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final ProgressBar bar;
  private final AtomicLong crossSections = new AtomicLong();
  private final long startNanos = System.nanoTime();
  private long failures;

  private RunReport(PrintStream err, ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  /**
   * Starts a report.
   *
   * @param terminal where to
   * @param sizeBytes size of the inputs; small ones get no bar, unless the calculation is slow; 0
   *     if not known
   * @param slow whether a cross section takes long
   */
  static RunReport start(Terminal terminal, long sizeBytes, boolean slow) {
    boolean show = terminal.errIsTerminal() && (slow || sizeBytes >= BAR_FROM_BYTES);
    return new RunReport(terminal.err(), show ? bar(terminal.err(), sizeBytes) : null);
  }

  private static ProgressBar bar(PrintStream err, long sizeBytes) {
    boolean large = sizeBytes >= BAR_FROM_BYTES;
    return new ProgressBarBuilder()
        .setTaskName("deepxs")
        .setInitialMax(sizeBytes > 0 ? sizeBytes : -1)
        .setUnit(large ? "MB" : "kB", large ? MEBIBYTE : KIBIBYTE)
        .setUpdateIntervalMillis(500)
        .setConsumer(new ConsoleProgressBarConsumer(err))
        .build();
  }

  @Override
  public void failed(InputFailure failure) {
    failures++;
    if (failures <= MAX_FAILURES) {
      line(failure.text());
    } else if (failures == MAX_FAILURES + 1) {
      line("further bad inputs are only counted");
    }
  }

  private void line(String text) {
    err.println((bar == null ? "" : CLEAR_LINE) + "deepxs: " + text);
  }

  @Override
  public void computed(long bytes, long number) {
    if (bar == null) {
      return;
    }
    long done = crossSections.addAndGet(number);
    double seconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
    bar.stepBy(bytes);
    bar.setExtraMessage(rate(done, seconds));
  }

  /** Number of cross sections and how many a second; the bar adds the time left. */
  static String rate(long done, double seconds) {
    String format =
        done < 100 * seconds ? "%d cross sections, %.1f/s" : "%d cross sections, %.0f/s";
    return String.format(Locale.ROOT, format, done, done / seconds);
  }

  /** Says how the run went, if something failed. */
  void summarise(RunSummary summary) {
    if (summary.failures() > 0) {
      line(
          summary.failures()
              + " bad "
              + (summary.failures() == 1 ? "input or row" : "inputs or rows")
              + ", "
              + summary.points()
              + (summary.points() == 1 ? " point" : " points")
              + " computed"
              + (summary.stopped() ? "; stopped there (--strict)" : ""));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
