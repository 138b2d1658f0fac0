package org.deepxs.learn.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * How many points of a set a level's bands cover.
 *
 * @param level fraction that they should cover
 * @param covered points inside their bands
 * @param points all points
 */
public record Coverage(double level, int covered, int points) {

  /**
   * Counts fresh points.
   *
   * @param calibration what is tested
   * @param residuals prediction minus truth of points that the calibration has not seen
   * @param difficulties of each; empty where the calibration has none
   * @param binVariable of each; empty where the calibration has one bin
   * @return one count for each level
   */
  public static List<Coverage> of(
      ConformalCalibration calibration,
      double[] residuals,
      double[] difficulties,
      double[] binVariable) {
    List<Coverage> report = new ArrayList<>();
    List<Double> levels = calibration.options().levels();
    for (int level = 0; level < levels.size(); level++) {
      int covered = 0;
      for (int k = 0; k < residuals.length; k++) {
        double difficulty = difficulties.length == 0 ? 1 : difficulties[k];
        double variable = binVariable.length == 0 ? 0 : binVariable[k];
        if (Math.abs(residuals[k]) <= calibration.halfWidth(level, difficulty, variable)) {
          covered++;
        }
      }
      report.add(new Coverage(levels.get(level), covered, residuals.length));
    }
    return report;
  }

  /**
   * Part of points that is covered.
   *
   * @return between 0 and 1; not a number without points
   */
  public double fraction() {
    return (double) covered / points;
  }

  /**
   * Standard deviation of {@link #fraction()} if the level were true: what chance alone makes of
   * this many points.
   *
   * @return square root of level (1-level) / points
   */
  public double statisticalError() {
    return Math.sqrt(level * (1 - level) / points);
  }
}
