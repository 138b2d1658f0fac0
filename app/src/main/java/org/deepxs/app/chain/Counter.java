package org.deepxs.app.chain;

import java.util.HashMap;
import java.util.Map;
import org.deepxs.dataset.run.Tally;

/** Counts by name. Used by one thread. */
final class Counter {

  private final Map<String, Long> counts = new HashMap<>();

  void count(String name) {
    counts.merge(name, 1L, Long::sum);
  }

  Tally tally() {
    return new Tally(counts);
  }
}
