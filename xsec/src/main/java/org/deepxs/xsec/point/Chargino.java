package org.deepxs.xsec.point;

import org.deepxs.xsec.XsecException;

/**
 * A chargino as the couplings need it: its mass and one row each of U and V.
 *
 * @param massGeV mass in GeV; a negative one is kept
 * @param uWino U_i1
 * @param uHiggsino U_i2
 * @param vWino V_i1
 * @param vHiggsino V_i2
 */
public record Chargino(
    double massGeV, double uWino, double uHiggsino, double vWino, double vHiggsino) {

  private static final double PHASE_TOLERANCE = 1e-8;

  private static final int[] MASS = {
    PointEntry.number("MASS", 1000024, 0), PointEntry.number("MASS", 1000037, 0)
  };

  /** First entries of the matrices; the 4 entries of each follow one another by rows. */
  private static final int UMIX = PointEntry.number("UMIX", 1, 1);

  private static final int VMIX = PointEntry.number("VMIX", 1, 1);
  private static final int IMUMIX = PointEntry.number("IMUMIX", 1, 1);
  private static final int IMVMIX = PointEntry.number("IMVMIX", 1, 1);

  /**
   * Reads a chargino.
   *
   * @param point the point
   * @param index 1 or 2
   * @return mass and rows
   * @throws XsecException if an entry is missing or the mixing is complex
   */
  public static Chargino of(SusyPoint point, int index) {
    int offset = 2 * (index - 1);
    for (int j = 0; j < 2; j++) {
      requireReal(point, IMUMIX + offset + j);
      requireReal(point, IMVMIX + offset + j);
    }
    return new Chargino(
        point.require(MASS[index - 1]),
        point.require(UMIX + offset),
        point.require(UMIX + offset + 1),
        point.require(VMIX + offset),
        point.require(VMIX + offset + 1));
  }

  private static void requireReal(SusyPoint point, int imaginaryEntry) {
    double imaginary = point.valueOr(imaginaryEntry, 0);
    if (Math.abs(imaginary) > PHASE_TOLERANCE) {
      throw new XsecException(
          "complex chargino mixing is not supported: "
              + point.locate(imaginaryEntry)
              + " is "
              + imaginary
              + ", expected 0");
    }
  }
}
