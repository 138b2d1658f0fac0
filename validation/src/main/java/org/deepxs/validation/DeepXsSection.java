package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.DeepXsRows;

/** The public points of the original DeepXS, ours and the original's networks. */
final class DeepXsSection {

  private DeepXsSection() {}

  /** One compared point: mass in GeV and differences to the reference. */
  private record Compared(double massGeV, double ours, double original) {}

  /** Writes the section and returns its picture, of the chargino pairs. */
  static DifferencePlot write(Markdown out, String pictureFile) {
    List<Compared> charginos = compare("c1c1", FinalState.charginos(1, 1), "m_chargino1_GeV");
    List<Compared> neutralinos =
        compare("n2n2", FinalState.neutralinos(2, 2), "m_neutralino2_signed_GeV");
    List<List<String>> cells = new ArrayList<>();
    cells.addAll(summaries("C1C1", charginos));
    cells.addAll(summaries("N2N2", neutralinos));
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
        "C1C1 at leading order: difference to the independent calculation",
        List.of(
            new DifferencePlot.Series(
                "network of the original DeepXS", "#c2570c", dots(charginos, Compared::original)),
            new DifferencePlot.Series(
                "direct calculation (ours)", "#1f5fa8", dots(charginos, Compared::ours))));
  }

  private static List<DifferencePlot.Dot> dots(
      List<Compared> points, ToDoubleFunction<Compared> difference) {
    return points.stream()
        .map(c -> new DifferencePlot.Dot(c.massGeV, difference.applyAsDouble(c)))
        .toList();
  }

  private static List<Compared> compare(String file, FinalState state, String massColumn) {
    LeadingOrder calculation = LeadingOrder.prospino2(1);
    List<Compared> points = new ArrayList<>();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/deepxs/" + file + "_public.csv.gz")) {
      double reference = ReferenceTable.number(row, "direct_LO_pb");
      points.add(
          new Compared(
              Math.abs(ReferenceTable.number(row, massColumn)),
              calculation.pb(DeepXsRows.point(row), state) / reference - 1,
              ReferenceTable.number(row, "deepxs_LO_pb") / reference - 1));
    }
    return points;
  }

  private static List<List<String>> summaries(String process, List<Compared> points) {
    return List.of(
        summary(process, "direct calculation (ours)", points, Compared::ours),
        summary(process, "network of the original", points, Compared::original));
  }

  private static List<String> summary(
      String process, String value, List<Compared> points, ToDoubleFunction<Compared> difference) {
    Differences d = Differences.of(points.stream().mapToDouble(difference).toArray());
    return List.of(
        process,
        value,
        String.valueOf(d.count()),
        Markdown.small(d.quantile(0.5)),
        Markdown.small(d.quantile(0.95)),
        Markdown.small(d.max()));
  }
}
