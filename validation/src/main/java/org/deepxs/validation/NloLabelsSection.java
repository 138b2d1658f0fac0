package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.validation.ScatterPlot.Axis;
import org.deepxs.validation.ScatterPlot.Dot;
import org.deepxs.validation.ScatterPlot.Series;
import org.deepxs.xsec.process.FinalState;

/** Stored labels of the original DeepXS, where they differ from ours, and why. */
final class NloLabelsSection {

  private static final String LABELS_PICTURE = "nlo-labels.svg";
  private static final String INSTABILITY_PICTURE = "nlo-instability.svg";
  private static final double[] INSTABILITIES = {0, 1e-3, 3e-3, 1e-2, 1};
  private static final double SMALLEST_PLOTTED = 1e-6;

  private NloLabelsSection() {}

  /** Our points of one pair. */
  private record Pair(String name, String table, List<LabelPoint> points, int refused) {

    static Pair of(String name, String table, FinalState state, int every) {
      List<LabelPoint> all = LabelPoint.all(table, state, every);
      List<LabelPoint> known = all.stream().filter(LabelPoint::known).toList();
      return new Pair(name, table, known, all.size() - known.size());
    }
  }

  /** A row of the table of Prospino's instability with our K of that point. */
  private record Unstable(NamedCsvRecord row, LabelPoint point) {

    /** Our K minus the stored K. */
    double kDifference() {
      return point.ours().kFactor() - ReferenceTable.number(row, "K_recovered");
    }

    /** Prospino's K as stored minus its stable value, at the same (frozen) masses. */
    double instability() {
      return ReferenceTable.number(row, "dK_raw_minus_stable_same_masses");
    }
  }

  static Map<String, ScatterPlot> write(Markdown out, int every) {
    List<Pair> pairs =
        List.of(
            Pair.of("C1C1", "c1c1", FinalState.charginos(1, 1), every),
            Pair.of("N2N2", "n2n2", FinalState.neutralinos(2, 2), every));
    writeSummary(out, pairs, every);
    for (Pair pair : pairs) {
      writeClasses(out, pair);
    }
    List<Unstable> unstable = pairs.stream().flatMap(p -> unstable(p).stream()).toList();
    Map<String, ScatterPlot> pictures = new LinkedHashMap<>();
    pictures.put(LABELS_PICTURE, labelsPicture(pairs));
    if (!unstable.isEmpty()) {
      writeUnstable(out, unstable);
      pictures.put(INSTABILITY_PICTURE, instabilityPicture(unstable));
    }
    return pictures;
  }

  private static void writeSummary(Markdown out, List<Pair> pairs, int every) {
    List<List<String>> cells = new ArrayList<>();
    for (Pair pair : pairs) {
      cells.add(summary(pair.name + ", all", pair.points));
      cells.add(
          summary(
              pair.name + " without light gluinos (m_gluino < 0.4 m_squark, m_squark > 2 m_chi)",
              pair.points.stream().filter(p -> !p.lightGluino()).toList()));
    }
    String sample = every == 1 ? "All points" : "Every " + every + "th point";
    String refused =
        pairs.stream()
            .map(p -> p.refused + " of " + p.name)
            .collect(Collectors.joining(", ", "Not calculated: ", "."));
    out.heading(2, "Labels of the original DeepXS")
        .paragraph(
            "Source: `shared/reference/deepxs/*_public.csv.gz`, column `sigma_NLO_label_pb`"
                + " (Prospino 2.1, four digits). "
                + sample
                + "; ours: scheme `prospino2` with freezing of heavy masses, real emission to "
                + LabelPoint.REL_ERROR
                + ". The inputs of the points of N2C1+ and N2C1- were never published, so their"
                + " labels cannot be recomputed. "
                + refused
                + " Sizes of ours/label - 1 in percent; the bars on the medians are 0.05 (C1C1) and"
                + " 0.2 (N2N2):")
        .table(
            "points | number | mean with sign | median | 68 % below | 90 % | 95 % | 99 % | largest |"
                + " median of our own error",
            cells)
        .paragraph("![Difference to the labels against gluino mass](" + LABELS_PICTURE + ")");
  }

  private static List<String> summary(String name, List<LabelPoint> points) {
    if (points.isEmpty()) {
      return List.of(name, "0", "", "", "", "", "", "", "", "");
    }
    Differences d = Differences.of(points.stream().mapToDouble(LabelPoint::difference).toArray());
    Differences own = Differences.of(points.stream().mapToDouble(LabelPoint::error).toArray());
    return List.of(
        name,
        String.valueOf(d.count()),
        percent(d.mean()),
        percent(d.quantile(0.5)),
        percent(d.quantile(0.68)),
        percent(d.quantile(0.9)),
        percent(d.quantile(0.95)),
        percent(d.quantile(0.99)),
        percent(d.max()),
        percent(own.quantile(0.5)));
  }

  private static void writeClasses(Markdown out, Pair pair) {
    Map<String, Predicate<LabelPoint>> classes = new LinkedHashMap<>();
    addRanges(classes, "m_chi / GeV", LabelPoint::massGeV, 0, 200, 400, 700, 1e9);
    addRanges(classes, "m_squark/m_chi", p -> p.squarkGeV() / p.massGeV(), 0, 1, 2, 4, 8, 11, 1e9);
    addRanges(
        classes, "m_gluino/m_squark", p -> p.gluinoGeV() / p.squarkGeV(), 0, 0.2, 0.4, 0.7, 1, 1e9);
    addRanges(classes, "m_gluino/m_chi", p -> p.gluinoGeV() / p.massGeV(), 0, 1, 2, 5, 16, 1e9);
    List<List<String>> cells = new ArrayList<>();
    classes.forEach(
        (name, condition) -> {
          List<LabelPoint> some = pair.points.stream().filter(condition).toList();
          if (!some.isEmpty()) {
            cells.add(summary(name, some));
          }
        });
    out.paragraph("Where they lie, " + pair.name + ":")
        .table(
            "points | number | mean with sign | median | 68 % below | 90 % | 95 % | 99 % | largest |"
                + " median of our own error",
            cells);
  }

  private static void addRanges(
      Map<String, Predicate<LabelPoint>> classes,
      String name,
      ToDoubleFunction<LabelPoint> value,
      double... edges) {
    for (int k = 0; k + 1 < edges.length; k++) {
      double low = edges[k];
      double high = edges[k + 1];
      String range =
          high >= 1e9
              ? String.format(Locale.ROOT, "above %.3g", low)
              : String.format(Locale.ROOT, "%.3g to %.3g", low, high);
      classes.put(
          name + " " + range, p -> value.applyAsDouble(p) >= low && value.applyAsDouble(p) < high);
    }
  }

  private static List<Unstable> unstable(Pair pair) {
    Map<String, LabelPoint> byRow =
        pair.points.stream()
            .collect(Collectors.toMap(p -> p.row().getField("row"), p -> p, (a, b) -> a));
    return ReferenceTable.rows("reference/prospino/deepxs_label_instability.csv").stream()
        .filter(row -> row.getField("process").equals(pair.table))
        .filter(row -> byRow.containsKey(row.getField("row")))
        .map(row -> new Unstable(row, byRow.get(row.getField("row"))))
        .toList();
  }

  private static void writeUnstable(Markdown out, List<Unstable> rows) {
    List<List<String>> cells = new ArrayList<>();
    for (String pair : List.of("c1c1", "n2n2")) {
      for (int k = 0; k + 1 < INSTABILITIES.length; k++) {
        double low = INSTABILITIES[k];
        double high = INSTABILITIES[k + 1];
        List<Unstable> some =
            rows.stream()
                .filter(u -> u.row.getField("process").equals(pair))
                .filter(u -> Math.abs(u.instability()) >= low && Math.abs(u.instability()) < high)
                .toList();
        if (!some.isEmpty()) {
          cells.add(unstable(pair.toUpperCase(Locale.ROOT), low, high, some));
        }
      }
    }
    out.heading(3, "Whose noise it is")
        .paragraph(
            "`shared/reference/prospino/deepxs_label_instability.csv` gives, for some of these"
                + " points, how far Prospino's one-loop part as shipped is from its own stable value"
                + " at the same masses (dK), from its virtual part at a few energies; the digits lost"
                + " depend on the compiler, so that dK is a measure of the size rather than the"
                + " shift of a label. If the labels are at fault, our K minus the stored K has the"
                + " sign of -dK and grows with it:")
        .table(
            "pair | size of dK | points | our K - stored K: median size | largest | opposite"
                + " sign to dK | slope: sum of -(our K - stored K) dK over sum of dK²",
            cells)
        .paragraph("![Our K minus the stored K against dK](" + INSTABILITY_PICTURE + ")");
  }

  private static List<String> unstable(String pair, double low, double high, List<Unstable> rows) {
    Differences sizes = Differences.of(rows.stream().mapToDouble(Unstable::kDifference).toArray());
    long opposite = rows.stream().filter(u -> u.kDifference() * u.instability() < 0).count();
    double products = rows.stream().mapToDouble(u -> -u.kDifference() * u.instability()).sum();
    double squares = rows.stream().mapToDouble(u -> u.instability() * u.instability()).sum();
    return List.of(
        pair,
        Markdown.small(low) + " to " + Markdown.small(high),
        String.valueOf(rows.size()),
        Markdown.small(sizes.quantile(0.5)),
        Markdown.small(sizes.max()),
        opposite + " of " + rows.size(),
        Markdown.decimal(products / squares));
  }

  private static ScatterPlot labelsPicture(List<Pair> pairs) {
    List<Series> series = new ArrayList<>();
    String[] colours = {"#1f5fa8", "#c2570c"};
    for (int k = pairs.size() - 1; k >= 0; k--) {
      series.add(
          new Series(
              pairs.get(k).name,
              colours[k],
              false,
              pairs.get(k).points.stream()
                  .map(
                      p ->
                          new Dot(
                              p.gluinoGeV() / p.squarkGeV(),
                              Math.max(SMALLEST_PLOTTED, Math.abs(p.difference()))))
                  .toList()));
    }
    return new ScatterPlot(
        "Labels of the original: size of ours/label - 1",
        Axis.logarithmic("gluino mass over average squark mass", 0.05, 20),
        Axis.logarithmic("size of the relative difference", SMALLEST_PLOTTED, 1),
        series);
  }

  private static ScatterPlot instabilityPicture(List<Unstable> rows) {
    double end = rows.stream().mapToDouble(u -> Math.abs(u.instability())).max().orElse(0.1);
    double limit = Math.ceil(end * 20) / 20;
    List<Series> series = new ArrayList<>();
    series.add(
        new Series(
            "-dK", "#909090", true, List.of(new Dot(-limit, limit), new Dot(limit, -limit))));
    for (String pair : List.of("c1c1", "n2n2")) {
      series.add(
          new Series(
              pair.toUpperCase(Locale.ROOT),
              pair.equals("c1c1") ? "#1f5fa8" : "#c2570c",
              false,
              rows.stream()
                  .filter(u -> u.row.getField("process").equals(pair))
                  .map(u -> new Dot(u.instability(), u.kDifference()))
                  .toList()));
    }
    return new ScatterPlot(
        "Our K minus the stored K against Prospino's instability",
        Axis.linear("dK: Prospino as shipped minus stable", -limit, limit),
        Axis.linear("our K - stored K", -limit, limit),
        series);
  }

  private static String percent(double ratio) {
    return String.format(Locale.ROOT, "%.3f", 100 * ratio);
  }
}
