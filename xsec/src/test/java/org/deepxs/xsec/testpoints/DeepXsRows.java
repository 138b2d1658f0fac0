package org.deepxs.xsec.testpoints;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;

/** Points of the public DeepXS tables, which carry one row of mixing and the squark masses. */
public final class DeepXsRows {

  private DeepXsRows() {}

  /** The point of one row of c1c1_public.csv.gz or n2n2_public.csv.gz. */
  public static SusyPoint point(NamedCsvRecord row) {
    double[] v = new double[PointEntry.all().size()];
    Arrays.fill(v, Double.NaN);
    boolean chargino = row.getHeader().contains("U11");
    if (chargino) {
      set(v, "MASS_1000024", row, "m_chargino1_GeV");
      for (String matrix : new String[] {"U", "V"}) {
        set(v, matrix + "MIX_1_1", row, matrix + "11");
        set(v, matrix + "MIX_1_2", row, matrix + "12");
      }
    } else {
      set(v, "MASS_1000023", row, "m_neutralino2_signed_GeV");
      for (int j = 1; j <= 4; j++) {
        set(v, "NMIX_2_" + j, row, "N2" + j);
      }
    }
    String quarks = "dusc";
    for (int q = 1; q <= 4; q++) {
      set(v, "MASS_" + (1000000 + q), row, "m_" + quarks.charAt(q - 1) + "L_GeV");
      set(v, "MASS_" + (2000000 + q), row, "m_" + quarks.charAt(q - 1) + "R_GeV");
    }
    set(v, "MASS_1000021", row, "m_gluino_GeV");
    return SusyPoint.of(v, PointEntry::columnName);
  }

  private static void set(double[] v, String column, NamedCsvRecord row, String field) {
    v[PointEntry.ofColumn(column).orElseThrow()] = ReferenceTable.number(row, field);
  }
}
