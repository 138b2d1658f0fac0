package org.deepxs.learn.ensemble;

import java.util.random.RandomGenerator;

/** Answers rows differently each time, for example a network whose dropout stays on. */
public interface StochasticPredictor {

  /**
   * Number of inputs of a row.
   *
   * @return at least 1
   */
  int inputs();

  /**
   * Number of outputs of a row.
   *
   * @return at least 1
   */
  int outputs();

  /**
   * One random pass.
   *
   * @param inputs rows times {@link #inputs()} values, row by row
   * @param rows number of rows
   * @param outputs rows times {@link #outputs()} values, row by row, are written here
   * @param random where chance comes from
   */
  void predict(double[] inputs, int rows, double[] outputs, RandomGenerator random);
}
