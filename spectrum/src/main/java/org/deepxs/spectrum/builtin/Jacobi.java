package org.deepxs.spectrum.builtin;

/** Eigenvalues of real symmetric matrices of four rows by cyclic Jacobi rotations. */
final class Jacobi {
  private static final int N = 4;
  private static final int SWEEPS = 30;
  private final double[][] work = new double[N][N];

  /**
   * Signed neutralino masses in the order of their sizes.
   *
   * @param matrix symmetric, not modified
   * @param value receives the eigenvalues
   * @param vector receives the eigenvectors as rows
   */
  void decompose(double[][] matrix, double[] value, double[][] vector) {
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        work[i][j] = matrix[i][j];
        vector[i][j] = i == j ? 1 : 0;
      }
    }
    boolean done = false;
    for (int sweep = 0; sweep < SWEEPS && !done; sweep++) {
      done = sweepOnce(vector);
    }
    for (int i = 0; i < N; i++) {
      value[i] = work[i][i];
    }
    sort(value, vector);
  }

  /** One sweep; true where nothing was left to rotate. */
  private boolean sweepOnce(double[][] vector) {
    boolean done = true;
    for (int p = 0; p < N - 1; p++) {
      for (int q = p + 1; q < N; q++) {
        double off = work[p][q];
        if (Math.abs(off) <= 1e-17 * (Math.abs(work[p][p]) + Math.abs(work[q][q]))) {
          continue;
        }
        done = false;
        double theta = (work[q][q] - work[p][p]) / (2 * off);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        rotate(vector, p, q, c, t * c);
      }
    }
    return done;
  }

  private void rotate(double[][] vector, int p, int q, double c, double s) {
    for (int k = 0; k < N; k++) {
      double a = work[k][p];
      double b = work[k][q];
      work[k][p] = c * a - s * b;
      work[k][q] = s * a + c * b;
    }
    for (int k = 0; k < N; k++) {
      double a = work[p][k];
      double b = work[q][k];
      work[p][k] = c * a - s * b;
      work[q][k] = s * a + c * b;
      double x = vector[p][k];
      double y = vector[q][k];
      vector[p][k] = c * x - s * y;
      vector[q][k] = s * x + c * y;
    }
  }

  private static void sort(double[] value, double[][] vector) {
    for (int i = 0; i < N - 1; i++) {
      int least = i;
      for (int j = i + 1; j < N; j++) {
        if (Math.abs(value[j]) < Math.abs(value[least])) {
          least = j;
        }
      }
      double swap = value[i];
      value[i] = value[least];
      value[least] = swap;
      double[] row = vector[i];
      vector[i] = vector[least];
      vector[least] = row;
    }
  }
}
