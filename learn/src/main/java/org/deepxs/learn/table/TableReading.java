package org.deepxs.learn.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deepxs.learn.LearnException;

/**
 * What to read of a file.
 *
 * @param columns names of the columns wanted, in order; empty: all that hold nothing but numbers
 * @param where rows to keep: those whose cells in these columns hold exactly these texts
 */
public record TableReading(Optional<List<String>> columns, Map<String, String> where) {

  /**
   * Keeps immutable copies.
   *
   * @throws LearnException if columns are wanted but none is named
   */
  public TableReading {
    columns = columns.map(List::copyOf);
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    if (columns.isPresent() && columns.get().isEmpty()) {
      throw new LearnException("name at least one column to read");
    }
  }

  /**
   * All columns that hold nothing but numbers.
   *
   * @return the reading
   */
  public static TableReading numbers() {
    return new TableReading(Optional.empty(), Map.of());
  }

  /**
   * Some columns.
   *
   * @param columns names of the columns wanted, in order
   * @return the reading
   */
  public static TableReading of(List<String> columns) {
    return new TableReading(Optional.of(columns), Map.of());
  }

  /**
   * Only rows that hold a text.
   *
   * @param column the column, of texts or numbers
   * @param text the text its cell must have, without blanks at its ends
   * @return the reading with this condition in addition
   */
  public TableReading where(String column, String text) {
    Map<String, String> more = new LinkedHashMap<>(where);
    more.put(column, text);
    return new TableReading(columns, more);
  }
}
