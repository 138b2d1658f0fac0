package org.deepxs.spectrum.higgs;

/**
 * Parameters of one squark flavour that do not depend on the background, in units of the scale.
 *
 * @param yukawa Yukawa coupling
 * @param trilinear A of this flavour
 * @param mu higgsino mass parameter
 * @param softMean mean of the diagonal elements of the mass matrix, less the squared quark mass
 * @param splitting difference (L, L) - (R, R)
 */
record SquarkFlavour(
    double yukawa, double trilinear, double mu, double softMean, double splitting) {

  /**
   * From masses and mixing.
   *
   * @param pair the squarks, in GeV^2
   * @param fermion fermion mass in GeV
   * @param own vacuum value of the flavour's own field, 246 GeV times sine or cosine of beta
   * @param ratio vacuum value of the other field over the own one
   * @param mu higgsino mass in GeV
   * @param scale renormalization scale in GeV
   */
  static SquarkFlavour of(
      SfermionPair pair, double fermion, double own, double ratio, double mu, double scale) {
    double difference = pair.mass1Squared() - pair.mass2Squared();
    double mixing = difference * pair.sine() * pair.cosine() / fermion;
    double cos2 = (pair.cosine() - pair.sine()) * (pair.cosine() + pair.sine());
    double mean = 0.5 * (pair.mass1Squared() + pair.mass2Squared()) - fermion * fermion;
    double q2 = scale * scale;
    return new SquarkFlavour(
        Math.sqrt(2) * fermion / own,
        (mixing + mu * ratio) / scale,
        mu / scale,
        mean / q2,
        difference * cos2 / q2);
  }
}
