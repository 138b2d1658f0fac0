package org.deepxs.xsec.nlo;

/**
 * Parts of a next-to-leading-order cross section at one choice of scales and densities, in pb. They
 * add up to {@link #totalPb}. Only the sum has a meaning of its own: the dipoles move numbers
 * between the parts.
 *
 * @param bornPb leading order with the densities of the next order
 * @param virtualPb loops and integrated dipoles with the part of P + K at x = 1
 * @param collinearPb P + K for x below 1
 * @param realGluonPb gluon emission minus dipoles
 * @param realQuarkPb quark and antiquark emission minus dipoles and on-shell squarks
 * @param errorPb standard error of the integration
 */
public record NloParts(
    double bornPb,
    double virtualPb,
    double collinearPb,
    double realGluonPb,
    double realQuarkPb,
    double errorPb) {

  /** Nothing: a pair that cannot be made. */
  public static final NloParts ZERO = new NloParts(0, 0, 0, 0, 0, 0);

  /**
   * The cross section.
   *
   * @return sum of the parts in pb
   */
  public double totalPb() {
    return bornPb + virtualPb + collinearPb + realGluonPb + realQuarkPb;
  }

  /**
   * The same with another collinear part.
   *
   * @param pb the new part in pb
   * @return changed copy
   */
  public NloParts withCollinear(double pb) {
    return new NloParts(bornPb, virtualPb, pb, realGluonPb, realQuarkPb, errorPb);
  }

  /**
   * All parts and the error times a factor.
   *
   * @param factor the factor
   * @return scaled parts
   */
  public NloParts times(double factor) {
    return new NloParts(
        factor * bornPb,
        factor * virtualPb,
        factor * collinearPb,
        factor * realGluonPb,
        factor * realQuarkPb,
        Math.abs(factor) * errorPb);
  }

  /**
   * Sum of two processes; errors add in quadrature.
   *
   * @param other the other
   * @return the sum
   */
  public NloParts plus(NloParts other) {
    return new NloParts(
        bornPb + other.bornPb,
        virtualPb + other.virtualPb,
        collinearPb + other.collinearPb,
        realGluonPb + other.realGluonPb,
        realQuarkPb + other.realQuarkPb,
        Math.hypot(errorPb, other.errorPb));
  }
}
