package org.deepxs.predict;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;

/** Seeded random points with any masses, free mixing rows and mixed sbottoms and stops. */
public final class VariedPoints {

  private static final int[] NEUTRALINO_PDG = {1000022, 1000023, 1000025, 1000035};

  private VariedPoints() {}

  /** A point with electroweakinos from a lowest mass to 2 TeV and squarks from 200 GeV. */
  public static SusyPoint of(SplittableRandom random, double lowestGeV, boolean degenerateSquarks) {
    double[] v = new double[PointEntry.all().size()];
    Arrays.fill(v, Double.NaN);
    for (int i = 1; i <= 4; i++) {
      double sign = random.nextBoolean() ? 1 : -1;
      set(v, "MASS", NEUTRALINO_PDG[i - 1], 0, sign * logUniform(random, lowestGeV, 2000));
      for (int j = 1; j <= 4; j++) {
        set(v, "NMIX", i, j, random.nextDouble(-0.7, 0.7));
      }
    }
    set(v, "MASS", 1000024, 0, logUniform(random, 60, 2000));
    set(v, "MASS", 1000037, 0, logUniform(random, 60, 2000));
    for (String block : new String[] {"UMIX", "VMIX", "SBOTMIX", "STOPMIX"}) {
      double angle = random.nextDouble(0, 2 * Math.PI);
      set(v, block, 1, 1, Math.cos(angle));
      set(v, block, 1, 2, Math.sin(angle));
      set(v, block, 2, 1, -Math.sin(angle));
      set(v, block, 2, 2, Math.cos(angle));
    }
    double common = logUniform(random, 200, 1e4);
    for (int q = 1; q <= 6; q++) {
      boolean own = !degenerateSquarks || q > 4;
      set(v, "MASS", 1000000 + q, 0, own ? logUniform(random, 200, 1e4) : common);
      set(v, "MASS", 2000000 + q, 0, own ? logUniform(random, 200, 1e4) : 1.02 * common);
    }
    set(v, "MASS", 1000021, 0, logUniform(random, 200, 5000));
    set(v, "MASS", 24, 0, random.nextDouble(80.3, 80.5));
    return SusyPoint.of(v, entry -> "random point, " + entry.columnName());
  }

  private static void set(double[] v, String block, int i, int j, double value) {
    v[PointEntry.number(block, i, j)] = value;
  }

  private static double logUniform(SplittableRandom random, double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }
}
