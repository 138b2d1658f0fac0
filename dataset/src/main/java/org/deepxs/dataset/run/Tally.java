package org.deepxs.dataset.run;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things counted by name. Immutable.
 *
 * @param counts names (one word each) and numbers, sorted by name
 */
public record Tally(Map<String, Long> counts) implements Serializable {

  /** Keeps an immutable sorted copy. */
  public Tally {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /**
   * Nothing counted.
   *
   * @return no counts
   */
  public static Tally none() {
    return new Tally(Map.of());
  }

  /**
   * Adds.
   *
   * @param other other counts
   * @return the sums
   */
  public Tally plus(Tally other) {
    Map<String, Long> sums = new TreeMap<>(counts);
    other.counts.forEach((name, number) -> sums.merge(name, number, Long::sum));
    return new Tally(sums);
  }

  /**
   * One count.
   *
   * @param name its name
   * @return the number; 0 if nothing of this name was counted
   */
  public long get(String name) {
    return counts.getOrDefault(name, 0L);
  }
}
