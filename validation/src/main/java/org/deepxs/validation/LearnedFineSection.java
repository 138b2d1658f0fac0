package org.deepxs.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.deepxs.xsec.DirectCalculation;

/** Some test points computed anew to higher accuracy, which tells errors of labels apart. */
final class LearnedFineSection {

  private static final int POINTS = 25;
  private static final double REL_ERROR = 3e-5;

  private LearnedFineSection() {}

  /** A point with its cross section to higher accuracy. */
  private record Fine(LearnedPoint point, double nloPb) {

    double label() {
      return point.label().nloPb() / nloPb - 1;
    }

    double predicted() {
      return point.predicted().sigmaNloPb() / nloPb - 1;
    }
  }

  static void write(Markdown out, LearnedRun run, List<LearnedPoint> points) {
    DirectCalculation full = run.full(REL_ERROR);
    List<List<String>> cells = new ArrayList<>();
    for (PairClass kind : PairClass.values()) {
      List<LearnedPoint> some =
          spread(LearnedPoint.where(points, p -> p.promised() && p.kind() == kind), POINTS);
      List<Fine> fine =
          Concurrent.map("finer labels, " + kind.label(), some, p -> fine(full, p)).stream()
              .filter(f -> Double.isFinite(f.nloPb()))
              .toList();
      if (!fine.isEmpty()) {
        cells.add(line(kind, fine));
      }
    }
    out.heading(2, "Against finer labels")
        .paragraph(
            "Up to "
                + POINTS
                + " of the labels of each kind, spread evenly over sizes of the cross section,"
                + " computed anew to "
                + REL_ERROR
                + ". Labels and predictions are compared with these; the mean with signs, then"
                + " median / 68.27 % / largest of sizes. Where predictions are closer than labels,"
                + " the tables above show errors of labels.")
        .table(
            "pairs | points | label, mean | label, sizes | predicted, mean | predicted, sizes |"
                + " predicted closer than label",
            cells);
  }

  private static Fine fine(DirectCalculation full, LearnedPoint p) {
    return new Fine(p, LearnedRun.result(full, p.label().point(), p.label().state()).sigmaNloPb());
  }

  /** Points of evenly spread ranks in the cross section. */
  static List<LearnedPoint> spread(List<LearnedPoint> points, int count) {
    List<LearnedPoint> sorted =
        points.stream()
            .sorted(Comparator.comparingDouble((LearnedPoint p) -> p.label().nloPb()))
            .toList();
    int taken = Math.min(count, sorted.size());
    return IntStream.range(0, taken).mapToObj(n -> sorted.get(n * sorted.size() / taken)).toList();
  }

  private static List<String> line(PairClass kind, List<Fine> fine) {
    Differences labels = differences(fine, Fine::label);
    Differences predicted = differences(fine, Fine::predicted);
    long closer = fine.stream().filter(f -> Math.abs(f.predicted()) < Math.abs(f.label())).count();
    return List.of(
        kind.label(),
        String.valueOf(fine.size()),
        String.format(Locale.ROOT, "%+.3f %%", 100 * labels.mean()),
        sizes(labels),
        String.format(Locale.ROOT, "%+.3f %%", 100 * predicted.mean()),
        sizes(predicted),
        String.valueOf(closer));
  }

  private static Differences differences(List<Fine> fine, ToDoubleFunction<Fine> value) {
    return Differences.of(fine.stream().mapToDouble(value).toArray());
  }

  private static String sizes(Differences d) {
    return String.join(
        " / ",
        LearnedAccuracySection.percent(d.quantile(0.5)),
        LearnedAccuracySection.percent(d.quantile(LearnedPoint.LEVELS.get(0))),
        LearnedAccuracySection.percent(d.max()));
  }
}
