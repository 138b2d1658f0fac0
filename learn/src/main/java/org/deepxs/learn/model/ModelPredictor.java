package org.deepxs.learn.model;

import java.util.List;

/** Predicts with a model; holds the workspace of one thread. */
public final class ModelPredictor {

  private final int inputs;
  private final int outputs;
  private final JointPredictor predictor;

  private ModelPredictor(Model model) {
    inputs = model.inputs().size();
    outputs = model.outputs().size();
    predictor = JointPredictor.of(List.of(model));
  }

  /**
   * A predictor.
   *
   * @param model the model
   * @return for one thread
   */
  public static ModelPredictor of(Model model) {
    return new ModelPredictor(model);
  }

  /**
   * Outputs of some rows; allocates nothing.
   *
   * @param in row-major matrix [rows][inputs], in the model's units
   * @param rows number of rows
   * @param out row-major matrix [rows][outputs], overwritten
   */
  public void predict(double[] in, int rows, double[] out) {
    for (int row = 0; row < rows; row += JointPredictor.MOST_ROWS) {
      int count = block(in, row, rows);
      System.arraycopy(predictor.outputs(0), 0, out, row * outputs, count * outputs);
    }
  }

  /**
   * Outputs of some rows as the network gives them, y' of {@link
   * org.deepxs.learn.feature.TargetTransform}; allocates nothing.
   *
   * @param in row-major matrix [rows][inputs], in the model's units
   * @param rows number of rows
   * @param out row-major matrix [rows][outputs], overwritten
   */
  public void predictTransformed(double[] in, int rows, double[] out) {
    for (int row = 0; row < rows; row += JointPredictor.MOST_ROWS) {
      int count = block(in, row, rows);
      for (int k = 0, to = row * outputs; k < count; k++) {
        for (int output = 0; output < outputs; output++, to++) {
          out[to] = predictor.transformed(0, k, output);
        }
      }
    }
  }

  private int block(double[] in, int row, int rows) {
    int count = Math.min(JointPredictor.MOST_ROWS, rows - row);
    predictor.predict(in, row * inputs, count);
    return count;
  }
}
