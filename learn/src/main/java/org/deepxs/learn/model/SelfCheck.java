package org.deepxs.learn.model;

import java.util.Arrays;
import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.Precision;

/**
 * Inputs and what a model gave for them when it was made, to check it elsewhere. Outputs are
 * compared as the network gives them (y' of {@link TargetTransform}): |difference| at most
 * tolerance times the largest |y'| of that output in the check, or 1, since single precision has
 * its errors relative to the terms of a sum. Immutable.
 */
public final class SelfCheck {

  /** Rows usually kept. */
  public static final int ROWS = 100;

  /** Tolerance of models in single precision. */
  public static final double TOLERANCE_FLOAT32 = 1e-5;

  /** Tolerance of models in double precision. */
  public static final double TOLERANCE_FLOAT64 = 1e-11;

  private final int rows;
  private final double[] inputs;
  private final double[] outputs;
  private final double tolerance;

  private SelfCheck(int rows, double[] inputs, double[] outputs, double tolerance) {
    this.rows = rows;
    this.inputs = inputs;
    this.outputs = outputs;
    this.tolerance = tolerance;
  }

  /**
   * What a model gives for rows spread evenly over a matrix.
   *
   * @param model the model
   * @param matrix row-major inputs [rows][inputs]
   * @param rows number of rows, at least 1
   * @return at most {@value #ROWS} rows
   * @throws LearnException if there is no row, or the model gives what is not finite
   */
  public static SelfCheck of(Model model, double[] matrix, int rows) {
    if (rows < 1 || matrix.length < rows * model.inputs().size()) {
      throw new LearnException("a self-check needs at least one row of all inputs");
    }
    int kept = Math.min(ROWS, rows);
    double[] inputs = spread(Arrays.copyOf(matrix, rows * model.inputs().size()), rows, kept);
    double[] outputs = new double[kept * model.outputs().size()];
    ModelPredictor.of(model).predict(inputs, kept, outputs);
    return of(kept, inputs, outputs, tolerance(model.precision()));
  }

  /** Some rows of a matrix, spread evenly. */
  private static double[] spread(double[] matrix, int rows, int kept) {
    int width = matrix.length / rows;
    double[] some = new double[kept * width];
    for (int k = 0; k < kept; k++) {
      int row = (int) ((long) k * rows / kept);
      System.arraycopy(matrix, row * width, some, k * width, width);
    }
    return some;
  }

  private static double tolerance(Precision precision) {
    return precision == Precision.FLOAT32 ? TOLERANCE_FLOAT32 : TOLERANCE_FLOAT64;
  }

  static SelfCheck of(int rows, double[] inputs, double[] outputs, double tolerance) {
    if (rows < 1) {
      throw new LearnException("a self-check needs at least one row of inputs");
    }
    if (!Arrays.stream(inputs).allMatch(Double::isFinite)
        || !Arrays.stream(outputs).allMatch(Double::isFinite)) {
      throw new LearnException(
          "a self-check needs finite numbers; choose rows that the model can predict");
    }
    return new SelfCheck(rows, inputs, outputs, tolerance);
  }

  /**
   * Number of rows.
   *
   * @return at least 1
   */
  public int rows() {
    return rows;
  }

  /**
   * Inputs.
   *
   * @return row-major copy [rows][inputs]
   */
  public double[] inputs() {
    return inputs.clone();
  }

  /**
   * Outputs.
   *
   * @return row-major copy [rows][outputs]
   */
  public double[] outputs() {
    return outputs.clone();
  }

  /**
   * What is allowed.
   *
   * @return largest difference of y' in units of the output's largest |y'|, or 1
   */
  public double tolerance() {
    return tolerance;
  }

  /**
   * A shorter check.
   *
   * @param count rows to keep, spread evenly; all if there are not as many
   * @return the check of these
   */
  public SelfCheck some(int count) {
    int kept = Math.min(rows, count);
    return new SelfCheck(kept, spread(inputs, rows, kept), spread(outputs, rows, kept), tolerance);
  }

  /**
   * Compares what a model gives here with what it gave.
   *
   * @param model the model
   * @return largest difference of y' in units of the output's largest |y'|, or 1
   * @throws LearnException if it is larger than the tolerance, or the numbers of inputs or outputs
   *     are not the model's
   */
  public double run(Model model) {
    List<ModelOutput> names = model.outputs();
    int width = names.size();
    if (inputs.length != rows * model.inputs().size() || outputs.length != rows * width) {
      throw new LearnException("the self-check has other inputs or outputs than the model");
    }
    double[] given = new double[outputs.length];
    ModelPredictor.of(model).predict(inputs, rows, given);
    double[] units = units(names);
    double worst = 0;
    for (int k = 0; k < given.length; k++) {
      TargetTransform transform = names.get(k % width).transform();
      double difference =
          Math.abs(transform.apply(given[k]) - transform.apply(outputs[k])) / units[k % width];
      if (!(difference <= tolerance)) {
        throw new LearnException(
            String.format(
                "self-check row %d: %s is %s, the card says %s",
                k / width + 1, names.get(k % width).name(), given[k], outputs[k]));
      }
      worst = Math.max(worst, difference);
    }
    return worst;
  }

  /** Per output the largest |y'|, at least 1. */
  private double[] units(List<ModelOutput> names) {
    double[] units = new double[names.size()];
    Arrays.fill(units, 1);
    for (int k = 0; k < outputs.length; k++) {
      int output = k % units.length;
      double wanted = names.get(output).transform().apply(outputs[k]);
      units[output] = Math.max(units[output], Math.abs(wanted));
    }
    return units;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SelfCheck that
        && rows == that.rows
        && tolerance == that.tolerance
        && Arrays.equals(inputs, that.inputs)
        && Arrays.equals(outputs, that.outputs);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(inputs) + Arrays.hashCode(outputs);
  }
}
