package org.deepxs.predict.line;

import java.util.Map;
import org.deepxs.learn.model.CardSection;
import org.deepxs.xsec.ModelError;

/**
 * How the spread of a learned correction becomes an error: conformal factors, one per level, found
 * on points that neither trained nor chose the networks.
 *
 * @param floor relative spread below which nothing is known better
 * @param factor68 factor at 68.27 %
 * @param factor95 factor at 95.45 %
 * @param factor997 factor at 99.73 %
 */
public record Calibration(double floor, double factor68, double factor95, double factor997) {

  /** Errors that are the spread itself, at all levels: what factors are to be found from. */
  public static final Calibration SPREAD = new Calibration(0, 1, 1, 1);

  private static final String FLOOR = "floor";
  private static final String[] FACTORS = {"factor_68.27", "factor_95.45", "factor_99.73"};

  /** Relative spread of what was never calibrated, and its factors: those of a normal law. */
  private static final Calibration NORMAL = new Calibration(1e-4, 1, 2, 3);

  /** Reads the section of a card; that of a normal law where there is none. */
  static Calibration of(CardSection c) {
    return c.has(FLOOR)
        ? new Calibration(
            c.number(FLOOR), c.number(FACTORS[0]), c.number(FACTORS[1]), c.number(FACTORS[2]))
        : NORMAL;
  }

  /**
   * The section {@code calibration} of the card of a family's emission model.
   *
   * @param points number of points that the factors were found on
   * @param labels which points those were, in words
   * @return names and values
   */
  public CardSection section(int points, String labels) {
    return CardSection.of(
        Map.of(
            FLOOR,
            floor,
            FACTORS[0],
            factor68,
            FACTORS[1],
            factor95,
            FACTORS[2],
            factor997,
            "points",
            points,
            "labels",
            labels));
  }

  /**
   * Difficulty of a prediction.
   *
   * @param spreadPb spread of the learned correction in pb
   * @param sigmaPb cross section in pb
   * @return what factors multiply, in pb
   */
  public double difficultyPb(double spreadPb, double sigmaPb) {
    return Math.hypot(spreadPb, floor * sigmaPb);
  }

  /**
   * Errors of a prediction.
   *
   * @param spreadPb spread of the learned correction in pb
   * @param sigmaPb cross section in pb
   * @return errors in pb by level
   */
  public ModelError errorPb(double spreadPb, double sigmaPb) {
    double difficulty = difficultyPb(spreadPb, sigmaPb);
    return new ModelError(factor68 * difficulty, factor95 * difficulty, factor997 * difficulty);
  }
}
