package org.deepxs.xsec.born;

/**
 * Couplings of one quark chirality: the two helicity amplitudes
 *
 * <pre>
 * Q_same     = photon/s + bosonSame D(s)     + Σ_k u_k/(u - M_k^2)
 * Q_opposite = photon/s + bosonOpposite D(s) + Σ_k t_k/(t - M_k^2)
 * </pre>
 *
 * with the Z or W propagator D(s) = 1/(s - M^2 + i M Γ). For left-handed quarks they are Q_LL and
 * Q_LR of the field's notation, for right-handed quarks Q_RR and Q_RL.
 *
 * @param photon photon coupling, in units of e^2
 * @param bosonSame Z or W coupling of Q_same, in units of e^2
 * @param bosonOpposite Z or W coupling of Q_opposite, in units of e^2
 * @param uExchange squarks in the u channel
 * @param tExchange squarks in the t channel
 */
public record ChiralAmplitude(
    double photon,
    double bosonSame,
    double bosonOpposite,
    SquarkExchange uExchange,
    SquarkExchange tExchange) {

  /**
   * |Q_same|^2 (u-m1^2)(u-m2^2) + |Q_opposite|^2 (t-m1^2)(t-m2^2) + 2 Re(Q_same Q_opposite^*) m1 m2
   * s at one t.
   */
  double differential(PairKinematics kin, BosonPropagator boson, double t, double[] mass2) {
    double m1s = kin.m1() * kin.m1();
    double m2s = kin.m2() * kin.m2();
    double u = m1s + m2s - kin.s() - t;
    double sameRe = photon / kin.s() + bosonSame * boson.real() + uExchange.at(u, mass2);
    double oppositeRe = photon / kin.s() + bosonOpposite * boson.real() + tExchange.at(t, mass2);
    double sameIm = bosonSame * boson.imaginary();
    double oppositeIm = bosonOpposite * boson.imaginary();
    return (sameRe * sameRe + sameIm * sameIm) * (u - m1s) * (u - m2s)
        + (oppositeRe * oppositeRe + oppositeIm * oppositeIm) * (t - m1s) * (t - m2s)
        + 2 * (sameRe * oppositeRe + sameIm * oppositeIm) * kin.m1() * kin.m2() * kin.s();
  }

  /** The integral of {@link #differential} over t in GeV^2. */
  double integrated(PairKinematics kin, BosonPropagator boson, ExchangeIntegrals[] squarks) {
    double sameRe = photon / kin.s() + bosonSame * boson.real();
    double sameIm = bosonSame * boson.imaginary();
    double oppositeRe = photon / kin.s() + bosonOpposite * boson.real();
    double oppositeIm = bosonOpposite * boson.imaginary();
    double squares =
        (sameRe * sameRe + sameIm * sameIm + oppositeRe * oppositeRe + oppositeIm * oppositeIm)
                * kin.weightedRange()
            + squared(kin, sameRe, uExchange, squarks)
            + squared(kin, oppositeRe, tExchange, squarks);
    double product =
        (sameRe * oppositeRe + sameIm * oppositeIm) * 2 * kin.halfRange()
            + interference(sameRe, oppositeRe, squarks);
    return squares + 2 * kin.m1() * kin.m2() * kin.s() * product;
  }

  /** Squared exchange and its interference with the s channel, weighted with (t-m1^2)(t-m2^2). */
  private static double squared(
      PairKinematics kin, double sChannel, SquarkExchange exchange, ExchangeIntegrals[] squarks) {
    double sum = 0;
    for (int k = 0; k < exchange.size(); k++) {
      double c = exchange.coupling(k);
      ExchangeIntegrals e = squarks[exchange.squark(k)];
      sum += 2 * sChannel * c * e.weightedSingle();
      sum += c * c * e.weightedDouble();
      for (int l = 0; l < k; l++) {
        sum +=
            2
                * c
                * exchange.coupling(l)
                * ExchangeIntegrals.weightedProduct(kin, e, squarks[exchange.squark(l)]);
      }
    }
    return sum;
  }

  /** The part of ∫ dt Re(Q_same Q_opposite^*) with at least one squark. */
  private double interference(double sameRe, double oppositeRe, ExchangeIntegrals[] squarks) {
    double sum = 0;
    for (int k = 0; k < uExchange.size(); k++) {
      sum -= oppositeRe * uExchange.coupling(k) * squarks[uExchange.squark(k)].single();
    }
    for (int l = 0; l < tExchange.size(); l++) {
      ExchangeIntegrals t = squarks[tExchange.squark(l)];
      sum -= sameRe * tExchange.coupling(l) * t.single();
      for (int k = 0; k < uExchange.size(); k++) {
        sum +=
            uExchange.coupling(k)
                * tExchange.coupling(l)
                * ExchangeIntegrals.mixedProduct(squarks[uExchange.squark(k)], t);
      }
    }
    return sum;
  }
}
