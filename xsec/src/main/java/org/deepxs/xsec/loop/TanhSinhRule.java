package org.deepxs.xsec.loop;

/**
 * Nodes and weights of the tanh-sinh rule on the unit interval (Takahasi and Mori, Publ. RIMS 9
 * (1974) 721): logarithmic singularities at the ends cost no accuracy.
 */
final class TanhSinhRule {

  private static final double STEP = 1.0 / 11;
  private static final int HALF = 35;

  /** Number of nodes. */
  static final int SIZE = 2 * HALF + 1;

  private static final double[] LEFT = new double[SIZE];
  private static final double[] RIGHT = new double[SIZE];
  private static final double[] WEIGHT = new double[SIZE];

  static {
    for (int k = 0; k < SIZE; k++) {
      double v = STEP * (k - HALF);
      double decay = Math.exp(Math.PI * Math.sinh(v));
      LEFT[k] = decay / (1 + decay);
      RIGHT[k] = 1 / (1 + decay);
      WEIGHT[k] = STEP * Math.PI * Math.cosh(v) * LEFT[k] * RIGHT[k];
    }
  }

  private TanhSinhRule() {}

  /** Distance of node k from 0. */
  static double left(int k) {
    return LEFT[k];
  }

  /** Distance of node k from 1. */
  static double right(int k) {
    return RIGHT[k];
  }

  static double weight(int k) {
    return WEIGHT[k];
  }
}
