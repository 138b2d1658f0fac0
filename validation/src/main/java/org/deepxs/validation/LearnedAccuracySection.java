package org.deepxs.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deepxs.validation.ScatterPlot.Axis;
import org.deepxs.validation.ScatterPlot.Dot;
import org.deepxs.validation.ScatterPlot.Series;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;

/** Errors of predictions by kind of pair and size of the cross section. */
final class LearnedAccuracySection {

  private static final String PICTURE = "-differences.svg";
  private static final int LARGEST = 5;

  /** What is wanted of predictions. */
  private static final double MEDIAN = 3e-4;

  private static final double TAIL = 3e-3;
  private static final double LARGEST_DIFFERENCE = 1e-2;
  private static final double TAIL_BELOW = 1e-2;

  private static final String HEADER =
      "points | mean | median | 68.27 % | 95.45 % | 99.73 % | largest | label error, median | 99.73 %"
          + " | differences within label error";

  private LearnedAccuracySection() {}

  static Map<String, ScatterPlot> write(Markdown out, LearnedRun run, List<LearnedPoint> points) {
    out.heading(2, "Accuracy")
        .paragraph(
            "Sizes of predicted/label - 1, the mean with signs. Wanted: median at most 0.03 %, 99.73 % at most 0.3 %,"
                + " largest at most 1 % for labels from 6.6e-5 pb; 99.73 % at most 1 % from 3.3e-7"
                + " pb. \"Label error\" is the integration error that comes with the label: what"
                + " it hides cannot be told from an error of the prediction. "
                + points.stream().filter(p -> p.label().ended()).count()
                + " labels did not reach "
                + LearnedLabels.REL_ERROR
                + "; they stay in the tables, but for the second.")
        .table("pairs | sigma | " + HEADER + " | within", byClass(points))
        .paragraph("Labels that reached " + LearnedLabels.REL_ERROR + ", as the bars are meant:")
        .table(
            "pairs | sigma | " + HEADER + " | within",
            byClass(LearnedPoint.where(points, p -> !p.label().ended())))
        .heading(3, "By decade of the cross section")
        .table("pairs | sigma | " + HEADER, byDecade(points))
        .heading(3, "Largest differences")
        .paragraph(
            "Number of the point in the sequence of its seed; masses in GeV, squarks as lightest and"
                + " heaviest of generations one and two.")
        .table(
            "pair | point | label / pb | label K | predicted K | difference | label error | model"
                + " error 99.73 % | m_1, m_2 | squarks | gluino | warnings",
            largest(points))
        .paragraph("![Differences against cross section](" + run.reportName() + PICTURE + ")");
    Map<String, ScatterPlot> pictures = new LinkedHashMap<>();
    pictures.put(run.reportName() + PICTURE, picture(points));
    return pictures;
  }

  private static List<List<String>> byClass(List<LearnedPoint> points) {
    List<List<String>> rows = new ArrayList<>();
    for (boolean above : new boolean[] {true, false}) {
      List<LearnedPoint> range =
          LearnedPoint.where(points, p -> p.promised() && p.above() == above);
      String sigma = above ? ">= 6.6e-5 pb" : "3.3e-7 to 6.6e-5 pb";
      for (PairClass kind : PairClass.values()) {
        List<LearnedPoint> in = LearnedPoint.where(range, p -> p.kind() == kind);
        rows.add(judged(kind.label(), sigma, in, above));
      }
      rows.add(judged("all", sigma, range, above));
    }
    return rows;
  }

  private static List<String> judged(
      String pairs, String sigma, List<LearnedPoint> points, boolean above) {
    List<String> cells = new ArrayList<>(line(pairs, sigma, points));
    cells.add(points.isEmpty() ? "–" : within(LearnedPoint.differences(points), above));
    return cells;
  }

  /** Whether differences are as small as wanted, above or below the threshold. */
  static String within(Differences d, boolean above) {
    double tail = d.quantile(LearnedPoint.LEVELS.get(2));
    boolean good =
        above
            ? d.quantile(0.5) <= MEDIAN && tail <= TAIL && d.max() <= LARGEST_DIFFERENCE
            : tail <= TAIL_BELOW;
    return good ? "yes" : "**no**";
  }

  private static List<List<String>> byDecade(List<LearnedPoint> points) {
    List<List<String>> rows = new ArrayList<>();
    List<LearnedPoint> promised = LearnedPoint.where(points, LearnedPoint::promised);
    for (PairClass kind : PairClass.values()) {
      Map<Integer, List<LearnedPoint>> decades =
          LearnedPoint.where(promised, p -> p.kind() == kind).stream()
              .collect(
                  Collectors.groupingBy(LearnedPoint::decade, TreeMap::new, Collectors.toList()));
      decades.forEach((decade, in) -> rows.add(line(kind.label(), decade(decade), in)));
    }
    return rows;
  }

  static String decade(int decade) {
    return String.format(Locale.ROOT, "1e%+d to 1e%+d pb", decade, decade + 1);
  }

  private static List<String> line(String pairs, String sigma, List<LearnedPoint> points) {
    if (points.isEmpty()) {
      return List.of(pairs, sigma, "0", "–", "–", "–", "–", "–", "–", "–", "–", "–");
    }
    Differences d = LearnedPoint.differences(points);
    Differences labels =
        Differences.of(points.stream().mapToDouble(p -> p.label().error()).toArray());
    long within = points.stream().filter(p -> p.size() <= p.label().error()).count();
    return List.of(
        pairs,
        sigma,
        String.valueOf(d.count()),
        number("%+.3f %%", 100 * d.mean()),
        percent(d.quantile(0.5)),
        percent(d.quantile(LearnedPoint.LEVELS.get(0))),
        percent(d.quantile(LearnedPoint.LEVELS.get(1))),
        percent(d.quantile(LearnedPoint.LEVELS.get(2))),
        percent(d.max()),
        percent(labels.quantile(0.5)),
        percent(labels.quantile(LearnedPoint.LEVELS.get(2))),
        String.format(Locale.ROOT, "%.0f %%", 100.0 * within / d.count()));
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.3f %%", 100 * value);
  }

  private static List<List<String>> largest(List<LearnedPoint> points) {
    List<LearnedPoint> worst = new ArrayList<>();
    for (PairClass kind : PairClass.values()) {
      worst.addAll(
          points.stream()
              .filter(p -> p.promised() && p.kind() == kind)
              .sorted(Comparator.comparingDouble(LearnedPoint::size).reversed())
              .limit(LARGEST)
              .toList());
    }
    return worst.stream().map(LearnedAccuracySection::describe).toList();
  }

  private static List<String> describe(LearnedPoint p) {
    SusyPoint point = p.label().point();
    List<Double> squarks = new ArrayList<>();
    for (int pdg : new int[] {1, 2, 3, 4}) {
      squarks.add(point.value(mass(1_000_000 + pdg)));
      squarks.add(point.value(mass(2_000_000 + pdg)));
    }
    return List.of(
        p.label().state().label(),
        String.valueOf(p.label().number()),
        Markdown.small(p.label().nloPb()),
        number("%.4f", p.label().nloPb() / p.label().loPb()),
        number("%.4f", p.predicted().kFactor()),
        number("%+.3f %%", 100 * p.difference()),
        percent(p.label().error()),
        percent(p.modelError(2)),
        number("%.1f", point.value(mass(p.label().state().pdg1())))
            + ", "
            + number("%.1f", point.value(mass(p.label().state().pdg2()))),
        number("%.0f", Collections.min(squarks))
            + " to "
            + number("%.0f", Collections.max(squarks)),
        number("%.0f", point.value(mass(1000021))),
        p.predicted().warnings().stream()
            .map(w -> w.code().label())
            .collect(Collectors.joining(", ")));
  }

  private static int mass(int pdg) {
    return PointEntry.number("MASS", Math.abs(pdg), 0);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static ScatterPlot picture(List<LearnedPoint> points) {
    List<Series> series =
        Arrays.stream(PairClass.values())
            .map(
                kind ->
                    new Series(
                        kind.label(),
                        kind.colour(),
                        false,
                        points.stream()
                            .filter(p -> p.promised() && p.kind() == kind)
                            .map(p -> new Dot(p.label().nloPb(), p.size()))
                            .toList()))
            .toList();
    return new ScatterPlot(
        "Size of predicted/label - 1",
        Axis.logarithmic("sigma of the label in pb", LearnedPoint.LOWEST_PB, 100),
        Axis.logarithmic("size of the relative difference", 1e-6, 1e-1),
        series);
  }
}
