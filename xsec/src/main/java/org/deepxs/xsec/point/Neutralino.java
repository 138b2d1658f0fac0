package org.deepxs.xsec.point;

import org.deepxs.xsec.XsecException;

/**
 * A neutralino as the couplings need it: a signed mass and a real mixing row.
 *
 * <p>It may be given by a negative mass with a real row of NMIX or by a positive mass with an
 * imaginary row (IMNMIX); both describe the same particle and are the same here.
 *
 * @param massGeV signed mass in GeV
 * @param bino N_i1
 * @param wino N_i2
 * @param downHiggsino N_i3
 * @param upHiggsino N_i4
 */
public record Neutralino(
    double massGeV, double bino, double wino, double downHiggsino, double upHiggsino) {

  /** Largest real (or imaginary) part, relative to the row, that still counts as zero. */
  private static final double PHASE_TOLERANCE = 1e-8;

  private static final int[] MASS = {
    PointEntry.number("MASS", 1000022, 0), PointEntry.number("MASS", 1000023, 0),
    PointEntry.number("MASS", 1000025, 0), PointEntry.number("MASS", 1000035, 0)
  };

  /** First entries of the two matrices; the 16 entries of each follow one another by rows. */
  private static final int NMIX = PointEntry.number("NMIX", 1, 1);

  private static final int IMNMIX = PointEntry.number("IMNMIX", 1, 1);

  /**
   * Reads a neutralino.
   *
   * @param point the point
   * @param index 1 to 4
   * @return mass and row
   * @throws XsecException if an entry is missing or the row is complex beyond a factor i
   */
  public static Neutralino of(SusyPoint point, int index) {
    double mass = point.require(MASS[index - 1]);
    int offset = 4 * (index - 1);
    double imaginaryMax = largest(point, IMNMIX + offset);
    if (imaginaryMax == 0) {
      return row(mass, point, NMIX + offset);
    }
    // With an imaginary part given, a missing real part means zero (SLHA 2).
    double realMax = largest(point, NMIX + offset);
    if (imaginaryMax <= PHASE_TOLERANCE * realMax) {
      return rowOrZero(mass, point, NMIX + offset);
    }
    if (realMax <= PHASE_TOLERANCE * imaginaryMax) {
      return rowOrZero(-mass, point, IMNMIX + offset);
    }
    throw new XsecException(
        "complex neutralino mixing is not supported: row "
            + index
            + " of NMIX + i IMNMIX is neither real nor imaginary ("
            + point.locate(IMNMIX + offset)
            + ")");
  }

  private static double largest(SusyPoint point, int first) {
    double largest = 0;
    for (int j = 0; j < 4; j++) {
      largest = Math.max(largest, Math.abs(point.valueOr(first + j, 0)));
    }
    return largest;
  }

  private static Neutralino row(double mass, SusyPoint point, int first) {
    return new Neutralino(
        mass,
        point.require(first),
        point.require(first + 1),
        point.require(first + 2),
        point.require(first + 3));
  }

  private static Neutralino rowOrZero(double mass, SusyPoint point, int first) {
    return new Neutralino(
        mass,
        point.valueOr(first, 0),
        point.valueOr(first + 1, 0),
        point.valueOr(first + 2, 0),
        point.valueOr(first + 3, 0));
  }
}
