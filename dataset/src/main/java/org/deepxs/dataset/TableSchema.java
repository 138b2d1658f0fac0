package org.deepxs.dataset;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns of a table in their order.
 *
 * @param columns at least one; names differ
 */
public record TableSchema(List<Column> columns) implements Serializable {

  /**
   * Checks and keeps an immutable copy.
   *
   * @throws DatasetException if there is no column or a name occurs twice
   */
  public TableSchema {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new DatasetException("a table needs at least one column");
    }
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new DatasetException("column '" + column.name() + "' occurs twice; rename one");
      }
    }
  }

  /**
   * Names of the columns.
   *
   * @return names in order
   */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
