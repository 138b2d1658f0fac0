package org.deepxs.dataset;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a table comes from: names such as {@code sample.seed} with their values. Immutable.
 *
 * @param entries names and values in order; names hold neither blanks nor {@code :} nor {@code =}
 */
public record Provenance(Map<String, String> entries) implements Serializable {

  /**
   * Checks and keeps an immutable copy; line breaks in values become blanks.
   *
   * @throws DatasetException if a name is not one word
   */
  public Provenance {
    Map<String, String> copy = new LinkedHashMap<>();
    entries.forEach(
        (name, value) -> {
          if (!name.matches("[^\\s:=]+")) {
            throw new DatasetException("'" + name + "' is no name of a provenance entry");
          }
          copy.put(name, value.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip());
        });
    entries = Collections.unmodifiableMap(copy);
  }

  /**
   * Nothing is known.
   *
   * @return no entries
   */
  public static Provenance none() {
    return new Provenance(Map.of());
  }

  /**
   * Adds entries.
   *
   * @param more names and values; replace those of the same name
   * @return both together
   */
  public Provenance with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(entries);
    all.putAll(more);
    return new Provenance(all);
  }
}
