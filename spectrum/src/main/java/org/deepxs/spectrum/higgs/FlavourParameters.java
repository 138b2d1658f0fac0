package org.deepxs.spectrum.higgs;

import java.util.List;

/**
 * Parameters of one flavour that do not depend on the background, in units of the scale.
 *
 * @param yukawa Yukawa coupling
 * @param trilinear A of this flavour
 * @param mu higgsino mass parameter
 * @param softMean mean of the diagonal elements of the sfermion mass matrix, less the squared
 *     fermion mass
 * @param splittings difference (L, L) - (R, R), or what replaces it
 */
record FlavourParameters(
    double yukawa, double trilinear, double mu, double softMean, List<SplittingNode> splittings) {

  /**
   * From masses and mixing.
   *
   * @param flavour the flavour
   * @param own vacuum value of the flavour's own field in GeV, 246 GeV times sine or cosine of beta
   * @param ratio vacuum value of the other field over the own one
   * @param mu higgsino mass in GeV
   * @param scale renormalization scale in GeV
   */
  static FlavourParameters of(
      HeavyFlavour flavour, double own, double ratio, double mu, double scale) {
    double q2 = scale * scale;
    double fermion = flavour.fermionGev();
    double cos = flavour.cosine();
    double sin = flavour.sine();
    double difference = flavour.mass1Squared() - flavour.mass2Squared();
    double mean = 0.5 * (flavour.mass1Squared() + flavour.mass2Squared());
    double splitting = difference * (cos - sin) * (cos + sin);
    return new FlavourParameters(
        Math.sqrt(2) * fermion / own,
        (difference * sin * cos / fermion + mu * ratio) / scale,
        mu / scale,
        (mean - fermion * fermion) / q2,
        SplittingNode.of(splitting / q2, difference / q2, mean / q2));
  }
}
