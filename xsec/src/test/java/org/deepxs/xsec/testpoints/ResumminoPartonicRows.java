package org.deepxs.xsec.testpoints;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/**
 * Born matrix elements of Resummino 3.0.0 at fixed s and t
 * (reference/resummino/components_public.csv, kind V): dsigma/dt = born/(24 s)/(8 pi s), half of it
 * for identical neutralinos.
 */
public final class ResumminoPartonicRows {

  private static final Map<String, Integer> PDG = Map.of("d", 1, "u", 2, "s", 3, "c", 4, "b", 5);

  private ResumminoPartonicRows() {}

  /** Whether the row is a 2 to 2 matrix element of an electroweakino pair. */
  public static boolean isComparable(NamedCsvRecord row) {
    return row.getField("kind").equals("V")
        && Math.abs((int) ReferenceTable.number(row, "out1_pdg")) >= 1000022;
  }

  /** Our dsigma/dt over Resummino's. */
  public static double ratio(NamedCsvRecord row) {
    SusyPoint point = ResumminoRows.point(row.getField("slha"));
    FinalState state = finalState(row);
    PartonicBorn born = PartonicBorn.of(point, state, resumminoInputs(point), 5);
    double s = ReferenceTable.number(row, "S");
    double t = ReferenceTable.number(row, "T_or_M2");
    double expected =
        ReferenceTable.number(row, "born")
            / (24 * s)
            / (8 * Math.PI * s)
            * ElectroweakInputs.HBARC2_PB_GEV2
            * (state.identical() ? 0.5 : 1);
    return born.differential(born.channels().indexOf(channel(row)), s, t) / expected;
  }

  /** Quark and antiquark of the row. */
  public static PartonChannel channel(NamedCsvRecord row) {
    return PartonChannel.pair(
        PDG.get(row.getField("in1")), -PDG.get(row.getField("in2").replace("bar", "")));
  }

  /** Resummino's own constants: hard-coded G_F, no widths. */
  public static ElectroweakInputs resumminoInputs(SusyPoint point) {
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
}
