package org.deepxs.xsec.testpoints;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.SleptonBorn;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * Slepton rows of Resummino 3.0.0: hadronic (reference/resummino/nlo_public.csv) and partonic
 * (components_public.csv, kind V).
 */
public final class ResumminoSleptonRows {

  private static final Map<String, String> NAMES =
      Map.of(
          "eL", "eL+eL-",
          "eR", "eR+eR-",
          "muR", "muR+muR-",
          "stau1", "tau1+tau1-",
          "snu", "snuesnue",
          "snu_eLp", "eL+snue",
          "snu_eLm", "eL-snue");
  private static final Map<String, Integer> PDG = Map.of("d", 1, "u", 2, "s", 3, "c", 4, "b", 5);

  private ResumminoSleptonRows() {}

  /** Whether a row's label is that of a slepton pair. */
  public static boolean isSlepton(NamedCsvRecord row) {
    return NAMES.containsKey(row.getField("label"));
  }

  /** The final state of a label. */
  public static FinalState state(String label) {
    return ProcessRequest.parseList(NAMES.get(label)).get(0).states().get(0);
  }

  /** Our Born cross sections with Resummino's constants: five flavours, no widths. */
  public static SleptonBorn born(SusyPoint point, String label) {
    ElectroweakInputs inputs = ElectroweakInputs.of(point);
    return SleptonBorn.of(
        point, state(label), new ElectroweakInputs(1.16639e-5, inputs.mZ(), inputs.mW(), 0, 0), 5);
  }

  /** The channel of a partonic row in a Born cross section. */
  public static int channel(SleptonBorn born, NamedCsvRecord row) {
    int quark = PDG.get(row.getField("in1"));
    int antiquark = -PDG.get(row.getField("in2").replace("bar", ""));
    return born.channels().indexOf(PartonChannel.pair(quark, antiquark));
  }

  /** dsigma/dt in pb/GeV^2 of a column in the normalisation of {@code born}. */
  public static double differential(NamedCsvRecord row, String column) {
    double s = ReferenceTable.number(row, "S");
    return ReferenceTable.number(row, column)
        / (24 * s)
        / (8 * Math.PI * s)
        * ElectroweakInputs.HBARC2_PB_GEV2;
  }
}
