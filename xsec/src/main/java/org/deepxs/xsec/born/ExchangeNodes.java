package org.deepxs.xsec.born;

/**
 * Integrals over t of one propagator, for several squarks at the energies of {@link PairNodes}. All
 * arrays hold the nodes of the first squark, then those of the next. Workspace of one thread:
 * {@link #fill} overwrites everything.
 */
public final class ExchangeNodes {

  private final Logarithms logarithms;
  private final double[] r;
  private final double[] a;
  private final double[] w;
  private final double[] single;
  private final double[] weightedSingle;
  private final double[] weightedDouble;
  private PairNodes nodes;
  private int size;

  /**
   * Workspace.
   *
   * @param capacity largest number of energies times squarks
   * @param logarithms how they are taken
   */
  public ExchangeNodes(int capacity, Logarithms logarithms) {
    this.logarithms = logarithms;
    r = new double[capacity];
    a = new double[capacity];
    w = new double[capacity];
    single = new double[capacity];
    weightedSingle = new double[capacity];
    weightedDouble = new double[capacity];
  }

  /**
   * Integrals of some squarks.
   *
   * @param pair kinematics, repeated for every squark; kept for products
   * @param squarkMass2 masses squared of the squarks in GeV^2
   * @param squarks their number
   */
  public void fill(PairNodes pair, double[] squarkMass2, int squarks) {
    nodes = pair;
    size = pair.size();
    pair.repeat(squarks);
    double[] centre = pair.centre();
    for (int j = 0; j < squarks; j++) {
      double mass2 = squarkMass2[j];
      for (int k = j * size; k < (j + 1) * size; k++) {
        w[k] = mass2 - centre[k];
      }
    }
    int all = squarks * size;
    remainders(all, pair.halfRange());
    integrate(all, pair.p0(), pair.s());
  }

  /** a(r), see {@link ExchangeIntegrals}; loops of simple steps become vector instructions. */
  private void remainders(int all, double[] half) {
    for (int k = 0; k < all; k++) {
      r[k] = half[k] / w[k];
    }
    for (int k = 0; k < all; k++) {
      a[k] = (1 + r[k]) / (1 - r[k]);
    }
    logarithms.take(a, all);
    for (int k = 0; k < all; k++) {
      a[k] = ExchangeIntegrals.remainderOfArtanh(r[k], a[k]);
    }
    for (int k = 0; k < all; k++) {
      if (r[k] < ExchangeIntegrals.SERIES_LIMIT) {
        a[k] = ExchangeIntegrals.seriesOfRemainder(r[k]);
      }
    }
  }

  private void integrate(int all, double[] p0, double[] s) {
    for (int k = 0; k < all; k++) {
      single[k] = ExchangeIntegrals.single(r[k], a[k]);
    }
    for (int k = 0; k < all; k++) {
      weightedSingle[k] =
          ExchangeIntegrals.weightedSingle(p0[k], -s[k], w[k], r[k], a[k], single[k]);
    }
    for (int k = 0; k < all; k++) {
      weightedDouble[k] = ExchangeIntegrals.weightedDouble(p0[k], -s[k], w[k], r[k], a[k]);
    }
  }

  /**
   * Distance of the propagators' poles from the middle of the range of t.
   *
   * @return M^2 - t_c in GeV^2; the inner array, not to be changed
   */
  public double[] distance() {
    return w;
  }

  /**
   * One propagator.
   *
   * @return ∫ dt/(M^2 - t), no unit; the inner array, not to be changed
   */
  public double[] single() {
    return single;
  }

  /**
   * One propagator with the weight of squared amplitudes.
   *
   * @return ∫ dt (t-m1^2)(t-m2^2)/(t-M^2) in GeV^4; the inner array, not to be changed
   */
  public double[] weightedSingle() {
    return weightedSingle;
  }

  /**
   * The squared propagator with the weight of squared amplitudes.
   *
   * @return ∫ dt (t-m1^2)(t-m2^2)/(t-M^2)^2 in GeV^2; the inner array, not to be changed
   */
  public double[] weightedDouble() {
    return weightedDouble;
  }

  /**
   * Two squarks in the same channel, by node.
   *
   * @param i number of one squark
   * @param j number of the other
   * @param out overwritten: ∫ dt (t-m1^2)(t-m2^2)/((t-M_i^2)(t-M_j^2)) in GeV^2
   */
  public void weightedProducts(int i, int j, double[] out) {
    int a = i * size;
    int b = j * size;
    for (int k = 0; k < size; k++) {
      out[k] = (weightedSingle[a + k] - weightedSingle[b + k]) / (w[a + k] - w[b + k]);
    }
    for (int k = 0; k < size; k++) {
      if (ExchangeIntegrals.degenerate(w[a + k], w[b + k])) {
        double mean = 0.5 * (w[a + k] + w[b + k]);
        out[k] = ExchangeIntegrals.ofDistance(nodes.kinematics(k), mean).weightedDouble();
      }
    }
  }

  /**
   * One squark in the u channel, another in the t channel, by node.
   *
   * @param i number of the first
   * @param j number of the second
   * @param out overwritten: ∫ dt 1/((u-M_i^2)(t-M_j^2)) in GeV^-2
   */
  public void mixedProducts(int i, int j, double[] out) {
    int a = i * size;
    int b = j * size;
    for (int k = 0; k < size; k++) {
      out[k] = (single[a + k] + single[b + k]) / (w[a + k] + w[b + k]);
    }
  }

  /**
   * One squark in the u channel, another in the t channel, for quarks of equal chirality, by node.
   *
   * @param i number of the first
   * @param j number of the second
   * @param out overwritten: ∫ dt (tu - m1^2 m2^2)/((u-M_i^2)(t-M_j^2)) in GeV^2
   */
  public void transverseProducts(int i, int j, double[] out) {
    for (int k = 0; k < size; k++) {
      out[k] =
          (transverse(i * size + k) + transverse(j * size + k))
              / (w[i * size + k] + w[j * size + k]);
    }
  }

  private double transverse(int k) {
    return ExchangeIntegrals.transverseSingle(w[k], r[k], a[k]);
  }
}
