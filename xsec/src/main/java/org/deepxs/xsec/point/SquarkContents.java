package org.deepxs.xsec.point;

/**
 * Shares of the chiralities in both mass eigenstates of a flavour of the third generation: squares
 * and products of the elements of the mixing matrix.
 *
 * @param left0 share of the left-handed squark in the first mass eigenstate
 * @param left1 in the second
 * @param right0 share of the right-handed squark in the first mass eigenstate
 * @param right1 in the second
 * @param product0 product of both elements of the first mass eigenstate; 0 without mixing
 * @param product1 of the second
 */
public record SquarkContents(
    double left0, double left1, double right0, double right1, double product0, double product1) {

  /** Those of squarks that do not mix. */
  static final SquarkContents UNMIXED = new SquarkContents(1, 0, 0, 1, 0, 0);

  /** Those of a mixing matrix, given by rows. */
  static SquarkContents of(double left0, double right0, double left1, double right1) {
    return new SquarkContents(
        left0 * left0,
        left1 * left1,
        right0 * right0,
        right1 * right1,
        left0 * right0,
        left1 * right1);
  }

  /**
   * Share in the first mass eigenstate.
   *
   * @param left whether of the left-handed squark
   * @return between 0 and 1
   */
  public double first(boolean left) {
    return left ? left0 : right0;
  }

  /**
   * Share in the second mass eigenstate.
   *
   * @param left whether of the left-handed squark
   * @return between 0 and 1
   */
  public double second(boolean left) {
    return left ? left1 : right1;
  }
}
