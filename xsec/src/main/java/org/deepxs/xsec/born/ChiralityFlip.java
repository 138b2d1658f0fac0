package org.deepxs.xsec.born;

/**
 * Neutralino pairs from quarks of equal chirality, through squarks that mix left and right: only
 * sbottoms, only for b quarks. With c_T = l_i r_j and c_U = l_j r_i the two helicity configurations
 * give together
 *
 * <pre>
 * 2 (c_T^2 + c_U^2) ∫ dt (t-m1^2)(t-m2^2) D_t^2 + 4 c_T c_U ∫ dt (tu - m1^2 m2^2) D_t D_u
 * D_t = Σ_k S_k1 S_k2/(t - M_k^2)
 * </pre>
 *
 * The interference sign follows from the antisymmetry of the amplitude under exchange of two
 * Majorana particles: for heavy squarks it becomes the square of one scalar current, s (s - m1^2 -
 * m2^2). Signs of masses do not enter, since both terms carry the same phases.
 *
 * @param ct l_i r_j in units of e^2
 * @param cu l_j r_i in units of e^2
 * @param sbottoms mixing weights S_k1 S_k2
 */
public record ChiralityFlip(double ct, double cu, SquarkExchange sbottoms) {

  /** The integrand of {@link #integrated} at one t. */
  double differential(PairKinematics kin, double t, double[] mass2) {
    double m1s = kin.m1() * kin.m1();
    double m2s = kin.m2() * kin.m2();
    double u = m1s + m2s - kin.s() - t;
    double dt = sbottoms.at(t, mass2);
    double du = sbottoms.at(u, mass2);
    return (ct * ct + cu * cu) * (dt * dt * (t - m1s) * (t - m2s) + du * du * (u - m1s) * (u - m2s))
        + 4 * ct * cu * (t * u - m1s * m2s) * dt * du;
  }

  /** The sum of both helicity configurations, integrated over t, in GeV^2. */
  double integrated(PairKinematics kin, ExchangeIntegrals[] squarks) {
    double square = 0;
    double transverse = 0;
    for (int k = 0; k < sbottoms.size(); k++) {
      ExchangeIntegrals ek = squarks[sbottoms.squark(k)];
      for (int l = 0; l < sbottoms.size(); l++) {
        ExchangeIntegrals el = squarks[sbottoms.squark(l)];
        double weight = sbottoms.coupling(k) * sbottoms.coupling(l);
        square += weight * ExchangeIntegrals.weightedProduct(kin, ek, el);
        transverse += weight * ExchangeIntegrals.transverseProduct(ek, el);
      }
    }
    return 2 * (ct * ct + cu * cu) * square + 4 * ct * cu * transverse;
  }
}
