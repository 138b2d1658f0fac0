package org.deepxs.learn.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deepxs.learn.LearnException;

/**
 * Split-conformal error bands (Lei et al., arXiv:1604.04173): the half-width for a level is a
 * quantile of |residual|, or of |residual|/difficulty, over points that nothing was fitted to. A
 * fresh point lies inside with at least the probability of the level, whatever the distribution of
 * residuals. Immutable.
 */
public final class ConformalCalibration {

  private final CalibrationOptions options;
  private final double[][] factors; // per bin, per level
  private final int[] counts;

  private ConformalCalibration(CalibrationOptions options, double[][] factors, int[] counts) {
    this.options = options;
    this.factors = factors;
    this.counts = counts;
  }

  /**
   * Calibrates.
   *
   * @param residuals prediction minus truth, in whatever unit the bands shall have
   * @param difficulties positive estimates of the size of each residual, for example the spread of
   *     an ensemble; empty for bands of one width
   * @param binVariable value by which each point falls into a bin; empty if there is one bin
   * @param options levels and bins
   * @return the calibration
   * @throws LearnException if numbers of values differ, a difficulty is not positive, a residual is
   *     no number, or a bin has too few points for a level
   */
  public static ConformalCalibration of(
      double[] residuals, double[] difficulties, double[] binVariable, CalibrationOptions options) {
    requireLength("difficulties", difficulties, residuals);
    requireLength("values of the variable of bins", binVariable, residuals);
    if (binVariable.length == 0 && !options.binEdges().isEmpty()) {
      throw new LearnException("bins need a variable; give one value for each residual");
    }
    int bins = options.binEdges().size() + 1;
    List<List<Double>> scores = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      scores.add(new ArrayList<>());
    }
    for (int k = 0; k < residuals.length; k++) {
      double difficulty = difficulties.length == 0 ? 1 : difficulties[k];
      double score = Math.abs(residuals[k]) / difficulty;
      if (!(difficulty > 0) || Double.isNaN(score)) {
        throw new LearnException(
            "point "
                + k
                + " of the calibration: residual "
                + residuals[k]
                + ", difficulty "
                + difficulty
                + "; expected numbers, and a difficulty above 0");
      }
      scores.get(bin(options, binVariable.length == 0 ? 0 : binVariable[k])).add(score);
    }
    double[][] factors = new double[bins][];
    int[] counts = new int[bins];
    for (int bin = 0; bin < bins; bin++) {
      double[] sorted =
          scores.get(bin).stream().mapToDouble(Double::doubleValue).sorted().toArray();
      counts[bin] = sorted.length;
      factors[bin] = factors(sorted, bin, options);
    }
    return new ConformalCalibration(options, factors, counts);
  }

  private static void requireLength(String what, double[] values, double[] residuals) {
    if (values.length != 0 && values.length != residuals.length) {
      throw new LearnException(residuals.length + " residuals, but " + values.length + " " + what);
    }
  }

  private static double[] factors(double[] sorted, int bin, CalibrationOptions options) {
    double[] factors = new double[options.levels().size()];
    for (int k = 0; k < factors.length; k++) {
      double level = options.levels().get(k);
      long rank = (long) Math.ceil((sorted.length + 1) * level);
      if (rank > sorted.length) {
        throw new LearnException(
            String.format(
                java.util.Locale.ROOT,
                "%d points in bin %d of the calibration are too few for level %s; at least %d are"
                    + " needed: give more points, fewer bins or a lower level",
                sorted.length,
                bin,
                level,
                (long) Math.ceil(level / (1 - level))));
      }
      factors[k] = sorted[(int) rank - 1];
    }
    return factors;
  }

  /**
   * A calibration from its numbers, as stored in a model card.
   *
   * @param options levels and bins
   * @param factors for every bin, for every level
   * @param counts points of each bin
   * @return the calibration
   * @throws LearnException if numbers are missing or negative
   */
  public static ConformalCalibration ofFactors(
      CalibrationOptions options, List<List<Double>> factors, List<Integer> counts) {
    int bins = options.binEdges().size() + 1;
    boolean fits =
        factors.size() == bins
            && counts.size() == bins
            && factors.stream().allMatch(f -> f.size() == options.levels().size())
            && factors.stream().flatMap(List::stream).allMatch(f -> f >= 0);
    if (!fits) {
      throw new LearnException(
          "a calibration of "
              + bins
              + " bins and "
              + options.levels().size()
              + " levels needs as many factors, not negative; found "
              + factors);
    }
    return new ConformalCalibration(
        options,
        factors.stream()
            .map(f -> f.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new),
        counts.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Levels and bins.
   *
   * @return the options of the calibration
   */
  public CalibrationOptions options() {
    return options;
  }

  /**
   * Half-widths for difficulty 1.
   *
   * @return for every bin, for every level
   */
  public List<List<Double>> factors() {
    return Arrays.stream(factors).map(f -> Arrays.stream(f).boxed().toList()).toList();
  }

  /**
   * How many points each bin was calibrated with.
   *
   * @return one number for each bin
   */
  public List<Integer> counts() {
    return Arrays.stream(counts).boxed().toList();
  }

  /**
   * Half-width of the band of a point.
   *
   * @param level index of the level
   * @param difficulty of the point; 1 where none was given in the calibration
   * @param binVariable value by which it falls into a bin; anything if there is one bin
   * @return the point's residual is smaller with the probability of the level
   */
  public double halfWidth(int level, double difficulty, double binVariable) {
    return factors[bin(options, binVariable)][level] * difficulty;
  }

  private static int bin(CalibrationOptions options, double value) {
    int bin = 0;
    for (double edge : options.binEdges()) {
      bin += value >= edge ? 1 : 0;
    }
    return bin;
  }
}
