package org.deepxs.learn.kernel;

/** Functions of columns in plain loops. */
final class PlainColumns implements ColumnKernel {

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void apply(
      ColumnOperation operation, double[] columns, int left, int right, int to, int count) {
    switch (operation) {
      case ADD -> {
        for (int k = 0; k < count; k++) {
          columns[to + k] = columns[left + k] + columns[right + k];
        }
      }
      case SUBTRACT -> {
        for (int k = 0; k < count; k++) {
          columns[to + k] = columns[left + k] - columns[right + k];
        }
      }
      case MULTIPLY -> {
        for (int k = 0; k < count; k++) {
          columns[to + k] = columns[left + k] * columns[right + k];
        }
      }
      case DIVIDE -> {
        for (int k = 0; k < count; k++) {
          columns[to + k] = columns[left + k] / columns[right + k];
        }
      }
      default -> each(operation, columns, left, right, to, count);
    }
  }

  /** Row by row. */
  static void each(
      ColumnOperation operation, double[] columns, int left, int right, int to, int count) {
    boolean two = operation.operands() == 2;
    for (int k = 0; k < count; k++) {
      columns[to + k] = operation.of(columns[left + k], two ? columns[right + k] : 0);
    }
  }
}
