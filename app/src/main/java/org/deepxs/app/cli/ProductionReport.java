package org.deepxs.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.deepxs.dataset.run.OrderedRun;

/**
 * Reports the making of a table on standard error: the first messages about rows, and progress with
 * rate and time left, as a bar on a terminal and as a line a minute elsewhere.
 */
final class ProductionReport implements OrderedRun.Listener, AutoCloseable {

  private static final int MAX_MESSAGES = 20;
  private static final double SECONDS_PER_LINE = 60;
  private static final double BAR_AFTER_SECONDS = 1;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean terminal;
  private final String unit;
  private final long total;
  private final long before;
  private final long startNanos = System.nanoTime();
  private ProgressBar bar;
  private long done;
  private long messages;
  private double lastLine;

  /**
   * Starts a report.
   *
   * @param terminal where to
   * @param unit what is counted
   * @param total about how many there are; not positive if not known
   * @param before how many earlier runs did
   */
  ProductionReport(Terminal terminal, String unit, long total, long before) {
    this.err = terminal.err();
    this.terminal = terminal.errIsTerminal();
    this.unit = unit;
    this.total = total;
    this.before = before;
  }

  @Override
  public void done(long inputRows, List<String> rowMessages) {
    done += inputRows;
    for (String message : rowMessages) {
      messages++;
      if (messages <= MAX_MESSAGES) {
        line(message);
      } else if (messages == MAX_MESSAGES + 1) {
        line("further bad rows are only counted");
      }
    }
    double seconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
    if (terminal && seconds > BAR_AFTER_SECONDS) {
      showBar(seconds);
    } else if (!terminal && seconds > lastLine + SECONDS_PER_LINE) {
      lastLine = seconds;
      line(progress(before + done, done, total, seconds, unit));
    }
  }

  private void showBar(double seconds) {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("deepxs")
              .setInitialMax(total > 0 ? total : -1)
              .startsFrom(before, java.time.Duration.ZERO)
              .setUpdateIntervalMillis(500)
              .setConsumer(new ConsoleProgressBarConsumer(err))
              .build();
    }
    bar.stepTo(before + done);
    bar.setExtraMessage(rate(done, seconds));
  }

  private static String rate(long done, double seconds) {
    double rate = done / seconds;
    return String.format(Locale.ROOT, rate < 100 ? "%.1f/s" : "%.0f/s", rate);
  }

  /** A line of progress with rate and time left. */
  static String progress(long all, long now, long total, double seconds, String unit) {
    StringBuilder text = new StringBuilder();
    text.append(all);
    if (total > 0) {
      text.append(" of ").append(Math.max(total, all));
    }
    text.append(' ').append(unit).append(", ").append(rate(now, seconds));
    if (total > 0 && now > 0) {
      long left = Math.round(Math.max(0, total - all) * seconds / now);
      text.append(
          String.format(
              Locale.ROOT, ", %d:%02d:%02d left", left / 3600, left / 60 % 60, left % 60));
    }
    return text.toString();
  }

  void line(String text) {
    err.println((bar == null ? "" : CLEAR_LINE) + "deepxs: " + text);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
