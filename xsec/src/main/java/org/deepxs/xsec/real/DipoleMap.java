package org.deepxs.xsec.real;

/**
 * Momentum map of a dipole with initial-state emitter e and spectator o (Catani and Seymour,
 * hep-ph/9605323, eqs. 5.137 to 5.144): e becomes x e, o stays, and all final momenta but the
 * emitted one undergo the Lorentz transformation that turns K = e + o - p3 into K~ = x e + o.
 * Arguments are twice scalar products in GeV^2; only the transformed product with the emitter is
 * needed, since x e + o fixes the rest.
 */
final class DipoleMap {

  private DipoleMap() {}

  /**
   * Twice the product of the Born process' emitter with a transformed final momentum k~.
   *
   * @param x pair mass squared over eo
   * @param eo emitter, spectator
   * @param e3 emitter, emitted parton
   * @param o3 spectator, emitted parton
   * @param ek emitter, k
   * @param ok spectator, k
   * @param pairK 2 K.k
   * @return 2 (x e).k~ in GeV^2
   */
  static double emitterProduct(
      double x, double eo, double e3, double o3, double ek, double ok, double pairK) {
    double pairMapped = eo * (1 + x) - x * e3 - o3;
    double sum2 = 2 * x * eo + pairMapped;
    double kSum = pairK + x * ek + ok;
    double eSum = 2 * eo - e3;
    return x * (ek - kSum * eSum / sum2 + pairK / x);
  }
}
