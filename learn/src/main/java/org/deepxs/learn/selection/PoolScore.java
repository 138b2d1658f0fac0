package org.deepxs.learn.selection;

import org.deepxs.learn.LearnException;
import org.deepxs.learn.Predictor;
import org.deepxs.learn.ensemble.SpreadPredictor;

/** How much rows of a pool are worth to be trained on. */
@FunctionalInterface
public interface PoolScore {

  /**
   * Scores rows.
   *
   * @param rows row numbers of the pool
   * @return one score for each, greater for rows that are worth more; not a number counts as
   *     greatest
   */
  double[] scores(int[] rows);

  /**
   * Worst error: |predicted/label - 1| in a pool that has labels.
   *
   * @param predictor of the label, one output
   * @param inputs of the whole pool, row by row
   * @param labels of the pool
   * @return the score
   */
  static PoolScore worstError(Predictor predictor, double[] inputs, LabelSource labels) {
    requireOneOutput(predictor);
    return rows -> {
      double[] predicted = predictor.predict(PoolRows.of(inputs, predictor.inputs(), rows));
      double[] truth = labels.labels(rows);
      for (int k = 0; k < truth.length; k++) {
        predicted[k] = Math.abs(predicted[k] / truth[k] - 1);
      }
      return predicted;
    };
  }

  /**
   * Spread of an ensemble relative to its mean, in a pool that has no labels.
   *
   * @param ensemble of predictors of the label, one output
   * @param inputs of the whole pool, row by row
   * @return the score
   */
  static PoolScore spread(SpreadPredictor ensemble, double[] inputs) {
    requireOneOutput(ensemble);
    return rows -> {
      double[] means = new double[rows.length];
      double[] spreads = new double[rows.length];
      ensemble.predict(PoolRows.of(inputs, ensemble.inputs(), rows), rows.length, means, spreads);
      for (int k = 0; k < means.length; k++) {
        spreads[k] = spreads[k] / Math.abs(means[k]);
      }
      return spreads;
    };
  }

  private static void requireOneOutput(Predictor predictor) {
    if (predictor.outputs() != 1) {
      throw new LearnException(
          "points are selected by one output, the predictor has " + predictor.outputs());
    }
  }
}
