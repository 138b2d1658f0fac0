package org.deepxs.learn.training;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.deepxs.learn.LearnException;

/**
 * Rows of inputs and targets, normalised by the caller, and a weight of each row. Holds the
 * caller's arrays without copying, since they may be large: do not change them.
 */
public final class TrainingData {

  private static final int BLOCK = 1024;

  private final int rows;
  private final int inputColumns;
  private final int targetColumns;
  private final double[] inputs;
  private final double[] targets;
  private final double[] weights;
  private final double weightSum;

  private TrainingData(
      int inputColumns, double[] inputs, int targetColumns, double[] targets, double[] weights) {
    this.inputColumns = inputColumns;
    this.targetColumns = targetColumns;
    this.inputs = inputs;
    this.targets = targets;
    this.weights = weights;
    rows = weights.length;
    weightSum = Arrays.stream(weights).sum();
  }

  /**
   * Rows of equal weight.
   *
   * @param inputColumns inputs of a row
   * @param inputs row-major
   * @param targetColumns targets of a row
   * @param targets row-major
   * @return the data
   * @throws LearnException if the arrays do not fit or hold numbers that are not finite
   */
  public static TrainingData of(
      int inputColumns, double[] inputs, int targetColumns, double[] targets) {
    double[] weights = new double[inputs.length / Math.max(1, inputColumns)];
    Arrays.fill(weights, 1);
    return of(inputColumns, inputs, targetColumns, targets, weights);
  }

  /**
   * Rows of given weights.
   *
   * @param inputColumns inputs of a row
   * @param inputs row-major
   * @param targetColumns targets of a row
   * @param targets row-major
   * @param weights one for each row, not negative
   * @return the data
   * @throws LearnException if the arrays do not fit or hold numbers that are not finite
   */
  public static TrainingData of(
      int inputColumns, double[] inputs, int targetColumns, double[] targets, double[] weights) {
    int rows = weights.length;
    if (rows == 0
        || inputs.length != (long) rows * inputColumns
        || targets.length != (long) rows * targetColumns) {
      throw new LearnException(
          String.format(
              "%d weights, %d inputs in %d columns and %d targets in %d columns are not the same"
                  + " positive number of rows",
              rows, inputs.length, inputColumns, targets.length, targetColumns));
    }
    requireFinite("input", inputs, inputColumns);
    requireFinite("target", targets, targetColumns);
    requireFinite("weight", weights, 1);
    TrainingData data = new TrainingData(inputColumns, inputs, targetColumns, targets, weights);
    if (!(data.weightSum > 0) || Arrays.stream(weights).anyMatch(w -> w < 0)) {
      throw new LearnException("Weights of rows must not be negative, nor all zero");
    }
    return data;
  }

  private static void requireFinite(String what, double[] values, int columns) {
    for (int k = 0; k < values.length; k++) {
      if (!Double.isFinite(values[k])) {
        throw new LearnException(
            String.format(
                "The %s in row %d, column %d (from 0) is %s; leave such rows out",
                what, k / columns, k % columns, values[k]));
      }
    }
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
   * Inputs of a row.
   *
   * @return columns
   */
  public int inputColumns() {
    return inputColumns;
  }

  /**
   * Targets of a row.
   *
   * @return columns
   */
  public int targetColumns() {
    return targetColumns;
  }

  double[] inputs() {
    return inputs;
  }

  double[] targets() {
    return targets;
  }

  double[] weights() {
    return weights;
  }

  double weightSum() {
    return weightSum;
  }

  /** Adds all numbers to a digest. */
  void addTo(MessageDigest digest) {
    ByteBuffer block = ByteBuffer.allocate(Double.BYTES * BLOCK);
    digest.update(ByteBuffer.allocate(8).putInt(inputColumns).putInt(targetColumns).flip());
    for (double[] values : new double[][] {inputs, targets, weights}) {
      for (int k = 0; k < values.length; k += BLOCK) {
        block.clear();
        block.asDoubleBuffer().put(values, k, Math.min(BLOCK, values.length - k));
        digest.update(block.limit(Double.BYTES * Math.min(BLOCK, values.length - k)));
      }
    }
  }
}
