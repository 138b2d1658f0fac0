package org.deepxs.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deepxs.learn.calibration.Coverage;

/** How often labels lie inside the model error. */
final class LearnedCoverageSection {

  private static final String HEADER =
      "pairs | sigma | points | inside 68.27 % | 95.45 % | 99.73 % | median error 68.27 % | 95.45"
          + " % | 99.73 %";

  private LearnedCoverageSection() {}

  static void write(Markdown out, List<LearnedPoint> points) {
    List<List<String>> classes = new ArrayList<>();
    List<List<String>> decades = new ArrayList<>();
    List<LearnedPoint> promised = LearnedPoint.where(points, LearnedPoint::promised);
    for (PairClass kind : PairClass.values()) {
      List<LearnedPoint> all = LearnedPoint.where(promised, p -> p.kind() == kind);
      add(classes, kind.label(), ">= 6.6e-5 pb", LearnedPoint.where(all, LearnedPoint::above));
      add(classes, kind.label(), "3.3e-7 to 6.6e-5 pb", LearnedPoint.where(all, p -> !p.above()));
      byDecade(all)
          .forEach(
              (decade, in) ->
                  add(decades, kind.label(), LearnedAccuracySection.decade(decade), in));
    }
    add(classes, "all", ">= 3.3e-7 pb", promised);
    byDecade(promised)
        .forEach((decade, in) -> add(decades, "all", LearnedAccuracySection.decade(decade), in));
    out.heading(2, "Coverage of the model error")
        .paragraph(
            "Part of the labels inside the model error of a level and the label's own integration"
                + " error (one, two, three of them) in quadrature, in per cent; what chance alone"
                + " makes of this many points stands behind it as a standard deviation. Wanted:"
                + " within 2 points of the level, within 4 for each decade. Factors were found in"
                + " the same way.")
        .table(HEADER, classes)
        .table(HEADER, decades);
  }

  private static Map<Integer, List<LearnedPoint>> byDecade(List<LearnedPoint> points) {
    return points.stream()
        .collect(Collectors.groupingBy(LearnedPoint::decade, TreeMap::new, Collectors.toList()));
  }

  private static void add(
      List<List<String>> rows, String pairs, String sigma, List<LearnedPoint> points) {
    if (points.isEmpty()) {
      return;
    }
    List<String> cells = new ArrayList<>(List.of(pairs, sigma, String.valueOf(points.size())));
    for (int level = 0; level < LearnedPoint.LEVELS.size(); level++) {
      Coverage c = coverage(points, level);
      cells.add(
          String.format(
              Locale.ROOT, "%.1f ± %.1f", 100 * c.fraction(), 100 * c.statisticalError()));
    }
    for (int level = 0; level < LearnedPoint.LEVELS.size(); level++) {
      int at = level;
      double[] errors = points.stream().mapToDouble(p -> p.modelError(at)).toArray();
      cells.add(LearnedAccuracySection.percent(Differences.of(errors).quantile(0.5)));
    }
    rows.add(List.copyOf(cells));
  }

  static Coverage coverage(List<LearnedPoint> points, int level) {
    long covered = points.stream().filter(p -> p.covered(level)).count();
    return new Coverage(LearnedPoint.LEVELS.get(level), (int) covered, points.size());
  }
}
