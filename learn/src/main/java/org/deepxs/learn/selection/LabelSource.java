package org.deepxs.learn.selection;

/** Tells the labels of rows of a pool: from a table, or by calculating them when asked. */
@FunctionalInterface
public interface LabelSource {

  /**
   * Labels rows.
   *
   * @param rows row numbers of the pool
   * @return one label for each; not a number where there is none, and the row is then left out of
   *     training
   */
  double[] labels(int[] rows);

  /**
   * Labels that are known already.
   *
   * @param labels one for each row of the pool
   * @return their source
   */
  static LabelSource known(double[] labels) {
    return rows -> {
      double[] chosen = new double[rows.length];
      for (int k = 0; k < rows.length; k++) {
        chosen[k] = labels[rows[k]];
      }
      return chosen;
    };
  }
}
