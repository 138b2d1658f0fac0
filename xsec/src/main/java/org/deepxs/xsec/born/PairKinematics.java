package org.deepxs.xsec.born;

/**
 * Kinematics of q qbar → 1 2 at one partonic energy, massless quarks.
 *
 * @param s partonic energy squared in GeV^2
 * @param m1 signed mass of particle 1 in GeV
 * @param m2 signed mass of particle 2 in GeV
 * @param centre t_c = (m1^2 + m2^2 - s)/2 in GeV^2, the middle of the range of t
 * @param halfRange h: t runs over t_c ± h, in GeV^2
 * @param p0 (t_c - m1^2)(t_c - m2^2) in GeV^4
 */
public record PairKinematics(
    double s, double m1, double m2, double centre, double halfRange, double p0) {

  /**
   * Kinematics at one partonic energy.
   *
   * @param s partonic energy squared in GeV^2
   * @param m1 signed mass of particle 1 in GeV
   * @param m2 signed mass of particle 2 in GeV
   * @return the kinematics
   */
  public static PairKinematics of(double s, double m1, double m2) {
    double sum = Math.abs(m1) + Math.abs(m2);
    double difference = Math.abs(m1) - Math.abs(m2);
    double lambda = (s - sum * sum) * (s - difference * difference);
    double massSplitting = m1 * m1 - m2 * m2;
    return new PairKinematics(
        s,
        m1,
        m2,
        0.5 * (m1 * m1 + m2 * m2 - s),
        0.5 * Math.sqrt(Math.max(lambda, 0)),
        0.25 * (s * s - massSplitting * massSplitting));
  }

  /**
   * Linear coefficient of (t-m1^2)(t-m2^2) in x = t - t_c.
   *
   * @return 2 t_c - m1^2 - m2^2 = -s in GeV^2
   */
  public double p1() {
    return -s;
  }

  /**
   * The integral of (t-m1^2)(t-m2^2) over t.
   *
   * @return integral in GeV^6
   */
  public double weightedRange() {
    return 2 * halfRange * (p0 + halfRange * halfRange / 3);
  }
}
