package org.deepxs.predict.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.model.CardSection;
import org.deepxs.xsec.ModelError;

/**
 * How the spread of a learned correction becomes an error: per level a conformal factor and the
 * relative spread below which nothing is known better, found on points that neither trained nor
 * chose the networks.
 *
 * @param level68 for errors at 68.27 %
 * @param level95 for errors at 95.45 %
 * @param level997 for errors at 99.73 %
 */
public record Calibration(Level level68, Level level95, Level level997) {

  /** Errors that are the spread itself, at all levels: what factors are to be found from. */
  public static final Calibration SPREAD =
      new Calibration(new Level(1, 0), new Level(1, 0), new Level(1, 0));

  private static final String[] LEVELS = {"_68.27", "_95.45", "_99.73"};
  private static final String FACTOR = "factor";
  private static final String FLOOR = "floor";

  /** Relative spread of what was never calibrated, and its factors: those of a normal law. */
  private static final Calibration NORMAL =
      new Calibration(new Level(1, 1e-4), new Level(2, 1e-4), new Level(3, 1e-4));

  /**
   * One level.
   *
   * @param factor multiplies the spread and the floor in quadrature
   * @param floor relative spread
   */
  public record Level(double factor, double floor) {

    private double errorPb(double spreadPb, double sigmaPb) {
      double least = floor * sigmaPb;
      return factor * Math.sqrt(spreadPb * spreadPb + least * least);
    }
  }

  /** Reads the section of a card; that of a normal law where there is none. */
  static Calibration of(CardSection c) {
    return c.has(FLOOR + LEVELS[0])
        ? new Calibration(level(c, LEVELS[0]), level(c, LEVELS[1]), level(c, LEVELS[2]))
        : NORMAL;
  }

  private static Level level(CardSection c, String level) {
    return new Level(c.number(FACTOR + level), c.number(FLOOR + level));
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
    List<Level> levels = List.of(level68, level95, level997);
    for (int k = 0; k < LEVELS.length; k++) {
      section.put(FACTOR + LEVELS[k], levels.get(k).factor());
      section.put(FLOOR + LEVELS[k], levels.get(k).floor());
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
    double one = level68.errorPb(spreadPb, sigmaPb);
    double two = Math.max(one, level95.errorPb(spreadPb, sigmaPb));
    return new ModelError(one, two, Math.max(two, level997.errorPb(spreadPb, sigmaPb)));
  }
}
