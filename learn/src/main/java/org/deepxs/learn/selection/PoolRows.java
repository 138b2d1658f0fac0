package org.deepxs.learn.selection;

/** Rows of a matrix. */
final class PoolRows {

  private PoolRows() {}

  static double[] of(double[] matrix, int width, int[] rows) {
    double[] chosen = new double[rows.length * width];
    for (int k = 0; k < rows.length; k++) {
      System.arraycopy(matrix, rows[k] * width, chosen, k * width, width);
    }
    return chosen;
  }
}
