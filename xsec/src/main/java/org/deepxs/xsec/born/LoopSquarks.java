package org.deepxs.xsec.born;

/**
 * The squarks that a quark of one chirality turns into at a gluino vertex: one, or two mass
 * eigenstates weighted with their content of that chirality. Immutable.
 */
public final class LoopSquarks {

  private final double[] mass2;
  private final double[] weight;

  private LoopSquarks(double[] mass2, double[] weight) {
    this.mass2 = mass2;
    this.weight = weight;
  }

  /**
   * One squark.
   *
   * @param mass its mass in GeV
   * @return the squark
   */
  public static LoopSquarks of(double mass) {
    return new LoopSquarks(new double[] {mass * mass}, new double[] {1});
  }

  /** Two mass eigenstates; the content of the chirality, R_k^2, adds up to one. */
  static LoopSquarks mixed(double[] mass2, double content0, double content1) {
    return new LoopSquarks(mass2.clone(), new double[] {content0, content1});
  }

  /**
   * Number of squarks.
   *
   * @return 1 or 2
   */
  public int size() {
    return mass2.length;
  }

  /**
   * Squared mass.
   *
   * @param k number of the squark
   * @return mass squared in GeV^2
   */
  public double mass2(int k) {
    return mass2[k];
  }

  /**
   * Content of the quark's chirality.
   *
   * @param k number of the squark
   * @return weight between 0 and 1
   */
  public double weight(int k) {
    return weight[k];
  }
}
