package org.deepxs.xsec.testpoints;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/** Points of the Prospino reference tables, whose rows carry all their inputs. */
public final class ProspinoRows {

  private static final List<String> SQUARK_COLUMNS =
      List.of("m_dL", "m_dR", "m_uR", "m_uL", "m_sL", "m_sR", "m_cL", "m_cR");
  private static final int[] SQUARK_PDG = {
    1000001, 2000001, 2000002, 1000002, 1000003, 2000003, 1000004, 2000004
  };
  private static final int[] NEUTRALINO_PDG = {1000022, 1000023, 1000025, 1000035};

  private ProspinoRows() {}

  /** Points of lo_public.csv and nlo_public.csv by the name of their SLHA file. */
  public static Map<String, SusyPoint> pointsBySlhaName() {
    Map<String, SusyPoint> points = new HashMap<>();
    for (String file : List.of("lo_public.csv", "nlo_public.csv")) {
      for (NamedCsvRecord row : ReferenceTable.rows("reference/prospino/" + file)) {
        points.putIfAbsent(row.getField("slha"), point(row));
      }
    }
    return points;
  }

  /** The point of one row. */
  public static SusyPoint point(NamedCsvRecord row) {
    double[] values = new double[PointEntry.all().size()];
    Arrays.fill(values, Double.NaN);
    for (int i = 1; i <= 4; i++) {
      set(values, "MASS", NEUTRALINO_PDG[i - 1], 0, row, "mN" + i);
      for (int j = 1; j <= 4; j++) {
        set(values, "NMIX", i, j, row, "N" + i + j);
      }
    }
    for (int i = 1; i <= 2; i++) {
      set(values, "MASS", i == 1 ? 1000024 : 1000037, 0, row, "mC" + i);
      for (int j = 1; j <= 2; j++) {
        set(values, "UMIX", i, j, row, "U" + i + j);
        set(values, "VMIX", i, j, row, "V" + i + j);
      }
    }
    for (int k = 0; k < SQUARK_PDG.length; k++) {
      set(values, "MASS", SQUARK_PDG[k], 0, row, SQUARK_COLUMNS.get(k));
    }
    set(values, "MASS", 1000021, 0, row, "m_gluino");
    return SusyPoint.of(values, e -> row.getField("slha") + " " + e.columnName());
  }

  /** The point with the squarks of the first two generations at one mass in GeV. */
  public static SusyPoint withSquarks(SusyPoint point, double massGeV) {
    SusyPoint changed = point;
    for (int pdg : SQUARK_PDG) {
      changed = changed.with(PointEntry.number("MASS", pdg, 0), massGeV);
    }
    return changed;
  }

  private static void set(
      double[] values, String block, int i, int j, NamedCsvRecord row, String column) {
    values[PointEntry.number(block, i, j)] = ReferenceTable.number(row, column);
  }

  /**
   * Final state of Prospino's particle numbers: 1-4 neutralinos, 5, 6 and 7, 8 charginos + and -.
   */
  public static FinalState finalState(int ipart1, int ipart2) {
    if (ipart2 <= 4) {
      return FinalState.neutralinos(ipart1, ipart2);
    }
    if (ipart1 <= 4) {
      boolean positive = ipart2 <= 6;
      return FinalState.mixed(ipart1, positive ? ipart2 - 4 : ipart2 - 6, positive);
    }
    return FinalState.charginos(ipart1 - 4, ipart2 - 6);
  }
}
