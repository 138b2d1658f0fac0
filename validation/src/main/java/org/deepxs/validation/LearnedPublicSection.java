package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.DeepXsRows;

/** The original's public points: our predictions and its own against Prospino's labels. */
final class LearnedPublicSection {

  /** Prospino's LO over that of the tables, whose G_F is another. */
  private static final double PROSPINO_LO = 0.9997;

  /** Squark over electroweakino mass above which Prospino's quark emission is unstable. */
  private static final double HEAVY = 8;

  private static final int FULL_EVERY = 10;
  private static final double REL_ERROR = 3e-4;

  private LearnedPublicSection() {}

  /**
   * Differences from the label: of our prediction, of the original's K times exact LO, of both its
   * networks.
   */
  private record Compared(LabelPoint point, double floor, double original, double full) {

    double ours() {
      return point.difference();
    }

    /** Where Prospino is stable. */
    boolean stable() {
      return !point.lightGluino() && point.squarkGeV() < HEAVY * point.massGeV();
    }

    boolean above() {
      return label(point.row()) >= LearnedPoint.THRESHOLD_PB;
    }
  }

  /**
   * Writes the section.
   *
   * @param out the report
   * @param calculation networks of scheme prospino2, with freezing of heavy masses as the labels
   */
  static void write(Markdown out, LearnedCalculation calculation) {
    out.heading(2, "Public points of the original DeepXS");
    if (!Files.isDirectory(Path.of("../shared/reference"))) {
      out.paragraph("Left out: the folder of reference numbers was not beside the checkout.");
      return;
    }
    List<List<String>> cells = new ArrayList<>();
    add(cells, "C1C1", compare("c1c1", FinalState.charginos(1, 1), calculation));
    add(cells, "N2N2", compare("n2n2", FinalState.neutralinos(2, 2), calculation));
    out.paragraph(
            "Source: `shared/reference/deepxs/c1c1_public.csv.gz`, `n2n2_public.csv.gz`, column"
                + " `sigma_NLO_label_pb` (Prospino 2.1, four digits, with its numerical noise)."
                + " Heavy masses frozen as for the labels (`--freeze`). \"Noise floor\" is the exact"
                + " LO (0.9997 of `direct_LO_pb`, as Prospino's is) times the original's K, against"
                + " the label; wanted of predictions: at most 1.02 times it. Every "
                + FULL_EVERY
                + "th point was also computed in full, to "
                + REL_ERROR
                + ": where that is no closer to the labels than predictions are, the rest is not"
                + " the networks'. The original's K learned what errors of Prospino's integration"
                + " have in common, a correct calculation cannot have them (Facts in"
                + " `docs/architecture.md`): \"stable\" are points without light gluinos (as in"
                + " nlo.md) and without squarks above 8 m_chi. Sizes of value/label - 1 in per"
                + " cent.")
        .table(
            "pair | points | number | value | MAPE | median | 68.27 % | 95.45 % | 99.73 % |"
                + " largest | MAPE / floor | 68.27 % / floor",
            cells);
  }

  private static List<Compared> compare(
      String table, FinalState state, LearnedCalculation calculation) {
    DirectCalculation calculator = LabelPoint.calculation(REL_ERROR);
    List<NamedCsvRecord> rows = LabelPoint.rows(table);
    List<CrossSection> full =
        Concurrent.map(
            table + " in full",
            Sampling.every(rows, FULL_EVERY),
            row -> LearnedRun.result(calculator, DeepXsRows.point(row), state));
    List<Compared> points = new ArrayList<>();
    for (int k = 0; k < rows.size(); k++) {
      NamedCsvRecord row = rows.get(k);
      double label = label(row);
      points.add(
          new Compared(
              new LabelPoint(row, LearnedRun.result(calculation, DeepXsRows.point(row), state)),
              PROSPINO_LO
                      * ReferenceTable.number(row, "direct_LO_pb")
                      * ReferenceTable.number(row, "deepxs_K")
                      / label
                  - 1,
              ReferenceTable.number(row, "deepxs_NLO_pb") / label - 1,
              k % FULL_EVERY == 0
                  ? full.get(k / FULL_EVERY).sigmaNloPb() / label - 1
                  : Double.NaN));
    }
    return points;
  }

  private static double label(NamedCsvRecord row) {
    return ReferenceTable.number(row, "sigma_NLO_label_pb");
  }

  private static void add(List<List<String>> cells, String pair, List<Compared> all) {
    Map<String, Predicate<Compared>> ranges = new LinkedHashMap<>();
    ranges.put(">= 6.6e-5 pb", Compared::above);
    ranges.put(">= 6.6e-5 pb, stable", c -> c.above() && c.stable());
    ranges.put("below", c -> !c.above());
    ranges.put("below, stable", c -> !c.above() && c.stable());
    String every = "every " + FULL_EVERY + "th";
    ranges.put(every, c -> Double.isFinite(c.full()));
    ranges.put(every + ", stable", c -> Double.isFinite(c.full()) && c.stable());
    ranges.forEach(
        (name, range) -> {
          List<Compared> points = all.stream().filter(range).toList();
          Differences floor = differences(points, Compared::floor);
          double mape = mape(points, Compared::floor);
          cells.add(line(pair, name, "noise floor", points, Compared::floor, mape, floor));
          cells.add(line(pair, name, "predicted (ours)", points, Compared::ours, mape, floor));
          if (name.startsWith(every)) {
            cells.add(line(pair, name, "in full (ours)", points, Compared::full, mape, floor));
          }
          cells.add(
              line(
                  pair, name, "networks of the original", points, Compared::original, mape, floor));
        });
  }

  private static List<String> line(
      String pair,
      String range,
      String value,
      List<Compared> points,
      ToDoubleFunction<Compared> difference,
      double floorMape,
      Differences floor) {
    Differences d = differences(points, difference);
    double mape = mape(points, difference);
    double one = LearnedPoint.LEVELS.get(0);
    List<String> cells =
        new ArrayList<>(List.of(pair, range, String.valueOf(d.count()), value, percent(mape)));
    cells.add(percent(d.quantile(0.5)));
    LearnedPoint.LEVELS.forEach(level -> cells.add(percent(d.quantile(level))));
    cells.add(percent(d.max()));
    cells.add(Markdown.decimal(mape / floorMape));
    cells.add(Markdown.decimal(d.quantile(one) / floor.quantile(one)));
    return cells;
  }

  private static Differences differences(
      List<Compared> points, ToDoubleFunction<Compared> difference) {
    return Differences.of(points.stream().mapToDouble(difference).toArray());
  }

  private static double mape(List<Compared> points, ToDoubleFunction<Compared> difference) {
    return points.stream().mapToDouble(difference).map(Math::abs).average().orElse(Double.NaN);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.4f", 100 * value);
  }
}
