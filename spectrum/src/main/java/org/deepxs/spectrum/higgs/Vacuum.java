package org.deepxs.spectrum.higgs;

/**
 * A point in units of the scale.
 *
 * @param v1 vacuum value of s1
 * @param v2 vacuum value of s2
 * @param scaleSquared squared scale in GeV^2
 * @param top parameters of top and stops
 * @param bottom parameters of bottom and sbottoms
 * @param background the fields
 */
record Vacuum(
    double v1,
    double v2,
    double scaleSquared,
    SquarkFlavour top,
    SquarkFlavour bottom,
    Background background) {

  static Vacuum of(TwoLoopInputs in) {
    double tan = in.tanBeta();
    double cos = 1 / Math.sqrt(1 + tan * tan);
    double q = in.scaleGev();
    double v1 = in.vevGev() * cos;
    double v2 = v1 * tan;
    return new Vacuum(
        v1 / q,
        v2 / q,
        q * q,
        SquarkFlavour.of(in.stops(), in.topGev(), v2, 1 / tan, in.muGev(), q),
        SquarkFlavour.of(in.sbottoms(), in.bottomGev(), v1, tan, in.muGev(), q),
        Background.of(v1 / q, v2 / q));
  }

  HiggsCorrection correction(FieldJet potential, double factor) {
    return HiggsCorrection.of(potential, v1, v2, factor * scaleSquared);
  }
}
