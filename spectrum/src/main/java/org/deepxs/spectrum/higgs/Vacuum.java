package org.deepxs.spectrum.higgs;

/**
 * A point in units of the scale.
 *
 * @param v1 vacuum value of s1
 * @param v2 vacuum value of s2
 * @param scaleSquared squared scale in GeV^2
 * @param top parameters of top and stops
 * @param bottom parameters of bottom and sbottoms
 * @param tau parameters of tau and staus
 * @param background the fields
 */
record Vacuum(
    double v1,
    double v2,
    double scaleSquared,
    FlavourParameters top,
    FlavourParameters bottom,
    FlavourParameters tau,
    Background background) {

  static Vacuum of(TwoLoopInputs in) {
    double tan = in.tanBeta();
    double q = in.scaleGev();
    double mu = in.muGev();
    double v1 = in.vevGev() / Math.sqrt(1 + tan * tan);
    double v2 = v1 * tan;
    return new Vacuum(
        v1 / q,
        v2 / q,
        q * q,
        FlavourParameters.of(in.top(), v2, 1 / tan, mu, q),
        FlavourParameters.of(in.bottom(), v1, tan, mu, q),
        FlavourParameters.of(in.tau(), v1, tan, mu, q),
        Background.of(v1 / q, v2 / q));
  }

  FlavourJets top(SplittingNode node) {
    return FlavourJets.up(top, node.splitting(), background);
  }

  FlavourJets bottom(SplittingNode node) {
    return FlavourJets.down(bottom, node.splitting(), background);
  }

  FlavourJets tau(SplittingNode node) {
    return FlavourJets.down(tau, node.splitting(), background);
  }

  HiggsCorrection correction(FieldJet potential, double factor) {
    return HiggsCorrection.of(potential, v1, v2, factor * scaleSquared);
  }
}
