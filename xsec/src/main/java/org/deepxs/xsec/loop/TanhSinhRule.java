package org.deepxs.xsec.loop;

import java.util.function.IntToDoubleFunction;

/**
 * The tanh-sinh rule on the unit interval (Takahasi and Mori, Publ. RIMS 9 (1974) 721): logarithmic
 * singularities at the ends cost no accuracy. The step is halved until two sums agree so well that,
 * by the quadratic convergence of the rule, the last is exact.
 */
final class TanhSinhRule {

  private static final int COARSEST = 8;
  private static final double FINEST_STEP = 2.0 / 11 / COARSEST;
  private static final int HALF = 144;
  private static final double AGREEMENT = 1e-7;

  private static final double[] LEFT = new double[2 * HALF + 1];
  private static final double[] RIGHT = new double[2 * HALF + 1];
  private static final double[] WEIGHT = new double[2 * HALF + 1];

  static {
    for (int k = 0; k < LEFT.length; k++) {
      double v = FINEST_STEP * (k - HALF);
      double decay = Math.exp(Math.PI * Math.sinh(v));
      LEFT[k] = decay / (1 + decay);
      RIGHT[k] = 1 / (1 + decay);
      WEIGHT[k] = FINEST_STEP * Math.PI * Math.cosh(v) * LEFT[k] * RIGHT[k];
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

  /**
   * The integral over the unit interval.
   *
   * @param integrand its value at node k
   * @param small differences below this are of no interest
   */
  static double integrate(IntToDoubleFunction integrand, double small) {
    double sum = sum(integrand, 0, COARSEST);
    double value = COARSEST * sum;
    for (int step = COARSEST / 2; step >= 1; step /= 2) {
      sum += sum(integrand, step, 2 * step);
      double next = step * sum;
      boolean agree = Math.abs(next - value) <= AGREEMENT * (Math.abs(next) + small);
      value = next;
      if (agree) {
        break;
      }
    }
    return value;
  }

  private static double sum(IntToDoubleFunction integrand, int first, int stride) {
    double sum = 0;
    for (int k = first; k < WEIGHT.length; k += stride) {
      sum += WEIGHT[k] * integrand.applyAsDouble(k);
    }
    return sum;
  }
}
