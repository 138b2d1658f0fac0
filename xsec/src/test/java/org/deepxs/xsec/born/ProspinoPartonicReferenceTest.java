package org.deepxs.xsec.born;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.ProspinoRows;
import org.junit.jupiter.api.Test;

/**
 * dsigma/dt of Prospino 2.1 at fixed s and t (reference/prospino/partonic_public.csv): no
 * densities, no integration error.
 */
class ProspinoPartonicReferenceTest {

  @Test
  void bornCrossSectionsAgreePointByPoint() {
    Map<String, SusyPoint> points = ProspinoRows.pointsBySlhaName();
    Map<String, PartonicBorn> borns = new HashMap<>();
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/prospino/partonic_public.csv")) {
      SusyPoint point = points.get(row.getField("slha"));
      if (point == null) {
        continue;
      }
      FinalState state =
          ProspinoRows.finalState(
              Integer.parseInt(row.getField("ipart1")), Integer.parseInt(row.getField("ipart2")));
      PartonicBorn born =
          borns.computeIfAbsent(
              row.getField("slha") + state,
              k -> PartonicBorn.of(point, state, ElectroweakInputs.prospino(), 4));
      double sqrtS = ReferenceTable.number(row, "sqrt_shat_GeV");
      double t = ReferenceTable.number(row, "t_GeV2");
      double expected = ReferenceTable.number(row, "LO_ms_dsigma_dt_pb_GeV-2");
      String[] quarks = row.getField("initial_state").split(" ");
      int channel = channel(born.channels(), quarks);
      if (state.charge() == -1 && ReferenceTable.number(row, "t_pos(-1=tmin +1=tmax)") != 0) {
        // The table's angular distribution of negative pairs is negative in places, so its t and u
        // are mixed up there; where t = u it is usable.
        continue;
      }
      double computed = born.differential(channel, sqrtS * sqrtS, t);
      assertThat(computed / expected).as(row.toString()).isCloseTo(1, within(5e-5));
      compared++;
    }
    assertThat(compared).isGreaterThan(1000);
  }

  private static int channel(List<PartonChannel> channels, String[] quarks) {
    Map<String, Integer> pdg = Map.of("d", 1, "u", 2, "s", 3, "c", 4, "b", 5);
    int q = pdg.get(quarks[0]);
    int qbar = -pdg.get(quarks[1].replace("bar", ""));
    int index = channels.indexOf(PartonChannel.pair(q, qbar));
    assertThat(index).as(String.join(" ", quarks)).isNotNegative();
    return index;
  }
}
