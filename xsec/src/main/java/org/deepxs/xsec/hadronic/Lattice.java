package org.deepxs.xsec.hadronic;

/**
 * Rank-1 lattice in five dimensions with a random shift, whose sizes 2^4, 2^5, ... are contained in
 * each other (Cools, Kuo and Nuyens, SIAM J. Sci. Comput. 28 (2006) 2162). The generating vector
 * was found component by component; see {@code lattice_generator.py} beside the tests.
 *
 * <p>The first four coordinates are folded with the tent map, which makes the integrand periodic,
 * so that the error of smooth integrands falls like N^-2; the fifth is an angle, periodic already.
 */
final class Lattice {

  static final int DIMENSIONS = 5;

  /** Sizes above lose the quality of the vector, not correctness. */
  private static final long[] GENERATOR = {1, 3367, 7803, 5645, 1017};

  /** Keeps maps away from the ends, where their Jacobians may be 0/0. */
  private static final double MARGIN = 1e-12;

  private Lattice() {}

  /**
   * A shifted point.
   *
   * @param index 0 to size - 1
   * @param size number of points, a power of two up to 2^30
   * @param shift one number in [0, 1) per dimension; not modified
   * @param u modified: the point in (0, 1)^5
   */
  static void point(int index, int size, double[] shift, double[] u) {
    double step = 1.0 / size;
    for (int d = 0; d < DIMENSIONS; d++) {
      double v = ((index * GENERATOR[d]) & (size - 1)) * step + shift[d];
      v -= (int) v;
      double folded = d < DIMENSIONS - 1 ? 1 - Math.abs(2 * v - 1) : v;
      u[d] = Math.max(MARGIN, Math.min(1 - MARGIN, folded));
    }
  }
}
