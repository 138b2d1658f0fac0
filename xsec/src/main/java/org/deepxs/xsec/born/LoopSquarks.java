package org.deepxs.xsec.born;

/**
 * The squarks that a quark of one chirality turns into at a gluino vertex: one, or two mass
 * eigenstates weighted with their content of that chirality. Immutable.
 */
public final class LoopSquarks {

  private final int size;
  private final double first;
  private final double second;
  private final double weight0;
  private final double weight1;

  private LoopSquarks(int size, double first, double second, double weight0, double weight1) {
    this.size = size;
    this.first = first;
    this.second = second;
    this.weight0 = weight0;
    this.weight1 = weight1;
  }

  /**
   * One squark.
   *
   * @param mass its mass in GeV
   * @return the squark
   */
  public static LoopSquarks of(double mass) {
    return new LoopSquarks(1, Math.abs(mass), 0, 1, 0);
  }

  /** Two mass eigenstates; the content of the chirality, R_k^2, adds up to one. */
  static LoopSquarks mixed(double mass0, double mass1, double content0, double content1) {
    return new LoopSquarks(2, Math.abs(mass0), Math.abs(mass1), content0, content1);
  }

  /**
   * Number of squarks.
   *
   * @return 1 or 2
   */
  public int size() {
    return size;
  }

  /**
   * Mass.
   *
   * @param k number of the squark
   * @return mass in GeV, not negative
   */
  public double mass(int k) {
    return k == 0 ? first : second;
  }

  /**
   * Squared mass.
   *
   * @param k number of the squark
   * @return mass squared in GeV^2
   */
  public double mass2(int k) {
    return mass(k) * mass(k);
  }

  /**
   * Content of the quark's chirality.
   *
   * @param k number of the squark
   * @return weight between 0 and 1
   */
  public double weight(int k) {
    return k == 0 ? weight0 : weight1;
  }
}
