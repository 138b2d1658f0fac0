package org.deepxs.learn.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.FeatureColumns;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.kernel.NetworkEvaluator;

/**
 * Predicts with several models of the same rows; what their features have in common is computed
 * once. Holds the workspace of one thread.
 */
public final class JointPredictor {

  /** Rows that {@link #predict} takes at most. */
  public static final int MOST_ROWS =
      Math.min(FeatureColumns.MOST_ROWS, NetworkEvaluator.MOST_ROWS);

  private final List<String> inputs;
  private final FeatureColumns columns;
  private final Part[] parts;

  private JointPredictor(List<Model> models) {
    Set<String> names = new LinkedHashSet<>();
    models.forEach(model -> names.addAll(model.features().inputs()));
    inputs = List.copyOf(names);
    columns =
        Features.of(inputs, models.stream().flatMap(m -> m.features().texts().stream()).toList())
            .columns();
    parts = new Part[models.size()];
    int feature = 0;
    for (int k = 0; k < parts.length; k++) {
      parts[k] = new Part(models.get(k), feature);
      feature += models.get(k).features().width();
    }
  }

  /**
   * A predictor.
   *
   * @param models the models; at least one
   * @return for one thread
   * @throws LearnException if there is no model
   */
  public static JointPredictor of(List<Model> models) {
    if (models.isEmpty()) {
      throw new LearnException("a prediction needs at least one model");
    }
    return new JointPredictor(models);
  }

  /**
   * Names of the inputs.
   *
   * @return those of all models, in the order in which they occur first
   */
  public List<String> inputs() {
    return inputs;
  }

  /**
   * Predicts some rows; allocates nothing.
   *
   * @param in row-major matrix [rows][inputs], in the models' units
   * @param offset where the first row begins
   * @param rows number of rows, at most {@link #MOST_ROWS}
   */
  public void predict(double[] in, int offset, int rows) {
    if (rows == 0) {
      return;
    }
    columns.evaluate(in, offset, rows);
    for (Part part : parts) {
      part.run(columns, rows);
    }
  }

  /**
   * All outputs of the rows predicted last, of one model.
   *
   * @param model number of the model
   * @return row-major matrix [rows][outputs] in the model's units; the inner array, overwritten by
   *     the next rows
   */
  public double[] outputs(int model) {
    return parts[model].outputs();
  }

  /**
   * An output as the network gives it, y' of {@link org.deepxs.learn.feature.TargetTransform}.
   *
   * @param model number of the model
   * @param row number of the row
   * @param output number of the output
   * @return without unit
   */
  public double transformed(int model, int row, int output) {
    return parts[model].network.output(row, output);
  }

  /**
   * Sum of some of a row's outputs, as the network gives them, with weights: for those who need
   * nothing else, and have the transforms in their weights.
   *
   * @param model number of the model
   * @param row number of the row
   * @param output number of the first output
   * @param weights of the outputs
   * @param from index of the first weight
   * @param step from one weight to the next
   * @param count number of outputs
   * @return the sum
   */
  public double weightedSum(
      int model, int row, int output, double[] weights, int from, int step, int count) {
    return parts[model].network.weightedSum(row, output, weights, from, step, count);
  }

  /** One model. */
  private static final class Part {

    private final int firstFeature;
    private final double[] shift;
    private final double[] factor;
    private final NetworkEvaluator network;
    private final OutputScales scales;
    private final double[] outputs;
    private int evaluated;
    private int given;

    Part(Model model, int firstFeature) {
      this.firstFeature = firstFeature;
      this.shift = model.standardisation().means();
      this.factor = model.standardisation().scales();
      for (int k = 0; k < factor.length; k++) {
        factor[k] = 1 / factor[k];
      }
      this.network = NetworkEvaluator.of(model.network(), model.precision());
      this.scales = OutputScales.of(model.outputs());
      this.outputs = new double[MOST_ROWS * model.outputs().size()];
    }

    void run(FeatureColumns columns, int rows) {
      double[] array = columns.array();
      for (int k = 0; k < shift.length; k++) {
        network.input(k, array, columns.start(firstFeature + k), rows, shift[k], factor[k]);
      }
      network.run(rows);
      given = 0;
      evaluated = rows;
    }

    double[] outputs() {
      if (given < evaluated) {
        network.outputs(evaluated, outputs);
        scales.invert(outputs, evaluated);
        given = evaluated;
      }
      return outputs;
    }
  }
}
