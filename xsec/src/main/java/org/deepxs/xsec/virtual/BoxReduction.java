package org.deepxs.xsec.virtual;

/**
 * Integrals of a {@link BoxPolynomial} over d_0 d_1 d_2 d_3 with d_0 = l² - M_0², d_1 = (l - p_1)²
 * - M_1², d_2 = (l + p_2)² - M_2², d_3 = (l - r)² - M_3² and r = p_1 - k_a, measure d^D l/(i pi²).
 *
 * <p>Products of two different d's leave bubbles, a single d a triangle, and a square d_i² a
 * triangle with a numerator linear in the loop momentum, reduced after Passarino and Veltman, Nucl.
 * Phys. B 160 (1979) 151. No Gram determinant of the box occurs; that of the triangle 1-2-3
 * vanishes at threshold like beta², those of the others never. A reused workspace.
 */
final class BoxReduction {

  private static final int LINES = 4;

  /** The scalar box. */
  double box;

  /** Triangle without line i. */
  final double[] triangle = new double[LINES];

  /** Bubble without lines i and j, symmetric, at 4 i + j. */
  private final double[] bubble = new double[LINES * LINES];

  /** Squared internal masses. */
  final double[] mass2 = new double[LINES];

  /** Squared momentum between lines i and j, symmetric, at 4 i + j. */
  private final double[] between = new double[LINES * LINES];

  private final double[] squared = new double[LINES];

  /** Sets the invariants; masses are set by the caller. */
  void setKinematics(BoxKinematics kin) {
    setBetween(0, 1, 0);
    setBetween(0, 2, 0);
    setBetween(0, 3, kin.t);
    setBetween(1, 2, kin.s);
    setBetween(1, 3, kin.ma2);
    setBetween(2, 3, kin.mb2);
  }

  private void setBetween(int i, int j, double value) {
    between[LINES * i + j] = value;
    between[LINES * j + i] = value;
  }

  private double between(int i, int j) {
    return between[LINES * i + j];
  }

  /** Bubble with lines k and l, stored under the two that are left out. */
  void setBubble(int leftOutI, int leftOutJ, double value) {
    bubble[LINES * leftOutI + leftOutJ] = value;
    bubble[LINES * leftOutJ + leftOutI] = value;
  }

  private double bubble(int leftOutI, int leftOutJ) {
    return bubble[LINES * leftOutI + leftOutJ];
  }

  /** To be called when box, triangles, bubbles and masses are set. */
  void reduce() {
    squared[0] = squared(0, 1, 2, 3);
    squared[1] = squared(1, 0, 2, 3);
    squared[2] = squared(2, 0, 1, 3);
    squared[3] = squared(3, 0, 1, 2);
  }

  /**
   * ∫ d_i/(d_j d_k d_l): with k' = l - q_j, d_i = d_j + M_j² - M_i² + v² - 2 k'·v, v = q_i - q_j,
   * and k' → C_1 (q_k - q_j) + C_2 (q_l - q_j).
   */
  private double squared(int i, int j, int k, int l) {
    double c0 = triangle[i];
    double q1 = between(j, k);
    double q2 = between(j, l);
    double q12 = q1 + q2 - between(k, l);
    double r1 = bubble(i, j) - bubble(i, k) + (q1 + mass2[j] - mass2[k]) * c0;
    double r2 = bubble(i, j) - bubble(i, l) + (q2 + mass2[j] - mass2[l]) * c0;
    double gram = 4 * q1 * q2 - q12 * q12;
    double c1 = (2 * q2 * r1 - q12 * r2) / gram;
    double c2 = (2 * q1 * r2 - q12 * r1) / gram;
    double v2 = between(i, j);
    return bubble(i, j)
        + (mass2[j] - mass2[i] + v2) * c0
        - (v2 + q1 - between(i, k)) * c1
        - (v2 + q2 - between(i, l)) * c2;
  }

  /** The integral of a numerator. */
  double integrate(BoxPolynomial p) {
    double sum = p.coefficient(0, 0) * box;
    for (int i = 0; i < LINES; i++) {
      sum += p.coefficient(0, i + 1) * triangle[i];
      sum += p.coefficient(i + 1, i + 1) * squared[i];
      for (int j = i + 1; j < LINES; j++) {
        sum += p.coefficient(i + 1, j + 1) * bubble(i, j);
      }
    }
    return sum;
  }
}
