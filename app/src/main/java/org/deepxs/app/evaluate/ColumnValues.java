package org.deepxs.app.evaluate;

import java.util.List;
import org.deepxs.learn.feature.Expression;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.table.DataTable;

/** Expressions of columns. */
public final class ColumnValues {

  private ColumnValues() {}

  /**
   * Names of columns in an expression.
   *
   * @param expression such as {@code sigma_nlo_pb / sigma_lo_pb}
   * @return the names
   * @throws org.deepxs.learn.LearnException if it cannot be read
   */
  public static List<String> names(String expression) {
    return List.copyOf(Expression.parse(expression).variables());
  }

  /**
   * Values of an expression.
   *
   * @param table with the columns
   * @param expression of them
   * @return one value for each row
   * @throws org.deepxs.learn.LearnException if it cannot be read or a column is missing
   */
  public static double[] of(DataTable table, String expression) {
    List<String> names = names(expression);
    if (names.isEmpty()) {
      double[] constant = Features.of(List.of("none"), List.of(expression)).of(new double[1], 1);
      double[] values = new double[table.rows()];
      java.util.Arrays.fill(values, constant[0]);
      return values;
    }
    return Features.of(names, List.of(expression)).of(table.matrix(names), table.rows());
  }
}
