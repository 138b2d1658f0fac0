package org.deepxs.spectrum.builtin;

/** Diagonalises symmetric matrices of two rows, and the mass matrix of charginos. Workspace. */
final class Rotation {
  double cosine;
  double sine;
  double light;
  double heavy;

  /**
   * Eigenvalues, light and heavy, of ((a, b), (b, d)); the first eigenvector is (cosine, sine), the
   * second (-sine, cosine).
   */
  void symmetric(double a, double b, double d) {
    double mean = 0.5 * (a + d);
    double half = 0.5 * (a - d);
    double radius = Math.hypot(half, b);
    light = mean - radius;
    heavy = mean + radius;
    if (radius == 0) {
      cosine = 1;
      sine = 0;
      return;
    }
    // the light eigenvector is orthogonal to (radius + half, b) or parallel to (b, -radius - half)
    double x = half > 0 ? -b : radius - half;
    double y = half > 0 ? radius + half : -b;
    double norm = 1 / Math.hypot(x, y);
    cosine = x * norm;
    sine = y * norm;
    if (cosine < 0) {
      cosine = -cosine;
      sine = -sine;
    }
  }

  /**
   * Chargino masses, positive, light first, with U X V^T = diag.
   *
   * @param x mass matrix, row by row: ((x0, x1), (x2, x3)) between (wino-, Hd-) and (wino+, Hu+)
   * @param mass receives two masses
   * @param u receives U
   * @param v receives V, which carries the signs
   */
  void charginos(double[] x, double[] mass, double[][] u, double[][] v) {
    symmetric(x[0] * x[0] + x[1] * x[1], x[0] * x[2] + x[1] * x[3], x[2] * x[2] + x[3] * x[3]);
    u[0][0] = cosine;
    u[0][1] = sine;
    u[1][0] = -sine;
    u[1][1] = cosine;
    mass[1] = Math.sqrt(heavy);
    double det = x[0] * x[3] - x[1] * x[2];
    mass[0] = Math.abs(det) / mass[1];
    v[1][0] = (u[1][0] * x[0] + u[1][1] * x[2]) / mass[1];
    v[1][1] = (u[1][0] * x[1] + u[1][1] * x[3]) / mass[1];
    // det X = det(U) det(V) m1 m2 and det(U) = 1
    double sign = det < 0 ? -1 : 1;
    v[0][0] = sign * v[1][1];
    v[0][1] = -sign * v[1][0];
  }
}
