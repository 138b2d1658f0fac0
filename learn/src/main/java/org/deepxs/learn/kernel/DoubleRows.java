package org.deepxs.learn.kernel;

import java.util.Arrays;
import org.deepxs.learn.random.RandomStream;

/** What both double-precision kernels do alike: moving rows, transposing, dropout. */
abstract class DoubleRows implements Kernel<double[]> {

  private static final int BLOCK = 4;

  @Override
  public final Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public final double[] array(int length) {
    return new double[length];
  }

  @Override
  public final void clear(double[] array, int length) {
    Arrays.fill(array, 0, length, 0);
  }

  @Override
  public final void pack(float[] rows, int first, int count, int columns, double[] to, int stride) {
    for (int r = 0; r < count; r++) {
      int from = first + r * columns;
      int into = r * stride;
      for (int j = 0; j < columns; j++) {
        to[into + j] = rows[from + j];
      }
    }
  }

  @Override
  public final void pack(
      double[] rows, int first, int count, int columns, double[] to, int stride) {
    for (int r = 0; r < count; r++) {
      int from = first + r * columns;
      int into = r * stride;
      for (int j = 0; j < columns; j++) {
        to[into + j] = rows[from + j];
      }
    }
  }

  @Override
  public final void packColumn(
      double[] column,
      int first,
      int count,
      double shift,
      double factor,
      double[] to,
      int into,
      int stride) {
    for (int r = 0; r < count; r++) {
      to[into + r * stride] = (column[first + r] - shift) * factor;
    }
  }

  @Override
  public final double value(double[] array, int index) {
    return array[index];
  }

  @Override
  public final double weightedSum(
      double[] array, int first, double[] weights, int from, int step, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += weights[from + k * step] * array[first + k];
    }
    return sum;
  }

  @Override
  public final void unpack(
      double[] from, int stride, int count, int columns, float[] rows, int first) {
    for (int r = 0; r < count; r++) {
      for (int j = 0; j < columns; j++) {
        rows[first + r * columns + j] = (float) from[r * stride + j];
      }
    }
  }

  @Override
  public final void unpack(
      double[] from, int stride, int count, int columns, double[] rows, int first) {
    for (int r = 0; r < count; r++) {
      for (int j = 0; j < columns; j++) {
        rows[first + r * columns + j] = from[r * stride + j];
      }
    }
  }

  @Override
  public final void gather(
      double[] matrix, int columns, int[] order, int first, int count, double[] to, int stride) {
    for (int r = 0; r < count; r++) {
      int from = order[first + r] * columns;
      int into = r * stride;
      for (int j = 0; j < columns; j++) {
        to[into + j] = matrix[from + j];
      }
    }
  }

  @Override
  public final void transpose(Dense layer, double[] parameters, double[] transposed) {
    int columns = layer.outputStride();
    int whole = layer.inputs() / BLOCK * BLOCK;
    for (int i = 0; i < whole; i += BLOCK) {
      int from = layer.weightOffset() + i * columns;
      int into = layer.transposedOffset() + i;
      for (int o = 0; o < layer.outputs(); o++) {
        transposed[into] = parameters[from + o];
        transposed[into + 1] = parameters[from + columns + o];
        transposed[into + 2] = parameters[from + 2 * columns + o];
        transposed[into + 3] = parameters[from + 3 * columns + o];
        into += layer.inputStride();
      }
    }
    for (int i = whole; i < layer.inputs(); i++) {
      int from = layer.weightOffset() + i * columns;
      int into = layer.transposedOffset() + i;
      for (int o = 0; o < layer.outputs(); o++) {
        transposed[into + o * layer.inputStride()] = parameters[from + o];
      }
    }
  }

  @Override
  public final void dropoutFactors(
      double rate, double scale, long seed, int rows, int columns, double[] factor, int stride) {
    RandomStream random = RandomStream.of(seed);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < columns; j++) {
        factor[r * stride + j] = random.nextDouble() < rate ? 0 : scale;
      }
    }
  }

  @Override
  public final void dropout(
      double[] x, double[] factor, double dropped, double kept, int length, double[] y) {
    for (int k = 0; k < length; k++) {
      y[k] = x[k] * factor[k] + (factor[k] == 0 ? dropped : kept);
    }
  }
}
