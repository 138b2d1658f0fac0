package org.deepxs.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.slha.SlhaReader;
import org.deepxs.validation.ScatterPlot.Axis;
import org.deepxs.validation.ScatterPlot.Dot;
import org.deepxs.validation.ScatterPlot.Series;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/** K along lines in the common mass of all squarks, to 100 TeV. */
final class LearnedLinesSection {

  private static final String PICTURE = "-lines.svg";
  private static final double LOW_GEV = 200;
  private static final double HIGH_GEV = 100_000;
  private static final int STEPS = 600;
  private static final int FULL_EVERY = 50;
  private static final double REL_ERROR = 3e-4;
  private static final List<String> COLOURS = List.of("#1f5fa8", "#c2570c", "#2e7d32", "#8e24aa");

  private LearnedLinesSection() {}

  private record Line(String name, double heavierGeV, List<Double> k, List<Double> fullK) {

    /** From here on squarks are heavier than both electroweakinos. */
    double openGeV() {
      return 1.1 * heavierGeV;
    }

    double least() {
      return k.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** Largest distance of a K from the mean of its neighbours from a squark mass on. */
    double roughness(double fromGeV) {
      return IntStream.range(1, k.size() - 1)
          .filter(i -> squarkGeV(i - 1) > fromGeV)
          .mapToDouble(i -> Math.abs(k.get(i) - 0.5 * (k.get(i - 1) + k.get(i + 1))))
          .max()
          .orElseThrow();
    }

    /** Relative difference from the full calculation. */
    double difference(int n) {
      return k.get(n * FULL_EVERY) / fullK.get(n) - 1;
    }

    /** The largest of them and where it is. */
    String largestDifference() {
      int worst =
          IntStream.range(0, fullK.size())
              .boxed()
              .max(Comparator.comparingDouble(n -> Math.abs(difference(n))))
              .orElseThrow();
      return String.format(
          Locale.ROOT,
          "%+.3f %% at %.0f GeV",
          100 * difference(worst),
          squarkGeV(worst * FULL_EVERY));
    }

    /** Median size. */
    double medianDifference() {
      return Differences.of(
              IntStream.range(0, fullK.size()).mapToDouble(this::difference).toArray())
          .quantile(0.5);
    }
  }

  static Map<String, ScatterPlot> write(Markdown out, LearnedRun run, LearnedCalculation learned) {
    SusyPoint wino = point("examples/wino.slha");
    SusyPoint higgsino = point("examples/higgsino.slha");
    DirectCalculation full = run.full(REL_ERROR);
    List<Line> lines =
        List.of(
            line("wino N2N2", wino, FinalState.neutralinos(2, 2), learned, full),
            line("wino N2C1+", wino, FinalState.mixed(2, 1, true), learned, full),
            line("wino C1C1", wino, FinalState.charginos(1, 1), learned, full),
            line("higgsino N1N2", higgsino, FinalState.neutralinos(1, 2), learned, full));
    List<List<String>> cells = new ArrayList<>();
    for (Line line : lines) {
      cells.add(
          List.of(
              line.name,
              number(line.heavierGeV),
              number(line.least()),
              number(line.k.get(STEPS)),
              number(line.fullK.get(line.fullK.size() - 1)),
              LearnedAccuracySection.percent(line.medianDifference()),
              line.largestDifference(),
              Markdown.small(line.roughness(LOW_GEV)),
              Markdown.small(line.roughness(line.openGeV()))));
    }
    out.heading(2, "Lines to decoupled squarks")
        .paragraph(
            "The points of `examples/wino.slha` and `examples/higgsino.slha`, all twelve squarks at"
                + " a common mass from 200 GeV to 100 TeV in "
                + STEPS
                + " steps; every "
                + FULL_EVERY
                + "th is also computed in full, to "
                + REL_ERROR
                + " (dots in the picture). Roughness: largest distance of a K from the mean of its"
                + " two neighbours. \"Above 1.1 m\": only squarks heavier than 1.1 times the heavier"
                + " electroweakino; where decays to it open K has a kink.")
        .table(
            "line | heavier mass / GeV | least K | K at 100 TeV | in full | median"
                + " difference | largest | roughness | above 1.1 m",
            cells)
        .paragraph("![K against the squark mass](" + run.reportName() + PICTURE + ")");
    Map<String, ScatterPlot> pictures = new LinkedHashMap<>();
    pictures.put(run.reportName() + PICTURE, picture(lines));
    return pictures;
  }

  static SusyPoint point(String file) {
    return SlhaPoints.of(SlhaReader.read(Path.of(file)));
  }

  private static double squarkGeV(int step) {
    return LOW_GEV * Math.pow(HIGH_GEV / LOW_GEV, (double) step / STEPS);
  }

  private static SusyPoint with(SusyPoint point, double squarkGeV) {
    SusyPoint changed = point;
    for (int q = 1; q <= 6; q++) {
      changed =
          changed
              .with(PointEntry.number("MASS", 1_000_000 + q, 0), squarkGeV)
              .with(PointEntry.number("MASS", 2_000_000 + q, 0), squarkGeV);
    }
    return changed;
  }

  private static Line line(
      String name,
      SusyPoint point,
      FinalState state,
      LearnedCalculation learned,
      DirectCalculation full) {
    List<Double> k =
        IntStream.rangeClosed(0, STEPS)
            .mapToObj(
                step -> LearnedRun.result(learned, with(point, squarkGeV(step)), state).kFactor())
            .toList();
    List<Integer> steps =
        IntStream.rangeClosed(0, STEPS / FULL_EVERY).mapToObj(n -> n * FULL_EVERY).toList();
    List<Double> fullK =
        Concurrent.map(
            name,
            steps,
            step -> LearnedRun.result(full, with(point, squarkGeV(step)), state).kFactor());
    double heavier =
        Math.max(
            Math.abs(point.require(PointEntry.number("MASS", Math.abs(state.pdg1()), 0))),
            Math.abs(point.require(PointEntry.number("MASS", Math.abs(state.pdg2()), 0))));
    return new Line(name, heavier, k, fullK);
  }

  private static ScatterPlot picture(List<Line> lines) {
    List<Series> series = new ArrayList<>();
    List<Dot> full = new ArrayList<>();
    double low = 1;
    double high = 1;
    for (int n = 0; n < lines.size(); n++) {
      Line line = lines.get(n);
      List<Dot> curve =
          IntStream.rangeClosed(0, STEPS)
              .mapToObj(step -> new Dot(squarkGeV(step), line.k.get(step)))
              .toList();
      IntStream.range(0, line.fullK.size())
          .mapToObj(i -> new Dot(squarkGeV(i * FULL_EVERY), line.fullK.get(i)))
          .forEach(full::add);
      series.add(new Series(line.name, COLOURS.get(n), true, curve));
      for (Dot dot : curve) {
        low = Math.min(low, dot.y());
        high = Math.max(high, dot.y());
      }
    }
    series.add(new Series("in full", "#202020", false, full));
    return new ScatterPlot(
        "K against the common squark mass",
        Axis.logarithmic("squark mass in GeV", LOW_GEV, HIGH_GEV),
        Axis.linear("K", low - 0.02, high + 0.02),
        series);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }
}
