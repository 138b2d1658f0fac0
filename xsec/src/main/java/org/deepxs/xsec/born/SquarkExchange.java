package org.deepxs.xsec.born;

/**
 * Squarks exchanged in one channel (t or u) of one helicity amplitude: sum over k of coupling_k/(t
 * - M_k^2). The masses M_k are those of the {@link QuarkAnnihilation}, so that several amplitudes
 * share their integrals. Immutable.
 */
public final class SquarkExchange {

  /** No squark. */
  public static final SquarkExchange NONE = new SquarkExchange(0, 0, 0, 0);

  private final int size;
  private final int first;
  private final double coupling0;
  private final double coupling1;

  /** The second squark is the one after the first. */
  private SquarkExchange(int size, int first, double coupling0, double coupling1) {
    this.size = size;
    this.first = first;
    this.coupling0 = coupling0;
    this.coupling1 = coupling1;
  }

  /**
   * One squark.
   *
   * @param squark its number in the annihilation
   * @param coupling coupling in units of e^2
   * @return the exchange
   */
  public static SquarkExchange of(int squark, double coupling) {
    return new SquarkExchange(1, squark, coupling, 0);
  }

  /**
   * Squarks 0 and 1 of the annihilation.
   *
   * @param coupling0 coupling of squark 0 in units of e^2, mixing weight included
   * @param coupling1 coupling of squark 1 in units of e^2, mixing weight included
   * @return the exchange
   */
  public static SquarkExchange ofBoth(double coupling0, double coupling1) {
    return new SquarkExchange(2, 0, coupling0, coupling1);
  }

  /** Sum of coupling/(t - M^2) at one t (or u), in GeV^-2. */
  double at(double t, double[] mass2) {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += coupling(k) / (t - mass2[first + k]);
    }
    return sum;
  }

  /**
   * Number of squarks.
   *
   * @return 0, 1 or 2
   */
  public int size() {
    return size;
  }

  /**
   * Coupling of one term.
   *
   * @param k number of the term
   * @return coupling in units of e^2
   */
  public double coupling(int k) {
    return k == 0 ? coupling0 : coupling1;
  }

  /**
   * Sum of all couplings.
   *
   * @return in units of e^2
   */
  public double coupling() {
    return coupling0 + coupling1;
  }

  /**
   * Squark of one term.
   *
   * @param k number of the term
   * @return its number in the annihilation
   */
  public int squark(int k) {
    return first + k;
  }
}
