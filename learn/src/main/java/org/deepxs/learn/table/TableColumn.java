package org.deepxs.learn.table;

import org.deepxs.learn.LearnException;

/**
 * Name and unit of a column of numbers.
 *
 * @param name its name, unique in the table; not blank
 * @param unit unit of its numbers, such as GeV or pb; empty for pure numbers or if it is not known
 */
public record TableColumn(String name, String unit) {

  /**
   * Checks the name.
   *
   * @throws LearnException if it is blank
   */
  public TableColumn {
    if (name.isBlank()) {
      throw new LearnException("a column needs a name");
    }
  }
}
