package org.deepxs.app.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.deepxs.learn.recipe.RecipeListener;
import org.deepxs.learn.training.EpochReport;

/**
 * Reports a training on standard error: every phase, and epochs as one line that is written over on
 * a terminal, or as a line a minute elsewhere.
 */
final class TrainingReport implements RecipeListener, AutoCloseable {

  private static final double SECONDS_PER_LINE = 60;
  private static final double SECONDS_PER_UPDATE = 0.5;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private final Map<String, Long> begun = new HashMap<>();
  private final Map<String, Integer> firstEpoch = new HashMap<>();
  private long lastNanos = System.nanoTime();
  private boolean open;

  TrainingReport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void phase(String text) {
    close();
    terminal.err().println("deepxs: " + text);
  }

  @Override
  public void epoch(String network, EpochReport report, int mostEpochs) {
    long now = System.nanoTime();
    begun.putIfAbsent(network, now);
    firstEpoch.putIfAbsent(network, report.epoch());
    double since = (now - lastNanos) / NANOS_PER_SECOND;
    boolean onTerminal = terminal.errIsTerminal();
    if (since < (onTerminal ? SECONDS_PER_UPDATE : SECONDS_PER_LINE)) {
      return;
    }
    lastNanos = now;
    double seconds = (now - begun.get(network)) / NANOS_PER_SECOND;
    String line = line(network, report, mostEpochs, firstEpoch.get(network), seconds);
    if (onTerminal) {
      terminal.err().print(CLEAR_LINE + line);
      terminal.err().flush();
      open = true;
    } else {
      terminal.err().println(line);
    }
  }

  /** A line of progress; the time left is what all epochs would take. */
  static String line(
      String network, EpochReport report, int mostEpochs, int firstEpoch, double seconds) {
    int done = report.epoch() - firstEpoch;
    StringBuilder text = new StringBuilder("deepxs: ");
    text.append(
        String.format(
            Locale.ROOT,
            "%s, epoch %d of at most %d, rate %.3g, validation loss %.4g, best %.4g",
            network,
            report.epoch(),
            mostEpochs,
            report.rate(),
            report.validationLoss(),
            report.bestLoss()));
    if (done > 0) {
      long left = Math.round((mostEpochs - report.epoch()) * seconds / done);
      text.append(
          String.format(
              Locale.ROOT, ", at most %d:%02d:%02d left", left / 3600, left / 60 % 60, left % 60));
    }
    return text.toString();
  }

  @Override
  public void close() {
    if (open) {
      terminal.err().print(CLEAR_LINE);
      open = false;
    }
  }
}
