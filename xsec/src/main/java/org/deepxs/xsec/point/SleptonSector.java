package org.deepxs.xsec.point;

import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.process.Slepton;

/**
 * Slepton masses and stau mixing. Reads lazily, so that only what a process needs must be there.
 *
 * <p>Slepton flavour mixing (SELMIX, SNUMIX; arXiv:0801.0045, section 4.1.3) is accepted only where
 * it is none: the row of the slepton in question must be its own flavour with a modulus above 0.99.
 * Rows 3 and 6 of SELMIX may mix with each other, and stand in for STAUMIX where that is absent.
 */
public final class SleptonSector {

  private static final double NEARLY_ONE = 0.99;
  private static final int[] MASS = new int[Slepton.values().length];
  private static final int[] FLAVOUR = new int[Slepton.values().length];
  private static final int[][] STAUMIX = new int[2][2];
  private static final int[][] SELMIX = new int[2][2];

  static {
    for (Slepton slepton : Slepton.values()) {
      int k = slepton.number() - 1;
      MASS[k] = PointEntry.number("MASS", slepton.pdg(), 0);
      int row = slepton.generation() + (slepton.pdg() > 2000000 ? 3 : 0);
      FLAVOUR[k] = PointEntry.number(slepton.charged() ? "SELMIX" : "SNUMIX", row, row);
    }
    int[] rows = {3, 6};
    for (int k = 0; k < 2; k++) {
      for (int c = 0; c < 2; c++) {
        STAUMIX[k][c] = PointEntry.number("STAUMIX", k + 1, c + 1);
        SELMIX[k][c] = PointEntry.number("SELMIX", rows[k], rows[c]);
      }
    }
  }

  private final SusyPoint point;

  private SleptonSector(SusyPoint point) {
    this.point = point;
  }

  /**
   * Sleptons of a point.
   *
   * @param point the point
   * @return the sector
   */
  public static SleptonSector of(SusyPoint point) {
    return new SleptonSector(point);
  }

  /**
   * Mass of a slepton.
   *
   * @param slepton which one
   * @return mass in GeV, above 0
   * @throws XsecException if it is missing, not positive or not finite, or the slepton is a mixture
   *     of flavours
   */
  public double mass(Slepton slepton) {
    int entry = MASS[slepton.number() - 1];
    double mass = point.require(entry);
    if (!(mass > 0) || Double.isInfinite(mass)) {
      throw new XsecException(
          point.locate(entry)
              + ": a slepton mass must be positive and finite, got "
              + mass
              + " GeV");
    }
    requireFlavour(slepton);
    return mass;
  }

  private void requireFlavour(Slepton slepton) {
    int entry = FLAVOUR[slepton.number() - 1];
    double own = point.valueOr(entry, 1);
    if (slepton.charged() && slepton.generation() == 3 && given(SELMIX)) {
      int[] row = SELMIX[slepton == Slepton.TAU_1 ? 0 : 1];
      own = Math.hypot(point.require(row[0]), point.require(row[1]));
    }
    if (!(Math.abs(own) > NEARLY_ONE)) {
      throw new XsecException(
          point.locate(entry)
              + ": slepton flavour mixing is not supported: "
              + slepton.pdg()
              + " must have its own flavour with a modulus above 0.99, got "
              + own
              + "; write the spectrum without flavour violation (MODSEL 6 0)");
    }
  }

  /**
   * Share of the left-handed stau in a charged slepton: its element of the first column of STAUMIX.
   *
   * @param slepton a charged slepton
   * @return 1 for partners of left-handed leptons, 0 for right-handed ones, STAUMIX_k1 for staus
   * @throws XsecException if STAUMIX is given in part only
   */
  public double leftHanded(Slepton slepton) {
    return switch (slepton) {
      case E_R, MU_R -> 0;
      case TAU_1 -> stauMixing()[0][0];
      case TAU_2 -> stauMixing()[1][0];
      default -> 1;
    };
  }

  /**
   * Mixing matrix of the staus: rows mass eigenstates, columns L and R. The unit matrix where the
   * point gives none.
   *
   * @return 2 by 2 matrix
   * @throws XsecException if it is given in part only
   */
  public double[][] stauMixing() {
    int[][] entries = given(STAUMIX) ? STAUMIX : SELMIX;
    if (!mixingGiven()) {
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
   * Whether any element of the stau mixing is given.
   *
   * @return false if the unit matrix stands in
   */
  public boolean mixingGiven() {
    return given(STAUMIX) || given(SELMIX);
  }

  private boolean given(int[][] matrix) {
    for (int[] row : matrix) {
      for (int entry : row) {
        if (!Double.isNaN(point.value(entry))) {
          return true;
        }
      }
    }
    return false;
  }
}
