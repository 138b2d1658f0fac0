package org.deepxs.xsec.point;

import org.deepxs.xsec.XsecException;

/**
 * Squark masses by flavour and chirality; mass eigenstates and mixing for the third generation.
 * Reads lazily, so that only what a process needs must be there.
 */
public final class SquarkSector {

  private static final int[] LEFT = new int[7];
  private static final int[] RIGHT = new int[7];
  private static final int[][] SBOTMIX = new int[2][2];
  private static final int[][] STOPMIX = new int[2][2];

  static {
    for (int q = 1; q <= 6; q++) {
      LEFT[q] = PointEntry.number("MASS", 1000000 + q, 0);
      RIGHT[q] = PointEntry.number("MASS", 2000000 + q, 0);
    }
    for (int k = 0; k < 2; k++) {
      for (int c = 0; c < 2; c++) {
        SBOTMIX[k][c] = PointEntry.number("SBOTMIX", k + 1, c + 1);
        STOPMIX[k][c] = PointEntry.number("STOPMIX", k + 1, c + 1);
      }
    }
  }

  private static final int GLUINO = PointEntry.number("MASS", 1000021, 0);
  private static final double SQUARK_LIMIT = 11;
  private static final double GLUINO_LIMIT = 16;

  private final SusyPoint point;

  private SquarkSector(SusyPoint point) {
    this.point = point;
  }

  /**
   * Squarks of a point.
   *
   * @param point the point
   * @return the sector
   */
  public static SquarkSector of(SusyPoint point) {
    return new SquarkSector(point);
  }

  /**
   * Mass of an unmixed squark.
   *
   * @param quarkPdg 1 to 4
   * @param left whether it is the partner of the left-handed quark
   * @return mass in GeV
   * @throws XsecException if it is missing
   */
  public double mass(int quarkPdg, boolean left) {
    return point.require(left ? LEFT[quarkPdg] : RIGHT[quarkPdg]);
  }

  /**
   * Squared masses of the two squarks of a flavour.
   *
   * @param quarkPdg 1 to 6
   * @return left and right, for the third generation the two mass eigenstates; GeV^2
   * @throws XsecException if one is missing
   */
  public double[] massesSquared(int quarkPdg) {
    double first = point.require(LEFT[quarkPdg]);
    double second = point.require(RIGHT[quarkPdg]);
    return new double[] {first * first, second * second};
  }

  /**
   * Mixing matrix of the third generation: rows mass eigenstates, columns L and R. The unit matrix
   * where the point gives none.
   *
   * @param quarkPdg 5 or 6
   * @return 2 by 2 matrix
   * @throws XsecException if it is given in part only
   */
  public double[][] mixing(int quarkPdg) {
    int[][] entries = quarkPdg == 5 ? SBOTMIX : STOPMIX;
    if (!mixingGiven(quarkPdg)) {
      return new double[][] {{1, 0}, {0, 1}};
    }
    double[][] matrix = new double[2][2];
    for (int k = 0; k < 2; k++) {
      for (int c = 0; c < 2; c++) {
        matrix[k][c] = point.require(entries[k][c]);
      }
    }
    return matrix;
  }

  /**
   * Shares of the chiralities in the mass eigenstates of the third generation.
   *
   * @param quarkPdg 5 or 6
   * @return squares and products of elements of {@link #mixing}
   * @throws XsecException if the mixing is given in part only
   */
  public SquarkContents contents(int quarkPdg) {
    if (!mixingGiven(quarkPdg)) {
      return SquarkContents.UNMIXED;
    }
    int[][] entries = quarkPdg == 5 ? SBOTMIX : STOPMIX;
    return SquarkContents.of(
        point.require(entries[0][0]),
        point.require(entries[0][1]),
        point.require(entries[1][0]),
        point.require(entries[1][1]));
  }

  /**
   * Whether any element of the third generation's mixing is given.
   *
   * @param quarkPdg 5 or 6
   * @return false if the unit matrix stands in
   */
  public boolean mixingGiven(int quarkPdg) {
    for (int[] row : quarkPdg == 5 ? SBOTMIX : STOPMIX) {
      for (int entry : row) {
        if (!Double.isNaN(point.value(entry))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The same point with the eight squarks of the first two generations at their average mass, as
   * Prospino's NLO part takes them.
   *
   * @param point the point
   * @return changed copy; missing squarks do not count and stay missing
   */
  public static SusyPoint degenerate(SusyPoint point) {
    double sum = 0;
    int count = 0;
    for (int q = 1; q <= 4; q++) {
      for (int entry : new int[] {LEFT[q], RIGHT[q]}) {
        if (!Double.isNaN(point.value(entry))) {
          sum += point.value(entry);
          count++;
        }
      }
    }
    double[] values = point.toArray();
    for (int q = 1; q <= 4; q++) {
      for (int entry : new int[] {LEFT[q], RIGHT[q]}) {
        if (!Double.isNaN(values[entry])) {
          values[entry] = sum / count;
        }
      }
    }
    return point.withValues(values);
  }

  /**
   * The largest mass of squarks and gluino.
   *
   * @param point the point
   * @return mass in GeV; 0 if none is given
   */
  public static double heaviest(SusyPoint point) {
    double heaviest = Math.max(0, Math.abs(point.valueOr(GLUINO, 0)));
    for (int q = 1; q <= 6; q++) {
      heaviest = Math.max(heaviest, Math.abs(point.valueOr(LEFT[q], 0)));
      heaviest = Math.max(heaviest, Math.abs(point.valueOr(RIGHT[q], 0)));
    }
    return heaviest;
  }

  /**
   * As {@link #degenerate}, with Prospino's replacement of heavy masses for one pair: squarks at
   * most 11 times, the gluino at most 16 times the lighter electroweakino; squarks 1 GeV heavier
   * where both are closer than 1 GeV.
   *
   * @param point the point
   * @param lighterGeV mass of the lighter electroweakino in GeV
   * @return changed copy
   * @throws XsecException if the gluino is missing
   */
  public static SusyPoint frozen(SusyPoint point, double lighterGeV) {
    SusyPoint average = degenerate(point);
    double gluino = Math.min(Math.abs(point.require(GLUINO)), GLUINO_LIMIT * lighterGeV);
    double[] values = average.toArray();
    values[GLUINO] = Math.copySign(gluino, values[GLUINO]);
    for (int q = 1; q <= 4; q++) {
      for (int entry : new int[] {LEFT[q], RIGHT[q]}) {
        double squark = Math.min(values[entry], SQUARK_LIMIT * lighterGeV);
        values[entry] = Math.abs(squark - gluino) < 1 ? squark + 1 : squark;
      }
    }
    return average.withValues(values);
  }
}
