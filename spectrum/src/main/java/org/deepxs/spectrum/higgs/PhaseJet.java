package org.deepxs.spectrum.higgs;

/**
 * A complex function of the background that is real at zero phase. The imaginary part is odd in the
 * phase, i.e. sin(phi) times something whose value alone matters to the order kept.
 *
 * @param real real part
 * @param sine imaginary part over sin(phi), at the vacuum
 */
record PhaseJet(FieldJet real, double sine) {

  private static final FieldJet PHASE = new FieldJet(0, 0, 0, 0, 0, 0, 1);

  static PhaseJet real(FieldJet real) {
    return new PhaseJet(real, 0);
  }

  /** size times exp(sign i phi), with c = cos(phi). */
  static PhaseJet rotated(FieldJet size, FieldJet cosine, int sign) {
    return new PhaseJet(size.times(cosine), sign * size.value);
  }

  PhaseJet plus(PhaseJet o) {
    return new PhaseJet(real.plus(o.real), sine + o.sine);
  }

  PhaseJet times(double factor) {
    return new PhaseJet(real.times(factor), factor * sine);
  }

  PhaseJet times(FieldJet factor) {
    return new PhaseJet(real.times(factor), factor.value * sine);
  }

  PhaseJet times(PhaseJet o) {
    return new PhaseJet(realOfProduct(o), real.value * o.sine + sine * o.real.value);
  }

  PhaseJet conjugate() {
    return new PhaseJet(real, -sine);
  }

  /** Re(this o): sin^2 = 1 - c^2 has the derivative -2 at c = 1. */
  FieldJet realOfProduct(PhaseJet o) {
    FieldJet product = real.times(o.real);
    return product.plus(2 * sine * o.sine, PHASE);
  }

  FieldJet absoluteSquare() {
    return realOfProduct(conjugate());
  }
}
