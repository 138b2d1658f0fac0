package org.deepxs.xsec.born;

/**
 * Squarks exchanged in one channel (t or u) of one helicity amplitude: sum over k of coupling_k/(t
 * - M_k^2). The masses M_k are those of the {@link QuarkAnnihilation}, so that several amplitudes
 * share their integrals. Immutable.
 */
public final class SquarkExchange {

  /** No squark. */
  public static final SquarkExchange NONE = new SquarkExchange(new int[0], new double[0]);

  private final int[] squark;
  private final double[] coupling;

  private SquarkExchange(int[] squark, double[] coupling) {
    this.squark = squark;
    this.coupling = coupling;
  }

  /**
   * One squark.
   *
   * @param squark its number in the annihilation
   * @param coupling coupling in units of e^2
   * @return the exchange
   */
  public static SquarkExchange of(int squark, double coupling) {
    return new SquarkExchange(new int[] {squark}, new double[] {coupling});
  }

  /**
   * Squarks 0 and 1 of the annihilation.
   *
   * @param coupling0 coupling of squark 0 in units of e^2, mixing weight included
   * @param coupling1 coupling of squark 1 in units of e^2, mixing weight included
   * @return the exchange
   */
  public static SquarkExchange ofBoth(double coupling0, double coupling1) {
    return new SquarkExchange(new int[] {0, 1}, new double[] {coupling0, coupling1});
  }

  /** Sum of coupling/(t - M^2) at one t (or u), in GeV^-2. */
  double at(double t, double[] mass2) {
    double sum = 0;
    for (int k = 0; k < coupling.length; k++) {
      sum += coupling[k] / (t - mass2[squark[k]]);
    }
    return sum;
  }

  /**
   * Number of squarks.
   *
   * @return 0, 1 or 2
   */
  public int size() {
    return coupling.length;
  }

  /**
   * Coupling of one term.
   *
   * @param k number of the term
   * @return coupling in units of e^2
   */
  public double coupling(int k) {
    return coupling[k];
  }

  /**
   * Squark of one term.
   *
   * @param k number of the term
   * @return its number in the annihilation
   */
  public int squark(int k) {
    return squark[k];
  }
}
