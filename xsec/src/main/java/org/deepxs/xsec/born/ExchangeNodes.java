package org.deepxs.xsec.born;

/**
 * Integrals over t of one squark propagator at the energies of {@link PairNodes}, as arrays by
 * node. Workspace of one thread: {@link #fill} overwrites everything.
 */
public final class ExchangeNodes {

  private final double[] r;
  private final double[] a;
  private final double[] w;
  private final double[] single;
  private final double[] weightedSingle;
  private final double[] weightedDouble;
  private final double[] transverseSingle;
  private PairNodes nodes;

  /**
   * Workspace.
   *
   * @param capacity largest number of energies
   */
  public ExchangeNodes(int capacity) {
    r = new double[capacity];
    a = new double[capacity];
    w = new double[capacity];
    single = new double[capacity];
    weightedSingle = new double[capacity];
    weightedDouble = new double[capacity];
    transverseSingle = new double[capacity];
  }

  /**
   * Integrals of one squark.
   *
   * @param pair kinematics, kept for products
   * @param squarkMass2 mass squared of the squark in GeV^2
   */
  public void fill(PairNodes pair, double squarkMass2) {
    nodes = pair;
    int n = pair.size();
    double[] half = pair.halfRange();
    double[] centre = pair.centre();
    for (int k = 0; k < n; k++) {
      w[k] = squarkMass2 - centre[k];
      r[k] = half[k] / w[k];
    }
    for (int k = 0; k < n; k++) {
      a[k] = ExchangeIntegrals.remainderOfArtanh(r[k]);
    }
    integrate(n, pair.p0(), pair.s());
  }

  /** Loops of simple steps, which the compiler turns into vector instructions. */
  private void integrate(int n, double[] p0, double[] s) {
    for (int k = 0; k < n; k++) {
      single[k] = ExchangeIntegrals.single(r[k], a[k]);
      transverseSingle[k] = ExchangeIntegrals.transverseSingle(w[k], r[k], a[k]);
    }
    for (int k = 0; k < n; k++) {
      weightedSingle[k] =
          ExchangeIntegrals.weightedSingle(p0[k], -s[k], w[k], r[k], a[k], single[k]);
    }
    for (int k = 0; k < n; k++) {
      weightedDouble[k] = ExchangeIntegrals.weightedDouble(p0[k], -s[k], w[k], r[k], a[k]);
    }
  }

  private ExchangeIntegrals at(int k) {
    return new ExchangeIntegrals(
        w[k], single[k], weightedSingle[k], weightedDouble[k], transverseSingle[k]);
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
   * Two squarks in the same channel.
   *
   * @param other integrals of the other squark
   * @param k number of the node
   * @return ∫ dt (t-m1^2)(t-m2^2)/((t-M_1^2)(t-M_2^2)) in GeV^2
   */
  public double weightedProduct(ExchangeNodes other, int k) {
    return ExchangeIntegrals.weightedProduct(nodes.kinematics(k), at(k), other.at(k));
  }

  /**
   * This squark in the u channel, another in the t channel.
   *
   * @param other integrals of the other squark
   * @param k number of the node
   * @return ∫ dt 1/((u-M_1^2)(t-M_2^2)) in GeV^-2
   */
  public double mixedProduct(ExchangeNodes other, int k) {
    return ExchangeIntegrals.mixedProduct(at(k), other.at(k));
  }

  /**
   * This squark in the u channel, another in the t channel, for quarks of equal chirality.
   *
   * @param other integrals of the other squark
   * @param k number of the node
   * @return ∫ dt (tu - m1^2 m2^2)/((u-M_1^2)(t-M_2^2)) in GeV^2
   */
  public double transverseProduct(ExchangeNodes other, int k) {
    return ExchangeIntegrals.transverseProduct(at(k), other.at(k));
  }
}
