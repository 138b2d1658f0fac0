package org.deepxs.app.cli;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.deepxs.dataset.run.Tally;

/** Counts in words. */
final class TallyText {

  private TallyText() {}

  /** All counts, largest first, with their share. */
  static String of(Tally tally) {
    long all = tally.counts().values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return "no rows";
    }
    return tally.counts().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(e -> e.getKey() + " " + e.getValue() + " (" + percent(e.getValue(), all) + " %)")
        .collect(Collectors.joining(", "));
  }

  private static String percent(long part, long all) {
    return String.format(java.util.Locale.ROOT, "%.1f", 100.0 * part / all);
  }
}
