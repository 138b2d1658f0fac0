package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.DeepXsRows;

/** The public points of the original DeepXS, ours and the original's networks. */
final class DeepXsSection {

  private DeepXsSection() {}

  /** What one table gives: differences to the reference by point. */
  private record Comparison(String process, double[] massGeV, double[] ours, double[] original) {}

  /** Writes the section and returns its picture, of the chargino pairs. */
  static DifferencePlot write(Markdown out, String pictureFile) {
    Comparison charginos = compare("c1c1", FinalState.charginos(1, 1), "m_chargino1_GeV");
    Comparison neutralinos =
        compare("n2n2", FinalState.neutralinos(2, 2), "m_neutralino2_signed_GeV");
    List<List<String>> cells = new ArrayList<>();
    for (Comparison c : List.of(charginos, neutralinos)) {
      cells.add(summary(c.process, "direct calculation (ours)", Differences.of(c.ours)));
      cells.add(summary(c.process, "network of the original", Differences.of(c.original)));
    }
    out.heading(2, "Public points of the original DeepXS")
        .paragraph(
            "Source: `shared/reference/deepxs/c1c1_public.csv.gz` and `n2n2_public.csv.gz`. The"
                + " reference is the column `direct_LO_pb`, an independent calculation by"
                + " quadrature; the original's network is the column `deepxs_LO_pb`. Ours: scheme"
                + " `prospino2`. Sizes of value/reference - 1:")
        .table("pair | value | points | median | 95 % below | largest", cells)
        .paragraph(
            "![Relative difference at leading order against chargino mass, ours and the original's"
                + " network]("
                + pictureFile
                + ")");
    return new DifferencePlot(
        "C1+C1- at leading order: difference to the independent calculation",
        charginos.massGeV,
        List.of(
            new DifferencePlot.Series(
                "network of the original DeepXS", "#c2570c", charginos.original),
            new DifferencePlot.Series("direct calculation (ours)", "#1f5fa8", charginos.ours)));
  }

  private static Comparison compare(String file, FinalState state, String massColumn) {
    LeadingOrder calculation = LeadingOrder.prospino2(1);
    List<NamedCsvRecord> rows = ReferenceTable.rows("reference/deepxs/" + file + "_public.csv.gz");
    int n = rows.size();
    Comparison result = new Comparison(state.label(), new double[n], new double[n], new double[n]);
    for (int k = 0; k < n; k++) {
      NamedCsvRecord row = rows.get(k);
      double reference = ReferenceTable.number(row, "direct_LO_pb");
      result.massGeV[k] = Math.abs(ReferenceTable.number(row, massColumn));
      result.ours[k] = calculation.pb(DeepXsRows.point(row), state) / reference - 1;
      result.original[k] = ReferenceTable.number(row, "deepxs_LO_pb") / reference - 1;
    }
    return result;
  }

  private static List<String> summary(String process, String value, Differences d) {
    return List.of(
        process,
        value,
        String.valueOf(d.count()),
        Markdown.small(d.quantile(0.5)),
        Markdown.small(d.quantile(0.95)),
        Markdown.small(d.max()));
  }
}
