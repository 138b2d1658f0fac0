package org.deepxs.validation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.deepxs.learn.calibration.CalibrationOptions;
import org.deepxs.learn.calibration.ConformalCalibration;
import org.deepxs.learn.calibration.FactorCurve;
import org.deepxs.learn.model.ModelDescription;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.model.SelfCheck;
import org.deepxs.learn.model.StoredModel;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.predict.line.Calibration;
import org.deepxs.predict.line.LineModels;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.structure.LineFamily;

/**
 * Finds the factors, by family and size of the cross section, by which spreads of learned
 * corrections become errors, and writes them into the cards of a folder of models.
 */
public final class LearnedCalibration {

  /** Relative spread below which labels cannot tell: what {@link LearnedLabels} knows of loops. */
  private static final double FLOOR = DirectCalculation.NUMERIC_ERROR_LOOPS;

  /**
   * Logarithms of the cross section in pb in the middle of decades, the first of what is promised.
   */
  private static final double[] KNOTS = {-6.25, -5.5, -4.5, -3.5, -2.5, -1.5, -0.5, 0.5};

  /** As many points at least make a factor. */
  private static final int LEAST_POINTS = 150;

  /** Where labels are less accurate than predictions, no less than this times 1, 2 or 3. */
  private static final double LEAST_FACTOR = 0.1;

  private final LearnedRun run;
  private final List<LearnedPoint> points; // with the spread as their model error

  private LearnedCalibration(LearnedRun run, List<LearnedPoint> points) {
    this.run = run;
    this.points = points;
  }

  /**
   * Calibrates.
   *
   * @param args two words that {@code validation/run} gives all reports, the folders of calibration
   *     labels (separated by commas) and the folder of models
   */
  public static void main(String[] args) {
    if (args.length != 4) {
      throw new IllegalArgumentException(
          "needs the folders of labels and the folder of models whose cards are to be changed");
    }
    ModelFolder models = ModelFolder.of(Path.of(args[3]));
    List<Path> folders = LearnedLabels.folders(args[2]);
    LearnedRun run = LearnedLabels.run(folders);
    LearnedCalculation spread = run.spread(Path.of(args[3]));
    List<LearnedPoint> points =
        LearnedLabels.read(folders).stream()
            .map(label -> LearnedPoint.of(spread, label))
            .filter(LearnedPoint::promised)
            .toList();
    Map<LineFamily, List<LearnedPoint>> families =
        points.stream().collect(Collectors.groupingBy(p -> LineModels.family(p.label().state())));
    families.forEach((family, in) -> new LearnedCalibration(run, in).calibrate(family, models));
  }

  private void calibrate(LineFamily family, ModelFolder models) {
    FactorCurve one = curve(0);
    FactorCurve two = curve(1);
    Calibration best = new Calibration(one, two, two.times(highest(two), 0), FLOOR);
    String own = LineModels.name(run.prefix(), family, "emission");
    write(models, own, best);
    System.out.printf(
        Locale.ROOT, "%s: %d points from %.1e pb%n", own, points.size(), LearnedPoint.LOWEST_PB);
    for (FactorCurve level : List.of(best.level68(), best.level95(), best.level997())) {
      System.out.println("  factors " + Arrays.toString(level.factors()));
    }
  }

  private FactorCurve curve(int level) {
    double[] scores = points.stream().mapToDouble(p -> p.excess(level) / spread(p)).toArray();
    double[] sizes = points.stream().mapToDouble(p -> Math.log10(sigmaPb(p))).toArray();
    return FactorCurve.fitted(scores, sizes, KNOTS, LearnedPoint.LEVELS.get(level), LEAST_POINTS)
        .times(1, LEAST_FACTOR * (level + 1));
  }

  /**
   * At the highest level, where few points decide, one number times the curve of the level below.
   */
  private double highest(FactorCurve below) {
    double[] scores = points.stream().mapToDouble(p -> p.excess(2)).toArray();
    double[] errors =
        points.stream().mapToDouble(p -> spread(p) * below.at(Math.log10(sigmaPb(p)))).toArray();
    return ConformalCalibration.of(scores, errors, new double[0], options(points.size()))
        .factors()
        .get(0)
        .get(2);
  }

  private static double spread(LearnedPoint p) {
    return Math.hypot(p.modelError(0), FLOOR);
  }

  private static double sigmaPb(LearnedPoint p) {
    return p.predicted().sigmaNloPb();
  }

  /** Too few points for the highest level give the largest that they have. */
  static CalibrationOptions options(int points) {
    double highest = (points - 1e-6) / (points + 1);
    return new CalibrationOptions(
        LearnedPoint.LEVELS.stream().map(level -> Math.min(level, highest)).toList(), List.of());
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
