package org.deepxs.xsec.virtual;

/**
 * Numerator of a box: a polynomial of second degree in the four inverse propagators d_0 to d_3.
 * Linear forms are arrays (constant, d_0, d_1, d_2, d_3). A reused workspace.
 */
final class BoxPolynomial {

  static final int SIZE = 5;

  private final double[] coefficients = new double[SIZE * SIZE];

  void clear() {
    java.util.Arrays.fill(coefficients, 0);
  }

  /** Adds factor * a * b. */
  void add(double factor, double[] a, double[] b) {
    for (int i = 0; i < SIZE; i++) {
      double fa = factor * a[i];
      if (fa != 0) {
        for (int j = 0; j < SIZE; j++) {
          coefficients[SIZE * Math.min(i, j) + Math.max(i, j)] += fa * b[j];
        }
      }
    }
  }

  /** Adds factor * a. */
  void add(double factor, double[] a) {
    for (int j = 0; j < SIZE; j++) {
      coefficients[j] += factor * a[j];
    }
  }

  /** Adds a constant. */
  void add(double constant) {
    coefficients[0] += constant;
  }

  /** Coefficient of the product of entries i and j, i not above j, of the linear forms. */
  double coefficient(int i, int j) {
    return coefficients[SIZE * i + j];
  }

  /** out = x a + y b + z c; the output may be one of the inputs. */
  static void combine(
      double x, double[] a, double y, double[] b, double z, double[] c, double[] out) {
    for (int i = 0; i < SIZE; i++) {
      out[i] = x * a[i] + y * b[i] + z * c[i];
    }
  }
}
