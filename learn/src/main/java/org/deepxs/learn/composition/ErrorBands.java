package org.deepxs.learn.composition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deepxs.learn.calibration.CalibrationOptions;
import org.deepxs.learn.calibration.ConformalCalibration;
import org.deepxs.learn.model.CardSection;

/**
 * Relative error bands of a model: |truth / prediction - 1| stays below a calibrated number, or a
 * calibrated multiple of the ensemble's relative spread, in bins of the predicted value.
 *
 * @param calibration quantiles per level; bins are in the logarithm to base ten of the prediction
 * @param bySpread whether bands are multiples of the ensemble's relative spread
 */
public record ErrorBands(ConformalCalibration calibration, boolean bySpread) {

  /** Least relative spread: members that agree by chance do not make an error of nothing. */
  public static final double LEAST_SPREAD = 1e-9;

  /**
   * As calibration section of a card.
   *
   * @return names and values
   */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("levels", calibration.options().levels());
    values.put("bin_edges_log10", calibration.options().binEdges());
    values.put("factors", calibration.factors().stream().flatMap(List::stream).toList());
    values.put("points", calibration.counts());
    values.put("by_spread", bySpread);
    return values;
  }

  /**
   * Of the calibration section of a card.
   *
   * @param section of the card
   * @return the bands; empty if the section has none
   * @throws org.deepxs.learn.LearnException if numbers are missing or do not fit
   */
  public static Optional<ErrorBands> of(CardSection section) {
    if (!section.has("factors")) {
      return Optional.empty();
    }
    List<Double> levels = list(section.numbers("levels"));
    List<Double> flat = list(section.numbers("factors"));
    CalibrationOptions options =
        new CalibrationOptions(levels, list(section.numbers("bin_edges_log10")));
    List<List<Double>> factors = new java.util.ArrayList<>();
    for (int k = 0; k + levels.size() <= flat.size(); k += levels.size()) {
      factors.add(flat.subList(k, k + levels.size()));
    }
    List<Integer> counts = Arrays.stream(section.numbers("points")).mapToObj(x -> (int) x).toList();
    return Optional.of(
        new ErrorBands(
            ConformalCalibration.ofFactors(options, factors, counts), section.flag("by_spread")));
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /**
   * Relative half-width of a prediction's band.
   *
   * @param level index of the level
   * @param prediction predicted value
   * @param spread the ensemble's standard deviation for it; anything if bands are not by spread
   * @return of |truth / prediction - 1|
   */
  public double halfWidth(int level, double prediction, double spread) {
    return calibration.halfWidth(
        level, difficulty(prediction, spread), Math.log10(Math.abs(prediction)));
  }

  /**
   * What a band is a multiple of.
   *
   * @param prediction predicted value
   * @param spread the ensemble's standard deviation for it
   * @return 1, or the relative spread
   */
  public double difficulty(double prediction, double spread) {
    return bySpread ? Math.max(LEAST_SPREAD, spread / Math.abs(prediction)) : 1;
  }
}
