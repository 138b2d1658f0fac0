package org.deepxs.xsec.virtual;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.ResumminoPartonicRows;
import org.deepxs.xsec.testpoints.ResumminoRows;

/**
 * Virtual correction plus integrated dipoles of Resummino 3.0.0 at fixed s and t, with its box
 * couplings in the right order (reference/resummino/components_public.csv, kind V).
 *
 * @param row the reference
 * @param deviation ours over theirs minus 1
 * @param withMassOrder the same with {@link ResumminoMassOrder} added to ours
 */
public record ResumminoVirtualRow(NamedCsvRecord row, double deviation, double withMassOrder) {

  /** All rows of electroweakino pairs. */
  public static List<ResumminoVirtualRow> all() {
    return ReferenceTable.rows("reference/resummino/components_public.csv").stream()
        .filter(ResumminoPartonicRows::isComparable)
        .map(ResumminoVirtualRow::of)
        .toList();
  }

  private static ResumminoVirtualRow of(NamedCsvRecord row) {
    SusyPoint point = ResumminoRows.point(row.getField("slha"));
    FinalState state = ResumminoPartonicRows.finalState(row);
    Kernels kernels = Kernels.of(point, state, ResumminoPartonicRows.resumminoInputs(point), 5);
    int index =
        kernels.couplings().annihilations().stream()
            .map(QuarkAnnihilation::channel)
            .toList()
            .indexOf(ResumminoPartonicRows.channel(row));
    double s = ReferenceTable.number(row, "S");
    double t = ReferenceTable.number(row, "T_or_M2");
    double expected =
        (ReferenceTable.number(row, "virt") + ReferenceTable.number(row, "I_op"))
            / ReferenceTable.number(row, "born")
            * kernels.born(index, s, t);
    double ours = kernels.virtual(s, t)[index];
    double order = ResumminoMassOrder.of(kernels, state).difference(index, s, t);
    return new ResumminoVirtualRow(row, ours / expected - 1, (ours + order) / expected - 1);
  }
}
