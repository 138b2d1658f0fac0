package org.deepxs.xsec.born;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.junit.jupiter.api.Test;

/**
 * Born matrix elements of Resummino 3.0.0 at fixed s and t
 * (reference/resummino/components_public.csv, kind V): dsigma/dt = born/(24 s)/(8 pi s), half of it
 * for identical neutralinos.
 */
class ResumminoPartonicReferenceTest {

  private static final Map<String, Integer> PDG = Map.of("d", 1, "u", 2, "s", 3, "c", 4, "b", 5);

  /** Resummino's own constants: hard-coded G_F, no widths. */
  private static ElectroweakInputs resumminoInputs(SusyPoint point) {
    ElectroweakInputs inputs = ElectroweakInputs.of(point);
    return new ElectroweakInputs(1.16639e-5, inputs.mZ(), inputs.mW(), 0, 0);
  }

  @Test
  void bornMatrixElementsAgree() {
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/components_public.csv")) {
      int pdg1 = (int) ReferenceTable.number(row, "out1_pdg");
      if (!row.getField("kind").equals("V") || Math.abs(pdg1) < 1000022) {
        continue;
      }
      SusyPoint point =
          SlhaPoints.of(
              SlhaReader.read(
                  SharedReference.path(
                      "reference/resummino/slha/" + row.getField("slha") + ".slha")));
      ElectroweakInputs inputs = resumminoInputs(point);
      FinalState state = finalState(row);
      PartonicBorn born = PartonicBorn.of(point, state, inputs, 5);
      double s = ReferenceTable.number(row, "S");
      double t = ReferenceTable.number(row, "T_or_M2");
      double expected =
          ReferenceTable.number(row, "born")
              / (24 * s)
              / (8 * Math.PI * s)
              * ElectroweakInputs.HBARC2_PB_GEV2
              * (state.identical() ? 0.5 : 1);
      int channel = channel(born.channels(), row.getField("in1"), row.getField("in2"));
      double computed = born.differential(channel, s, t);
      assertThat(computed / expected).as(row.toString()).isCloseTo(1, within(1e-8));
      compared++;
    }
    assertThat(compared).isGreaterThan(50);
  }

  /** The table gives codes without sign; its label tells the charge of mixed pairs. */
  private static FinalState finalState(NamedCsvRecord row) {
    int out1 = (int) ReferenceTable.number(row, "out1_pdg");
    int out2 = (int) ReferenceTable.number(row, "out2_pdg");
    boolean negative = row.getField("label").endsWith("m") || row.getField("label").startsWith("C");
    return FinalState.ofPdg(out1, negative ? -out2 : out2);
  }

  private static int channel(List<PartonChannel> channels, String quark, String antiquark) {
    PartonChannel wanted =
        PartonChannel.pair(PDG.get(quark), -PDG.get(antiquark.replace("bar", "")));
    int index = channels.indexOf(wanted);
    assertThat(index).as(quark + " " + antiquark).isNotNegative();
    return index;
  }
}
