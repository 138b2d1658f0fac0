package org.deepxs.xsec.testpoints;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.real.EmissionPoint;
import org.deepxs.xsec.real.RealEmission;

/**
 * Matrix elements of Resummino 3.0.0 with one emitted parton
 * (reference/resummino/components_public.csv, kind R). Its columns are averaged |M|^2/g_s^2 times 9
 * (gluon) or 24 (quark).
 */
public final class ResumminoEmissionRows {

  private static final Map<String, Integer> PDG = Map.of("d", 1, "u", 2, "s", 3, "c", 4, "b", 5);

  private ResumminoEmissionRows() {}

  /** Whether the row is an emission from an electroweakino pair. */
  public static boolean isComparable(NamedCsvRecord row) {
    return row.getField("kind").equals("R")
        && Math.abs((int) ReferenceTable.number(row, "out1_pdg")) >= 1000022;
  }

  /** Masses and mixings of the row. */
  public static SusyPoint point(NamedCsvRecord row) {
    return ResumminoRows.point(row.getField("slha"));
  }

  /** Resummino's own constants: hard-coded G_F, no widths. */
  public static ElectroweakInputs inputs(SusyPoint point) {
    ElectroweakInputs inputs = ElectroweakInputs.of(point);
    return new ElectroweakInputs(1.16639e-5, inputs.mZ(), inputs.mW(), 0, 0);
  }

  /** The table gives codes without sign; its label tells the charge of mixed pairs. */
  public static FinalState finalState(NamedCsvRecord row) {
    int out1 = (int) ReferenceTable.number(row, "out1_pdg");
    int out2 = (int) ReferenceTable.number(row, "out2_pdg");
    boolean negative = row.getField("label").endsWith("m") || row.getField("label").startsWith("C");
    return FinalState.ofPdg(out1, negative ? -out2 : out2);
  }

  /** PDG code of the incoming quark. */
  public static int quark(NamedCsvRecord row) {
    return PDG.get(row.getField("in1"));
  }

  /** PDG code of the incoming antiquark, negative. */
  public static int antiquark(NamedCsvRecord row) {
    return -PDG.get(row.getField("in2").replace("bar", ""));
  }

  /**
   * Momenta from the row's scalar products, the emitted parton in the x-z plane.
   *
   * @param beamsExchanged whether the row's first beam becomes pb, as for incoming gluons in front
   * @param emission gives the mass of k1, which may be the row's out1 or out2
   */
  public static EmissionPoint momenta(
      NamedCsvRecord row, boolean beamsExchanged, RealEmission emission) {
    String a = beamsExchanged ? "pb" : "pa";
    String b = beamsExchanged ? "pa" : "pb";
    String one =
        Math.abs(massSquaredOut1(row) / (emission.mass1() * emission.mass1()) - 1) < 1e-6
            ? "p1"
            : "p2";
    EmissionPoint p = new EmissionPoint();
    double energy = Math.sqrt(ReferenceTable.number(row, "papb") / 2);
    p.setBeams(4 * energy * energy);
    double a3 = ReferenceTable.number(row, a + "p3");
    double b3 = ReferenceTable.number(row, b + "p3");
    double pt = Math.sqrt(a3 * b3) / energy;
    set(p.p3, (a3 + b3) / (2 * energy), pt, 0, (b3 - a3) / (2 * energy));
    double a1 = ReferenceTable.number(row, a + one);
    double b1 = ReferenceTable.number(row, b + one);
    double e1 = (a1 + b1) / (2 * energy);
    double z1 = (b1 - a1) / (2 * energy);
    double x1 = (e1 * p.p3[0] - z1 * p.p3[3] - ReferenceTable.number(row, one + "p3")) / pt;
    double y1 =
        Math.sqrt(a1 * b1 / (energy * energy) - x1 * x1 - emission.mass1() * emission.mass1());
    set(p.k1, e1, x1, y1, z1);
    set(p.k2, 2 * energy - e1 - p.p3[0], -x1 - pt, -y1, -z1 - p.p3[3]);
    return p;
  }

  private static double massSquaredOut1(NamedCsvRecord row) {
    return ReferenceTable.number(row, "pap1")
        + ReferenceTable.number(row, "pbp1")
        - ReferenceTable.number(row, "p1p3")
        - ReferenceTable.number(row, "p1p2");
  }

  private static void set(double[] p, double e, double x, double y, double z) {
    p[0] = e;
    p[1] = x;
    p[2] = y;
    p[3] = z;
  }
}
