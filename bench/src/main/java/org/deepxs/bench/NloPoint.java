package org.deepxs.bench;

import java.util.Arrays;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;

/** One spectrum with a wino-like lighter chargino and second neutralino of 400 GeV. */
final class NloPoint {

  private NloPoint() {}

  /** The spectrum with its squarks around a mass in GeV and a gluino of 2 TeV. */
  static SusyPoint of(double squarkGeV) {
    double[] v = new double[PointEntry.all().size()];
    Arrays.fill(v, Double.NaN);
    set(v, "MASS", 1000023, 0, -400);
    set(v, "MASS", 1000024, 0, 401);
    set(v, "MASS", 1000021, 0, 2000);
    double[] row = {0.05, 0.95, -0.25, 0.18};
    for (int j = 1; j <= 4; j++) {
      set(v, "NMIX", 2, j, row[j - 1]);
    }
    for (String block : new String[] {"UMIX", "VMIX"}) {
      set(v, block, 1, 1, 0.95);
      set(v, block, 1, 2, Math.sqrt(1 - 0.95 * 0.95));
    }
    for (int q = 1; q <= 6; q++) {
      set(v, "MASS", 1000000 + q, 0, squarkGeV * (1 + 0.02 * q));
      set(v, "MASS", 2000000 + q, 0, squarkGeV * (0.95 + 0.02 * q));
    }
    return SusyPoint.of(v, PointEntry::columnName);
  }

  private static void set(double[] v, String block, int i, int j, double value) {
    v[PointEntry.number(block, i, j)] = value;
  }
}
