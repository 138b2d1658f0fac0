package org.deepxs.learn.feature;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.deepxs.learn.kernel.ColumnKernel;
import org.deepxs.learn.kernel.ColumnOperation;

/**
 * Features of some rows, column by column. Holds the workspace of one thread; the array of {@link
 * #array} is an inner one.
 */
public final class FeatureColumns {

  /** Rows at once; their columns fit into a fast cache. */
  public static final int MOST_ROWS = 96;

  private final ColumnKernel kernel;
  private final int inputs;
  private final double[] columns;
  private final int[] results;
  private final ColumnOperation[] operations;
  private final int[] to;
  private final int[] left;
  private final int[] right;
  private final int[] constants;
  private final double[] values;
  private int stride;

  FeatureColumns(FeatureGraph graph, int inputs, int features, ColumnKernel kernel) {
    this.kernel = kernel;
    this.inputs = inputs;
    this.columns = new double[graph.columns() * padded(MOST_ROWS)];
    this.results = new int[features];
    Arrays.setAll(results, graph::result);
    this.to = graph.steps();
    this.left = Arrays.stream(to).map(graph::left).toArray();
    this.right = Arrays.stream(to).map(graph::right).toArray();
    this.operations = new ColumnOperation[to.length];
    Arrays.setAll(operations, k -> graph.operation(to[k]));
    this.constants = IntStream.range(0, graph.columns()).filter(graph::constant).toArray();
    this.values = Arrays.stream(constants).mapToDouble(graph::value).toArray();
  }

  private int padded(int rows) {
    int lanes = kernel.lanes();
    return (rows + lanes - 1) / lanes * lanes;
  }

  /**
   * Computes; makes no arrays, but the compiler may leave short-lived vectors. A row's features do
   * not depend on other rows.
   *
   * @param in row-major matrix [..][inputs]
   * @param offset where the first row begins
   * @param rows number of rows, from 1 to {@link #MOST_ROWS}
   */
  public void evaluate(double[] in, int offset, int rows) {
    int length = padded(rows);
    if (length != stride) {
      stride = length;
      for (int k = 0; k < constants.length; k++) {
        int from = constants[k] * stride;
        Arrays.fill(columns, from, from + stride, values[k]);
      }
    }
    for (int input = 0; input < inputs; input++) {
      int at = input * stride;
      for (int row = 0; row < stride; row++) {
        columns[at + row] = in[offset + Math.min(row, rows - 1) * inputs + input];
      }
    }
    for (int k = 0; k < to.length; k++) {
      kernel.apply(
          operations[k], columns, left[k] * stride, right[k] * stride, to[k] * stride, stride);
    }
  }

  /**
   * Where the features of the rows computed last are.
   *
   * @return all columns
   */
  public double[] array() {
    return columns;
  }

  /**
   * Where a feature begins.
   *
   * @param feature its number
   * @return position in {@link #array} of its value for the first row
   */
  public int start(int feature) {
    return results[feature] * stride;
  }
}
