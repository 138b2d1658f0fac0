package org.deepxs.learn.model;

import org.deepxs.learn.feature.Features;
import org.deepxs.learn.feature.Standardisation;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.NetworkEvaluator;

/**
 * Predicts with a model; holds the workspace of one thread. A row's result may depend on others in
 * its last bits.
 */
public final class ModelPredictor {

  private static final int BLOCK = 192;

  private final int inputs;
  private final int outputs;
  private final Features.Evaluator features;
  private final Standardisation standardisation;
  private final TargetTransform[] transforms;
  private final NetworkEvaluator network;
  private final double[] seen; // standardised features of a block
  private final double[] given; // transformed outputs of a block

  private ModelPredictor(Model model) {
    inputs = model.inputs().size();
    outputs = model.outputs().size();
    features = model.features().evaluator();
    standardisation = model.standardisation();
    transforms =
        model.outputs().stream().map(ModelOutput::transform).toArray(TargetTransform[]::new);
    network = NetworkEvaluator.of(model.network(), model.precision());
    seen = new double[BLOCK * model.features().width()];
    given = new double[BLOCK * outputs];
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
    for (int row = 0; row < rows; row += BLOCK) {
      int count = Math.min(BLOCK, rows - row);
      transformed(in, row * inputs, count);
      int to = row * outputs;
      for (int k = 0; k < count * outputs; k++) {
        out[to + k] = transforms[k % outputs].invert(given[k]);
      }
    }
  }

  /**
   * Outputs of some rows as the network gives them, y' of {@link TargetTransform}; allocates
   * nothing.
   *
   * @param in row-major matrix [rows][inputs], in the model's units
   * @param rows number of rows
   * @param out row-major matrix [rows][outputs], overwritten
   */
  public void predictTransformed(double[] in, int rows, double[] out) {
    for (int row = 0; row < rows; row += BLOCK) {
      int count = Math.min(BLOCK, rows - row);
      transformed(in, row * inputs, count);
      System.arraycopy(given, 0, out, row * outputs, count * outputs);
    }
  }

  private void transformed(double[] in, int offset, int rows) {
    features.evaluate(in, offset, rows, seen, 0);
    standardisation.apply(seen, rows);
    network.evaluate(seen, rows, given);
  }
}
