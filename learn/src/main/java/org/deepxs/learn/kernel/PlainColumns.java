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

  /** Four partial sums, so that additions need not wait for each other. */
  @Override
  public double scalarProduct(double[] a, int i, double[] b, int j, int count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int n = 0;
    for (; n < count - 3; n += 4) {
      s0 += a[i + n] * b[j + n];
      s1 += a[i + n + 1] * b[j + n + 1];
      s2 += a[i + n + 2] * b[j + n + 2];
      s3 += a[i + n + 3] * b[j + n + 3];
    }
    for (; n < count; n++) {
      s0 += a[i + n] * b[j + n];
    }
    return (s0 + s1) + (s2 + s3);
  }

  @Override
  public void combine(
      int terms,
      double[] factors,
      double[][] arrays,
      int[] starts,
      double[] sums,
      int to,
      int count) {
    combine(terms, factors, arrays, starts, sums, to, 0, count);
  }

  /** The same for the numbers from one to another. */
  static void combine(
      int terms,
      double[] factors,
      double[][] arrays,
      int[] starts,
      double[] sums,
      int to,
      int first,
      int end) {
    for (int n = first; n < end; n++) {
      double sum = 0;
      for (int t = 0; t < terms; t++) {
        sum += factors[t] * arrays[t][starts[t] + n];
      }
      sums[to + n] = sum;
    }
  }
}
