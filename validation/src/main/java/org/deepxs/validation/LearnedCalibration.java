package org.deepxs.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deepxs.learn.calibration.CalibrationOptions;
import org.deepxs.learn.calibration.ConformalCalibration;
import org.deepxs.learn.calibration.Coverage;
import org.deepxs.learn.model.ModelDescription;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.model.SelfCheck;
import org.deepxs.learn.model.StoredModel;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.predict.line.Calibration;
import org.deepxs.predict.line.LineModels;
import org.deepxs.xsec.structure.LineFamily;

/**
 * Finds the factors by which spreads of learned corrections become errors, and writes them into the
 * cards of a folder of models.
 */
public final class LearnedCalibration {

  /** Relative spreads below which nothing is known better, to choose from; labels show no less. */
  private static final List<Double> FLOORS = List.of(2e-4, 3e-4, 5e-4, 1e-3, 2e-3);

  private final LearnedRun run;
  private final List<LearnedPoint> points; // with the spread as their model error

  private LearnedCalibration(LearnedRun run, List<LearnedPoint> points) {
    this.run = run;
    this.points = points;
  }

  /** Factors of a floor by level, and how evenly the lower two levels cover decades. */
  private record Trial(double floor, List<Double> factors, List<Double> unevenness) {}

  /**
   * Calibrates.
   *
   * @param args two words that {@code validation/run} gives all reports, the folder of calibration
   *     labels and the folder of models
   */
  public static void main(String[] args) {
    if (args.length != 4) {
      throw new IllegalArgumentException(
          "needs the folder of labels and the folder of models whose cards are to be changed");
    }
    ModelFolder models = ModelFolder.of(Path.of(args[3]));
    LearnedRun run = LearnedLabels.run(Path.of(args[2]));
    LearnedCalculation spread = run.spread(Path.of(args[3]));
    List<LearnedPoint> points =
        LearnedLabels.read(Path.of(args[2])).stream()
            .map(label -> LearnedPoint.of(spread, label))
            .filter(LearnedPoint::promised)
            .toList();
    Map<LineFamily, List<LearnedPoint>> families =
        points.stream().collect(Collectors.groupingBy(p -> LineModels.family(p.label().state())));
    families.forEach((family, in) -> new LearnedCalibration(run, in).calibrate(family, models));
  }

  private void calibrate(LineFamily family, ModelFolder models) {
    System.out.printf(
        Locale.ROOT, "%s: %d points from %.1e pb%n", family, points.size(), LearnedPoint.LOWEST_PB);
    double highest = LearnedPoint.LEVELS.get(2);
    if (options(points.size()).levels().get(2) < highest) {
      System.out.printf(
          Locale.ROOT,
          "  too few points for level %s, at least %.0f are needed: their largest error is taken%n",
          highest,
          Math.ceil(highest / (1 - highest)));
    }
    List<Trial> trials = FLOORS.stream().map(this::trial).toList();
    for (Trial t : trials) {
      System.out.printf(
          Locale.ROOT,
          "  floor %.0e: factors %.3f %.3f %.3f, unevenness over decades %.2f %.2f%n",
          t.floor,
          t.factors.get(0),
          t.factors.get(1),
          t.factors.get(2),
          t.unevenness.get(0),
          t.unevenness.get(1));
    }
    // At the highest level, where one point more or less decides, the floor of the level below.
    Calibration best = new Calibration(best(trials, 0, 0), best(trials, 1, 1), best(trials, 1, 2));
    String own = LineModels.name(run.prefix(), family, "emission");
    write(models, own, best);
    System.out.printf(Locale.ROOT, "  %s for %s%n", best, own);
  }

  /** Of the trial that is most even at one level, the floor with the factor of another. */
  private static Calibration.Level best(List<Trial> trials, int even, int level) {
    Trial best =
        trials.stream().min(Comparator.comparingDouble(t -> t.unevenness.get(even))).orElseThrow();
    return new Calibration.Level(best.factors.get(level), best.floor);
  }

  private Trial trial(double floor) {
    List<Double> factors = new ArrayList<>();
    List<Double> unevenness = new ArrayList<>();
    for (int k = 0; k < LearnedPoint.LEVELS.size(); k++) {
      int level = k;
      double[] excess = points.stream().mapToDouble(p -> p.excess(level)).toArray();
      double[] difficulties =
          points.stream().mapToDouble(p -> Math.hypot(p.modelError(0), floor)).toArray();
      ConformalCalibration found =
          ConformalCalibration.of(excess, difficulties, new double[0], options(points.size()));
      factors.add(found.factors().get(0).get(level));
      unevenness.add(unevenness(excess, difficulties, found, level));
    }
    return new Trial(floor, factors, unevenness);
  }

  /** Too few points for the highest level give the largest that they have. */
  static CalibrationOptions options(int points) {
    double highest = (points - 1e-6) / (points + 1);
    return new CalibrationOptions(
        LearnedPoint.LEVELS.stream().map(level -> Math.min(level, highest)).toList(), List.of());
  }

  /** Mean square of how far decades are from a level, in standard deviations. */
  private double unevenness(
      double[] residuals, double[] difficulties, ConformalCalibration calibration, int level) {
    int[] decades = points.stream().mapToInt(LearnedPoint::decade).toArray();
    return Arrays.stream(decades)
        .distinct()
        .mapToDouble(
            decade -> {
              int[] in =
                  IntStream.range(0, decades.length).filter(k -> decades[k] == decade).toArray();
              Coverage c =
                  Coverage.of(
                          calibration, pick(residuals, in), pick(difficulties, in), new double[0])
                      .get(level);
              double pull = (c.fraction() - c.level()) / c.statisticalError();
              return pull * pull;
            })
        .average()
        .orElseThrow();
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(k -> values[k]).toArray();
  }

  private void write(ModelFolder models, String name, Calibration calibration) {
    StoredModel stored = models.load(name);
    ModelDescription d = stored.card().description();
    SelfCheck check = stored.card().selfCheck();
    String labels = String.format(Locale.ROOT, "pMSSM-19 prior at %.4g TeV", run.sqrtSGeV() / 1000);
    models.save(
        stored.model(),
        new ModelDescription(
            d.name(),
            d.description(),
            d.cite(),
            d.properties(),
            d.origin(),
            d.metrics(),
            calibration.section(points.size(), labels)),
        check.inputs(),
        check.rows());
  }
}
