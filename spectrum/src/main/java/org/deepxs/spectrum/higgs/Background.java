package org.deepxs.spectrum.higgs;

/**
 * The Higgs fields as variables of differentiation, in units of the scale.
 *
 * @param s1 sqrt 2 |H_d|
 * @param s2 sqrt 2 |H_u|
 * @param cosine cosine of the phase of H_d H_u
 */
record Background(FieldJet s1, FieldJet s2, FieldJet cosine) {

  static Background of(double v1, double v2) {
    return new Background(FieldJet.field1(v1), FieldJet.field2(v2), FieldJet.phaseCosine());
  }
}
