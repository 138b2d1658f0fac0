package org.deepxs.predict.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.calibration.FactorCurve;
import org.deepxs.learn.model.CardSection;
import org.deepxs.xsec.ModelError;

/**
 * How the spread of a learned correction becomes an error: per level a conformal factor that varies
 * with the logarithm (base 10) of the cross section in pb, found on points that neither trained nor
 * chose the networks.
 *
 * @param level68 for errors at 68.27 %
 * @param level95 for errors at 95.45 %
 * @param level997 for errors at 99.73 %
 * @param floor relative spread below which nothing is known better, added in quadrature
 */
public record Calibration(
    FactorCurve level68, FactorCurve level95, FactorCurve level997, double floor) {

  /** Errors that are the spread itself, at all levels: what factors are to be found from. */
  public static final Calibration SPREAD = normal(1, 1, 0);

  private static final String[] LEVELS = {"_68.27", "_95.45", "_99.73"};
  private static final String FACTORS = "factors";
  private static final String FLOOR = "floor";
  private static final String KNOTS = "log10_sigma_pb";

  /** Relative spread of what was never calibrated, and its factors: those of a normal law. */
  private static final Calibration NORMAL = normal(2, 3, 1e-4);

  private static Calibration normal(double two, double three, double floor) {
    return new Calibration(
        FactorCurve.constant(1), FactorCurve.constant(two), FactorCurve.constant(three), floor);
  }

  /** Reads the section of a card; that of a normal law where there is none. */
  static Calibration of(CardSection c) {
    return c.has(KNOTS)
        ? new Calibration(
            curve(c, LEVELS[0]), curve(c, LEVELS[1]), curve(c, LEVELS[2]), c.number(FLOOR))
        : NORMAL;
  }

  private static FactorCurve curve(CardSection c, String level) {
    return FactorCurve.of(c.numbers(KNOTS), c.numbers(FACTORS + level));
  }

  /**
   * The section {@code calibration} of the card of a family's emission model.
   *
   * @param points number of points that the factors were found on
   * @param labels which points those were, in words
   * @return names and values
   */
  public CardSection section(int points, String labels) {
    Map<String, Object> section = new HashMap<>(Map.of("points", points, "labels", labels));
    section.put(FLOOR, floor);
    section.put(KNOTS, level68.knots());
    List<FactorCurve> levels = List.of(level68, level95, level997);
    for (int k = 0; k < LEVELS.length; k++) {
      section.put(FACTORS + LEVELS[k], levels.get(k).factors());
    }
    return CardSection.of(section);
  }

  /**
   * Errors of a prediction; that of a higher level is never smaller.
   *
   * @param spreadPb spread of the learned correction in pb
   * @param sigmaPb cross section in pb
   * @return errors in pb by level
   */
  public ModelError errorPb(double spreadPb, double sigmaPb) {
    double size = Math.log10(sigmaPb);
    double least = floor * sigmaPb;
    double spread = Math.sqrt(spreadPb * spreadPb + least * least);
    double one = level68.at(size) * spread;
    double two = Math.max(one, level95.at(size) * spread);
    return new ModelError(one, two, Math.max(two, level997.at(size) * spread));
  }
}
