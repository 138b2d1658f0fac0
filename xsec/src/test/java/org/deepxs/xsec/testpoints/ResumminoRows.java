package org.deepxs.xsec.testpoints;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Set;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.HadronicIntegrals;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/** Runs of Resummino 3.0.0: rows of reference/resummino/nlo_public.csv. */
public final class ResumminoRows {

  private static final Set<String> BUNDLED = Set.of("CT14nlo", "cteq66");

  private ResumminoRows() {}

  /** Whether the row is an electroweakino pair with densities that come with the project. */
  public static boolean isComparable(NamedCsvRecord row) {
    return row.getField("label").matches("[NC]\\d[NC]\\d[pm]?")
        && BUNDLED.contains(row.getField("pdf_nlo"));
  }

  /**
   * Resummino's b bbar channel is 2.6 times ours where sbottoms mix (bundled_slha, N1N2); ours is
   * checked against explicit spinors in MixedSquarkSpinorTest.
   */
  public static boolean hasMixedSbottoms(NamedCsvRecord row) {
    return ReferenceTable.number(row, "SBOT11") * ReferenceTable.number(row, "SBOT12") != 0
        && row.getField("label").matches("N.N.");
  }

  /** Factorisation scale in GeV. */
  public static double muF(NamedCsvRecord row) {
    return ReferenceTable.number(row, "mu0_GeV") * ReferenceTable.number(row, "muf_over_mu0");
  }

  /** Renormalisation scale in GeV. */
  public static double muR(NamedCsvRecord row) {
    return ReferenceTable.number(row, "mu0_GeV") * ReferenceTable.number(row, "mur_over_mu0");
  }

  /** The point of a file of reference/resummino/slha. */
  public static SusyPoint point(String benchmark) {
    return SlhaPoints.of(
        SlhaReader.read(SharedReference.path("reference/resummino/slha/" + benchmark + ".slha")));
  }

  /** Our Born cross sections with the row's own electroweak inputs, five flavours, no widths. */
  public static PartonicBorn born(NamedCsvRecord row) {
    ElectroweakInputs inputs =
        new ElectroweakInputs(
            ReferenceTable.number(row, "GF"),
            ReferenceTable.number(row, "MZ"),
            ReferenceTable.number(row, "m_24"),
            0,
            0);
    FinalState state =
        FinalState.ofPdg(
            (int) ReferenceTable.number(row, "pdg1"), (int) ReferenceTable.number(row, "pdg2"));
    return PartonicBorn.of(point(row.getField("benchmark")), state, inputs, 5);
  }

  /** Our Born cross sections at the row's energy. */
  public static BornTable table(NamedCsvRecord row) {
    return BornTable.of(born(row), ReferenceTable.number(row, "sqrts_GeV"));
  }

  /**
   * Resummino's column coll_PK_pb, in pb: P + K of Catani and Seymour. Resummino counts its part at
   * x = 1, C_F (4 zeta_2 - 10) Born, here; we count it with the virtual part, as DrellYanLimit
   * does.
   */
  public static double collinearPb(HadronicIntegrals.AtScale integrals, double alphaS) {
    return alphaS
        / (2 * Math.PI)
        * ((2 * Math.PI * Math.PI / 3 - 10) * 4 / 3 * integrals.born()
            + integrals.collinearFinite()
            + integrals.collinearLog());
  }
}
