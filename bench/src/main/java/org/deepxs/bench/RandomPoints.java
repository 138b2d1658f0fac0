package org.deepxs.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;

/** Random points with free rows of mixing. */
final class RandomPoints {

  /** MW² |cos 2 beta|. */
  private static final double D_TERM_GEV2 = 80.377 * 80.377 * 99 / 101;

  private RandomPoints() {}

  /**
   * Squarks of the first two generations as a spectrum has them: equal by pairs, left-handed ones
   * of a doublet apart by the D term of SU(2) with tan(beta) of 10.
   */
  static SusyPoint of(SplittableRandom random) {
    double[] v = new double[PointEntry.all().size()];
    Arrays.fill(v, Double.NaN);
    set(v, "MASS", 1000023, 0, random.nextDouble(100, 1500));
    set(v, "MASS", 1000024, 0, random.nextDouble(100, 1500));
    for (int j = 1; j <= 4; j++) {
      set(v, "NMIX", 2, j, random.nextDouble(-0.7, 0.7));
    }
    for (String block : new String[] {"UMIX", "VMIX", "SBOTMIX", "STOPMIX"}) {
      double angle = random.nextDouble(0, 2 * Math.PI);
      set(v, block, 1, 1, Math.cos(angle));
      set(v, block, 1, 2, Math.sin(angle));
      set(v, block, 2, 1, -Math.sin(angle));
      set(v, block, 2, 2, Math.cos(angle));
    }
    for (int q = 1; q <= 6; q++) {
      boolean second = q == 3 || q == 4;
      double left = random.nextDouble(500, 4000);
      double right = random.nextDouble(500, 4000);
      int like = PointEntry.number("MASS", 1000000 + q - 2 * (second ? 1 : 0), 0);
      int likeRight = PointEntry.number("MASS", 2000000 + q - 2 * (second ? 1 : 0), 0);
      set(v, "MASS", 1000000 + q, 0, second ? v[like] : left);
      if (q == 2) {
        double down = v[PointEntry.number("MASS", 1000001, 0)];
        set(v, "MASS", 1000002, 0, Math.sqrt(down * down - D_TERM_GEV2));
      }
      set(v, "MASS", 2000000 + q, 0, second ? v[likeRight] : right);
    }
    set(v, "MASS", 1000021, 0, random.nextDouble(500, 4000));
    others(v, random);
    return SusyPoint.of(v, PointEntry::columnName);
  }

  /** The lightest neutralino, 3, 4 and chargino 2, so that all pairs can be computed. */
  private static void others(double[] v, SplittableRandom random) {
    for (int n : new int[] {1, 3, 4}) {
      int pdg = n == 1 ? 1000022 : n == 3 ? 1000025 : 1000035;
      set(v, "MASS", pdg, 0, n == 1 ? random.nextDouble(50, 100) : random.nextDouble(100, 1500));
      for (int j = 1; j <= 4; j++) {
        set(v, "NMIX", n, j, random.nextDouble(-0.7, 0.7));
      }
    }
    set(v, "MASS", 1000037, 0, random.nextDouble(100, 1500));
  }

  private static void set(double[] v, String block, int i, int j, double value) {
    v[PointEntry.number(block, i, j)] = value;
  }
}
