package org.deepxs.xsec.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.testpoints.ResumminoPartonicRows;
import org.deepxs.xsec.testpoints.ResumminoRows;
import org.junit.jupiter.api.Test;

/** {@link ResumminoBoxOrder} against virt_as_shipped - virt of components_public.csv. */
class ResumminoBoxOrderReferenceTest {

  @Test
  void downQuarksAgree() {
    List<NamedCsvRecord> rows =
        ReferenceTable.rows("reference/resummino/components_public.csv").stream()
            .filter(ResumminoPartonicRows::isComparable)
            .filter(row -> row.getField("label").matches("C.C."))
            .filter(row -> row.getField("in1").equals("d"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(10);
    for (NamedCsvRecord row : rows) {
      SusyPoint point = ResumminoRows.point(row.getField("slha"));
      Kernels kernels =
          Kernels.of(
              point,
              ResumminoPartonicRows.finalState(row),
              ResumminoPartonicRows.resumminoInputs(point),
              5);
      int channel =
          kernels.couplings().annihilations().stream()
              .map(QuarkAnnihilation::channel)
              .toList()
              .indexOf(ResumminoPartonicRows.channel(row));
      double s = ReferenceTable.number(row, "S");
      double t = ReferenceTable.number(row, "T_or_M2");
      double ours =
          ResumminoBoxOrder.of(kernels).difference(channel, s, t) / kernels.born(channel, s, t);
      double theirs =
          (ReferenceTable.number(row, "virt_as_shipped") - ReferenceTable.number(row, "virt"))
              / ReferenceTable.number(row, "born");
      assertThat(ours).as(row.toString()).isCloseTo(theirs, within(1e-9));
    }
  }
}
