package org.deepxs.learn.ensemble;

import org.deepxs.learn.Predictor;

/** A predictor that also tells how far its members, or its random passes, disagree. */
public interface SpreadPredictor extends Predictor {

  /**
   * Answers rows with means and spreads.
   *
   * @param inputs rows times {@link #inputs()} values, row by row
   * @param rows number of rows
   * @param means rows times {@link #outputs()} means are written here
   * @param spreads rows times {@link #outputs()} sample standard deviations are written here
   */
  void predict(double[] inputs, int rows, double[] means, double[] spreads);

  @Override
  default void predict(double[] inputs, int rows, double[] outputs) {
    predict(inputs, rows, outputs, new double[rows * outputs()]);
  }
}
