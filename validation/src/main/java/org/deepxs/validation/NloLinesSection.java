package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.validation.ScatterPlot.Axis;
import org.deepxs.validation.ScatterPlot.Dot;
import org.deepxs.validation.ScatterPlot.Series;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.DeepXsRows;

/** Our K along lines in the gluino mass through points where the stored K is far off. */
final class NloLinesSection {

  private static final String PICTURE = "nlo-lines.svg";
  private static final int LINES = 3;
  private static final int STEPS = 30;
  private static final double HALF_RANGE = 0.15;
  private static final double REL_ERROR = 2e-4;
  private static final int GLUINO = PointEntry.number("MASS", 1000021, 0);
  private static final String[] COLOURS = {"#1f5fa8", "#c2570c", "#2e7d32"};

  private NloLinesSection() {}

  /** K at gluino masses from 1 - HALF_RANGE to 1 + HALF_RANGE times that of the point. */
  private record Line(NamedCsvRecord row, List<Double> k) {

    double storedK() {
      return ReferenceTable.number(row, "K_recovered");
    }

    double stableK() {
      return storedK() - ReferenceTable.number(row, "dK_raw_minus_stable_same_masses");
    }

    double ourK() {
      return k.get(STEPS / 2);
    }

    /** Largest distance of a K from the mean of its neighbours. */
    double roughness() {
      return IntStream.range(1, k.size() - 1)
          .mapToDouble(i -> Math.abs(k.get(i) - 0.5 * (k.get(i - 1) + k.get(i + 1))))
          .max()
          .orElseThrow();
    }
  }

  static Map<String, ScatterPlot> write(Markdown out) {
    Map<String, NamedCsvRecord> labels =
        LabelPoint.rows("n2n2").stream()
            .collect(Collectors.toMap(row -> row.getField("row"), row -> row));
    List<NamedCsvRecord> worst =
        ReferenceTable.rows("reference/prospino/deepxs_label_instability.csv").stream()
            .filter(row -> row.getField("process").equals("n2n2"))
            .filter(row -> labels.containsKey(row.getField("row")))
            .sorted(Comparator.comparingDouble(row -> -size(row)))
            .limit(LINES)
            .toList();
    List<Line> lines =
        worst.stream().map(row -> line(row, labels.get(row.getField("row")))).toList();
    List<List<String>> cells = new ArrayList<>();
    for (Line line : lines) {
      cells.add(
          List.of(
              line.row.getField("row"),
              line.row.getField("m_chi"),
              line.row.getField("msq_avg"),
              line.row.getField("m_gluino"),
              format(line.storedK()),
              format(line.stableK()),
              format(line.ourK()),
              Markdown.small(line.roughness())));
    }
    out.heading(3, "Along a line")
        .paragraph(
            "The three N2N2 points where Prospino as shipped is farthest from its stable value, and "
                + (STEPS + 1)
                + " gluino masses within "
                + (int) (100 * HALF_RANGE)
                + " % of theirs. Our K along the line is smooth: the last column is the largest"
                + " distance of a value from the mean of its two neighbours, the error asked for is "
                + REL_ERROR
                + ".")
        .table(
            "row | m_chi / GeV | average m_squark / GeV | m_gluino / GeV | stored K | stored"
                + " K - dK | our K | roughness",
            cells)
        .paragraph("![K along lines in the gluino mass](" + PICTURE + ")");
    Map<String, ScatterPlot> pictures = new LinkedHashMap<>();
    pictures.put(PICTURE, picture(lines));
    return pictures;
  }

  private static double size(NamedCsvRecord row) {
    return Math.abs(ReferenceTable.number(row, "dK_raw_minus_stable_same_masses"));
  }

  private static Line line(NamedCsvRecord row, NamedCsvRecord label) {
    SusyPoint point = DeepXsRows.point(label);
    DirectCalculation calculation = LabelPoint.calculation(REL_ERROR);
    List<Integer> steps = IntStream.rangeClosed(0, STEPS).boxed().toList();
    List<Double> k =
        Concurrent.map(
            "line through row " + row.getField("row"),
            steps,
            step ->
                LabelPoint.result(
                        calculation,
                        point.with(GLUINO, factor(step) * point.require(GLUINO)),
                        FinalState.neutralinos(2, 2))
                    .kFactor());
    return new Line(row, k);
  }

  private static double factor(int step) {
    return 1 + HALF_RANGE * (2.0 * step / STEPS - 1);
  }

  private static ScatterPlot picture(List<Line> lines) {
    List<Series> series = new ArrayList<>();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int n = 0; n < lines.size(); n++) {
      Line line = lines.get(n);
      List<Dot> dots =
          IntStream.rangeClosed(0, STEPS)
              .mapToObj(step -> new Dot(factor(step), line.k.get(step)))
              .toList();
      String name = "row " + line.row.getField("row");
      series.add(new Series(name, COLOURS[n], true, dots));
      series.add(new Series("", COLOURS[n], false, List.of(new Dot(1, line.storedK()))));
      for (double value :
          new double[] {line.storedK(), line.ourK(), line.k.get(0), line.k.get(STEPS)}) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    double margin = 0.1 * (high - low);
    return new ScatterPlot(
        "Our K of N2N2 along lines in the gluino mass; single dots: stored K",
        Axis.linear("gluino mass over that of the point", 1 - HALF_RANGE, 1 + HALF_RANGE),
        Axis.linear("K", low - margin, high + margin),
        series);
  }

  private static String format(double k) {
    return String.format(Locale.ROOT, "%.4f", k);
  }
}
