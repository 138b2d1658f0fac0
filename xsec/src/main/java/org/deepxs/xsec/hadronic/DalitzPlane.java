package org.deepxs.xsec.hadronic;

import org.deepxs.xsec.real.EmissionPoint;

/**
 * Three-body phase space in the Dalitz variables s_i = (k_i + p3)^2 in GeV^2, with p3 massless.
 *
 * @param m1 mass of particle 1 in GeV
 * @param m2 mass of particle 2 in GeV
 */
record DalitzPlane(double m1, double m2) {

  /** dPhi_3 = ds_1 ds_2/(PHASE_SPACE s) times the averages over cos and beta. */
  static final double PHASE_SPACE = 128 * Math.PI * Math.PI * Math.PI;

  /** Middle of the range of s_2 at given s_1 (first) or of s_1 at given s_2. */
  double centre(boolean first, double si, double s) {
    double decay = first ? m1 : m2;
    double recoil = first ? m2 : m1;
    return recoil * recoil + (si - decay * decay) / (2 * si) * (s - si - recoil * recoil);
  }

  /** Half that range. */
  double half(boolean first, double si, double s) {
    double decay = first ? m1 : m2;
    double recoil = first ? m2 : m1;
    double root = Math.sqrt(si);
    double lambda =
        (s - (root + recoil) * (root + recoil)) * (s - (root - recoil) * (root - recoil));
    return Math.max(0, si - decay * decay) / (2 * si) * Math.sqrt(Math.max(0, lambda));
  }

  /** Lowest s_i. */
  double low(boolean first) {
    return first ? m1 * m1 : m2 * m2;
  }

  /** Highest s_i. */
  double high(boolean first, double s) {
    double root = Math.sqrt(s) - (first ? m2 : m1);
    return root * root;
  }

  /** Whether a point is inside. */
  boolean contains(double s1, double s2, double s) {
    return s1 > low(true)
        && s1 < high(true, s)
        && Math.abs(s2 - centre(true, s1, s)) < half(true, s1, s);
  }

  /** Momenta from both variables, the direction of the parton and the azimuth of k1 around it. */
  void momenta(double s1, double s2, double cos, double sin, double beta, EmissionPoint point) {
    double s = point.s();
    double sqrtS = Math.sqrt(s);
    double energy3 = 0.5 * (s1 + s2 - m1 * m1 - m2 * m2) / sqrtS;
    double energy1 = 0.5 * (s + m1 * m1 - s2) / sqrtS;
    double along = energy3 > 0 ? energy1 - 0.5 * (s1 - m1 * m1) / energy3 : 0;
    double across = Math.sqrt(Math.max(0, energy1 * energy1 - m1 * m1 - along * along));
    double inPlane = across * Math.cos(beta);
    point.setParton(energy3, sin, cos);
    point.setParticles(
        energy1, along * sin + inPlane * cos, across * Math.sin(beta), along * cos - inPlane * sin);
  }
}
