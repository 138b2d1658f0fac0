package org.deepxs.learn.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.ensemble.SpreadPredictor;

/**
 * Errors of the outputs of a network that has several, on rows that it was not trained on.
 *
 * @param part what rows: {@code test}, or {@code validation} if there are none of test
 * @param rows their number
 * @param names of the outputs
 * @param rms root of the mean square error of each output, in its unit
 * @param rmsLess the same of what was learned: outputs less shares of others
 * @param less by output, shares of other outputs; empty if none were learned as differences
 */
public record OutputErrors(
    String part,
    int rows,
    List<String> names,
    List<Double> rms,
    List<Double> rmsLess,
    Map<String, Map<String, Double>> less) {

  /** Keeps its own collections. */
  public OutputErrors {
    names = List.copyOf(names);
    rms = List.copyOf(rms);
    rmsLess = List.copyOf(rmsLess);
    less = Collections.unmodifiableMap(new LinkedHashMap<>(less));
  }

  private static String part(LearningData data) {
    return data.part(3).length > 0 ? "test" : "validation";
  }

  /** Rows that errors are taken from; some there are. */
  static int[] rows(LearningData data) {
    int[] rows = data.counted(data.part(data.part(3).length > 0 ? 3 : 1));
    if (rows.length == 0) {
      throw new LearnException(
          "no row of "
              + part(data)
              + " is in the ranges of 'metrics'; widen them or give more data");
    }
    return rows;
  }

  static OutputErrors of(LearningData data, SpreadPredictor whole) {
    int[] rows = rows(data);
    int width = data.targets().size();
    double[] truth = data.targets(rows);
    double[] means = new double[truth.length];
    whole.predict(data.inputs(rows), rows.length, means, new double[truth.length]);
    double[] errors = new double[truth.length];
    Arrays.setAll(errors, k -> means[k] - truth[k]);
    List<Double> rms = rms(errors, width);
    TargetDifferences.of(data.targets()).subtract(errors);
    Map<String, Map<String, Double>> less = new LinkedHashMap<>();
    data.targets().stream()
        .filter(target -> !target.less().isEmpty())
        .forEach(target -> less.put(target.name(), target.less()));
    return new OutputErrors(
        part(data),
        rows.length,
        data.targets().stream().map(TargetRecipe::name).toList(),
        rms,
        rms(errors, width),
        less);
  }

  private static List<Double> rms(double[] errors, int width) {
    List<Double> rms = new ArrayList<>();
    for (int t = 0; t < width; t++) {
      double squares = 0;
      for (int k = t; k < errors.length; k += width) {
        squares += errors[k] * errors[k];
      }
      rms.add(Math.sqrt(squares * width / errors.length));
    }
    return rms;
  }

  /**
   * For the card, in the order of the outputs: {@code rms}, and where differences were learned
   * {@code rms_less} and, by output, the shares of others in {@code less}.
   */
  Map<String, Object> metrics() {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("rms", rms);
    if (!less.isEmpty()) {
      metrics.put("rms_less", rmsLess);
      metrics.put("less", less);
    }
    metrics.put("rms_rows", rows);
    metrics.put("rms_part", part);
    return metrics;
  }
}
