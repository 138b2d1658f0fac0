package org.deepxs.learn.recipe;

import java.util.ArrayList;
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
 */
public record OutputErrors(String part, int rows, List<String> names, List<Double> rms) {

  /** Keeps its own lists. */
  public OutputErrors {
    names = List.copyOf(names);
    rms = List.copyOf(rms);
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
    List<Double> rms = new ArrayList<>();
    for (int t = 0; t < width; t++) {
      double squares = 0;
      for (int k = t; k < truth.length; k += width) {
        squares += (means[k] - truth[k]) * (means[k] - truth[k]);
      }
      rms.add(Math.sqrt(squares / rows.length));
    }
    return new OutputErrors(
        part(data), rows.length, data.targets().stream().map(TargetRecipe::name).toList(), rms);
  }

  /** For the card: {@code rms} in the order of the outputs. */
  Map<String, Object> metrics() {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("rms", rms);
    metrics.put("rms_rows", rows);
    metrics.put("rms_part", part);
    return metrics;
  }
}
