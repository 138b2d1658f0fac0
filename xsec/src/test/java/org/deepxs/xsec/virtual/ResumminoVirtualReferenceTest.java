package org.deepxs.xsec.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.ResumminoPartonicRows;
import org.deepxs.xsec.testpoints.ResumminoRows;
import org.junit.jupiter.api.Test;

/**
 * Virtual correction plus integrated dipoles of Resummino 3.0.0 at fixed s and t, with its box
 * couplings in the right order (reference/resummino/components_public.csv, kind V).
 *
 * <p>Its gluino loops have masses in a wrong order ({@link ResumminoMassOrder}): where gluino and
 * squarks are not degenerate, its value is that of ours with its order.
 */
class ResumminoVirtualReferenceTest {

  @Test
  void virtualPlusDipolesAgree() {
    int compared = 0;
    List<String> failures = new ArrayList<>();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/components_public.csv")) {
      if (!ResumminoPartonicRows.isComparable(row)) {
        continue;
      }
      double ratio = ratio(row);
      if (!(Math.abs(ratio - 1) < 1e-6)) {
        failures.add(row.getField("slha") + " " + row.getField("label") + " " + ratio);
      }
      compared++;
    }
    assertThat(failures).isEmpty();
    assertThat(compared).isGreaterThan(50);
  }

  private static double ratio(NamedCsvRecord row) {
    SusyPoint point = ResumminoRows.point(row.getField("slha"));
    FinalState state = ResumminoPartonicRows.finalState(row);
    PartonChannel channel = ResumminoPartonicRows.channel(row);
    Kernels kernels = Kernels.of(point, state, ResumminoPartonicRows.resumminoInputs(point), 5);
    List<PartonChannel> channels =
        kernels.couplings().annihilations().stream().map(QuarkAnnihilation::channel).toList();
    int index = channels.indexOf(channel);
    double s = ReferenceTable.number(row, "S");
    double t = ReferenceTable.number(row, "T_or_M2");
    double expected = ReferenceTable.number(row, "virt") + ReferenceTable.number(row, "I_op");
    double ours =
        (kernels.virtual(s, t)[index]
                + ResumminoMassOrder.of(kernels, state).difference(index, s, t))
            / kernels.born(index, s, t);
    return ours / (expected / ReferenceTable.number(row, "born"));
  }
}
