package org.deepxs.learn.calibration;

import java.util.List;
import org.deepxs.learn.LearnException;

/**
 * How a calibration is made.
 *
 * @param levels fractions of points that bands are to cover, between 0 and 1
 * @param binEdges inner borders, increasing, of bins in some variable of which each has its own
 *     factors; empty for one bin
 */
public record CalibrationOptions(List<Double> levels, List<Double> binEdges) {

  /** One, two and three standard deviations of a normal distribution. */
  public static final List<Double> SIGMA_LEVELS = List.of(0.6827, 0.9545, 0.9973);

  /**
   * Checks the numbers.
   *
   * @throws LearnException if a level is not between 0 and 1, or borders do not increase
   */
  public CalibrationOptions {
    levels = List.copyOf(levels);
    binEdges = List.copyOf(binEdges);
    if (levels.isEmpty() || !levels.stream().allMatch(level -> level > 0 && level < 1)) {
      throw new LearnException("levels of a calibration lie between 0 and 1, got " + levels);
    }
    for (int k = 1; k < binEdges.size(); k++) {
      if (!(binEdges.get(k) > binEdges.get(k - 1))) {
        throw new LearnException("borders of bins must increase, got " + binEdges);
      }
    }
  }

  /**
   * One bin, levels of one, two and three standard deviations.
   *
   * @return the options
   */
  public static CalibrationOptions standard() {
    return new CalibrationOptions(SIGMA_LEVELS, List.of());
  }

  /**
   * The same levels in bins.
   *
   * @param edges inner borders of bins, increasing
   * @return the options
   */
  public CalibrationOptions withBins(List<Double> edges) {
    return new CalibrationOptions(levels, edges);
  }
}
