package org.deepxs.xsec.born;

/**
 * Squarks exchanged in one channel (t or u) of one helicity amplitude: sum over k of coupling_k/(t
 * - mass2_k). Two of them only where the squarks of the third generation mix. Immutable.
 */
final class SquarkExchange {

  static final SquarkExchange NONE = new SquarkExchange(new double[0], new double[0]);

  private final double[] coupling;
  private final double[] mass2;

  private SquarkExchange(double[] coupling, double[] mass2) {
    this.coupling = coupling;
    this.mass2 = mass2;
  }

  /** One squark: coupling in units of e^2, mass in GeV. */
  static SquarkExchange of(double coupling, double mass) {
    return new SquarkExchange(new double[] {coupling}, new double[] {mass * mass});
  }

  /** Two mass eigenstates: couplings in units of e^2 with the mixing weights in, masses in GeV. */
  static SquarkExchange of(double coupling1, double mass1, double coupling2, double mass2) {
    return new SquarkExchange(
        new double[] {coupling1, coupling2}, new double[] {mass1 * mass1, mass2 * mass2});
  }

  /** Sum of coupling/(t - mass2) at one t (or u), in GeV^-2. */
  double at(double t) {
    double sum = 0;
    for (int k = 0; k < coupling.length; k++) {
      sum += coupling[k] / (t - mass2[k]);
    }
    return sum;
  }

  int size() {
    return coupling.length;
  }

  double coupling(int k) {
    return coupling[k];
  }

  double mass2(int k) {
    return mass2[k];
  }
}
