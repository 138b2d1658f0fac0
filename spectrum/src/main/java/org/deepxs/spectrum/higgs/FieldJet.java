package org.deepxs.spectrum.higgs;

/**
 * A function of the Higgs background, with its exact derivatives at the vacuum. The background is
 * H_d = s1 exp(i phi)/sqrt 2, H_u = s2/sqrt 2 (the common phase is a gauge choice), and the
 * variables are s1, s2 to second order and c = cos phi to first order about c = 1. The latter is
 * all that the mass of the CP-odd Higgs boson needs (Degrassi, Slavich, Zwirner, hep-ph/0105096).
 */
final class FieldJet {

  static final FieldJet ZERO = new FieldJet(0, 0, 0, 0, 0, 0, 0);

  final double value;
  final double d1;
  final double d2;
  final double d11;
  final double d12;
  final double d22;
  final double dc;

  FieldJet(double value, double d1, double d2, double d11, double d12, double d22, double dc) {
    this.value = value;
    this.d1 = d1;
    this.d2 = d2;
    this.d11 = d11;
    this.d12 = d12;
    this.d22 = d22;
    this.dc = dc;
  }

  static FieldJet constant(double value) {
    return new FieldJet(value, 0, 0, 0, 0, 0, 0);
  }

  /** The background field s1 at its vacuum value. */
  static FieldJet field1(double s1) {
    return new FieldJet(s1, 1, 0, 0, 0, 0, 0);
  }

  /** The background field s2 at its vacuum value. */
  static FieldJet field2(double s2) {
    return new FieldJet(s2, 0, 1, 0, 0, 0, 0);
  }

  /** The cosine of the relative phase; 1 in the vacuum. */
  static FieldJet phaseCosine() {
    return new FieldJet(1, 0, 0, 0, 0, 0, 1);
  }

  FieldJet plus(FieldJet o) {
    return new FieldJet(
        value + o.value, d1 + o.d1, d2 + o.d2, d11 + o.d11, d12 + o.d12, d22 + o.d22, dc + o.dc);
  }

  /** This plus factor times other. */
  FieldJet plus(double factor, FieldJet o) {
    return new FieldJet(
        value + factor * o.value,
        d1 + factor * o.d1,
        d2 + factor * o.d2,
        d11 + factor * o.d11,
        d12 + factor * o.d12,
        d22 + factor * o.d22,
        dc + factor * o.dc);
  }

  FieldJet plus(double constant) {
    return new FieldJet(value + constant, d1, d2, d11, d12, d22, dc);
  }

  FieldJet minus(FieldJet o) {
    return plus(-1, o);
  }

  FieldJet times(double factor) {
    return new FieldJet(
        factor * value,
        factor * d1,
        factor * d2,
        factor * d11,
        factor * d12,
        factor * d22,
        factor * dc);
  }

  FieldJet times(FieldJet o) {
    return new FieldJet(
        value * o.value,
        value * o.d1 + d1 * o.value,
        value * o.d2 + d2 * o.value,
        value * o.d11 + 2 * d1 * o.d1 + d11 * o.value,
        value * o.d12 + d1 * o.d2 + d2 * o.d1 + d12 * o.value,
        value * o.d22 + 2 * d2 * o.d2 + d22 * o.value,
        value * o.dc + dc * o.value);
  }

  FieldJet square() {
    return times(this);
  }

  FieldJet sqrt() {
    double root = Math.sqrt(value);
    return compose(root, 0.5 / root, -0.25 / (value * root));
  }

  FieldJet reciprocal() {
    double inverse = 1 / value;
    return compose(inverse, -inverse * inverse, 2 * inverse * inverse * inverse);
  }

  /** f of this, from f and its first two derivatives at the value. */
  FieldJet compose(double f, double f1, double f2) {
    return new FieldJet(
        f,
        f1 * d1,
        f1 * d2,
        f1 * d11 + f2 * d1 * d1,
        f1 * d12 + f2 * d1 * d2,
        f1 * d22 + f2 * d2 * d2,
        f1 * dc);
  }
}
