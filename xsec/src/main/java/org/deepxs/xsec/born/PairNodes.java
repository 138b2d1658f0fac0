package org.deepxs.xsec.born;

/**
 * Kinematics and s-channel propagator of one pair at several energies, as arrays by node. Workspace
 * of one thread: {@link #fill} overwrites everything.
 */
public final class PairNodes {

  private final double[] s;
  private final double[] halfRange;
  private final double[] centre;
  private final double[] p0;
  private final double[] direct;
  private final double[] crossed;
  private final double[] boson;
  private final double[] bosonSquared;
  private int size;
  private double m1;
  private double m2;

  /**
   * Workspace.
   *
   * @param capacity largest number of energies, times what they are repeated
   */
  public PairNodes(int capacity) {
    s = new double[capacity];
    halfRange = new double[capacity];
    centre = new double[capacity];
    p0 = new double[capacity];
    direct = new double[capacity];
    crossed = new double[capacity];
    boson = new double[capacity];
    bosonSquared = new double[capacity];
  }

  /**
   * Kinematics of a pair.
   *
   * @param energies partonic energies squared in GeV^2, above the threshold
   * @param count number of energies
   * @param signedMass1 signed mass of particle 1 in GeV
   * @param signedMass2 signed mass of particle 2 in GeV
   * @param bosonMass mass of Z or W in GeV
   * @param bosonWidth its width in GeV
   */
  public void fill(
      double[] energies,
      int count,
      double signedMass1,
      double signedMass2,
      double bosonMass,
      double bosonWidth) {
    size = count;
    m1 = signedMass1;
    m2 = signedMass2;
    for (int k = 0; k < count; k++) {
      PairKinematics kin = PairKinematics.of(energies[k], m1, m2);
      BosonPropagator d = BosonPropagator.at(energies[k], bosonMass, bosonWidth);
      s[k] = kin.s();
      halfRange[k] = kin.halfRange();
      centre[k] = kin.centre();
      p0[k] = kin.p0();
      direct[k] = kin.weightedRange();
      crossed[k] = 4 * m1 * m2 * kin.s() * kin.halfRange();
      boson[k] = d.real();
      bosonSquared[k] = d.real() * d.real() + d.imaginary() * d.imaginary();
    }
  }

  /**
   * Repeats arrays by node, so that loops over several squarks need no second index.
   *
   * @param times how often the nodes stand one after the other from now on
   */
  public void repeat(int times) {
    int have = size;
    int want = times * size;
    while (have < want) {
      int more = Math.min(have, want - have);
      System.arraycopy(s, 0, s, have, more);
      System.arraycopy(halfRange, 0, halfRange, have, more);
      System.arraycopy(centre, 0, centre, have, more);
      System.arraycopy(p0, 0, p0, have, more);
      System.arraycopy(boson, 0, boson, have, more);
      have += more;
    }
  }

  /** Kinematics at one node. */
  PairKinematics kinematics(int node) {
    return new PairKinematics(s[node], m1, m2, centre[node], halfRange[node], p0[node]);
  }

  /** h by node, see {@link PairKinematics}. */
  double[] halfRange() {
    return halfRange;
  }

  /** t_c by node. */
  double[] centre() {
    return centre;
  }

  /** (t_c - m1^2)(t_c - m2^2) by node. */
  double[] p0() {
    return p0;
  }

  /**
   * Number of nodes.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /**
   * Product of the signed masses.
   *
   * @return m1 m2 in GeV^2
   */
  public double massProduct() {
    return m1 * m2;
  }

  /**
   * Energies.
   *
   * @return s in GeV^2; the inner array, not to be changed
   */
  public double[] s() {
    return s;
  }

  /**
   * Weight of squares of s-channel amplitudes.
   *
   * @return ∫ dt (t-m1^2)(t-m2^2) in GeV^6; the inner array, not to be changed
   */
  public double[] direct() {
    return direct;
  }

  /**
   * Weight of products of s-channel amplitudes of both helicities.
   *
   * @return ∫ dt 2 m1 m2 s in GeV^6; the inner array, not to be changed
   */
  public double[] crossed() {
    return crossed;
  }

  /**
   * Propagator of Z or W.
   *
   * @return real part in GeV^-2; the inner array, not to be changed
   */
  public double[] boson() {
    return boson;
  }

  /**
   * Squared modulus of the propagator.
   *
   * @return |D|^2 in GeV^-4; the inner array, not to be changed
   */
  public double[] bosonSquared() {
    return bosonSquared;
  }
}
