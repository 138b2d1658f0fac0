package org.deepxs.xsec.testpoints;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;

/** Seeded random points: any masses in a range, unitary or free mixing rows, mixed sbottoms. */
public final class RandomPoints {

  private static final int[] NEUTRALINO_PDG = {1000022, 1000023, 1000025, 1000035};

  private RandomPoints() {}

  /** A point with electroweakinos of 50 to 2000 GeV and squarks of 200 GeV to squarkMax. */
  public static SusyPoint of(SplittableRandom random, double squarkMaxGeV) {
    double[] v = new double[PointEntry.all().size()];
    Arrays.fill(v, Double.NaN);
    for (int i = 1; i <= 4; i++) {
      double sign = random.nextBoolean() ? 1 : -1;
      v[PointEntry.number("MASS", NEUTRALINO_PDG[i - 1], 0)] = sign * logUniform(random, 50, 2000);
      for (int j = 1; j <= 4; j++) {
        v[PointEntry.number("NMIX", i, j)] = random.nextDouble(-0.7, 0.7);
      }
    }
    v[PointEntry.number("MASS", 1000024, 0)] = logUniform(random, 60, 2000);
    v[PointEntry.number("MASS", 1000037, 0)] = logUniform(random, 60, 2000);
    for (String block : new String[] {"UMIX", "VMIX", "SBOTMIX", "STOPMIX"}) {
      double angle = random.nextDouble(0, 2 * Math.PI);
      v[PointEntry.number(block, 1, 1)] = Math.cos(angle);
      v[PointEntry.number(block, 1, 2)] = Math.sin(angle);
      v[PointEntry.number(block, 2, 1)] = -Math.sin(angle);
      v[PointEntry.number(block, 2, 2)] = Math.cos(angle);
    }
    for (int q = 1; q <= 6; q++) {
      v[PointEntry.number("MASS", 1000000 + q, 0)] = logUniform(random, 200, squarkMaxGeV);
      v[PointEntry.number("MASS", 2000000 + q, 0)] = logUniform(random, 200, squarkMaxGeV);
    }
    v[PointEntry.number("MASS", 1000021, 0)] = logUniform(random, 200, 5000);
    return SusyPoint.of(v, e -> "random point, " + e.columnName());
  }

  private static double logUniform(SplittableRandom random, double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }
}
