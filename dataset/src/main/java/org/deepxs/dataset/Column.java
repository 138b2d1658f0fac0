package org.deepxs.dataset;

import java.io.Serializable;

/**
 * A column of a table.
 *
 * @param name its name, unique in the table; not blank
 * @param type what its cells hold
 * @param unit unit of its numbers, such as GeV or pb; empty for pure numbers and texts
 */
public record Column(String name, ColumnType type, String unit) implements Serializable {

  /**
   * Checks the name.
   *
   * @throws DatasetException if it is blank
   */
  public Column {
    if (name.isBlank()) {
      throw new DatasetException("a column needs a name");
    }
  }

  /**
   * A column of numbers.
   *
   * @param name its name
   * @param unit its unit, or an empty text
   * @return the column
   */
  public static Column number(String name, String unit) {
    return new Column(name, ColumnType.NUMBER, unit);
  }

  /**
   * A column of whole numbers.
   *
   * @param name its name
   * @return the column
   */
  public static Column integer(String name) {
    return new Column(name, ColumnType.INTEGER, "");
  }

  /**
   * A column of texts.
   *
   * @param name its name
   * @return the column
   */
  public static Column text(String name) {
    return new Column(name, ColumnType.TEXT, "");
  }
}
