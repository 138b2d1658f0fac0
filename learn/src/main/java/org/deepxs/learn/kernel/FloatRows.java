package org.deepxs.learn.kernel;

import java.util.Arrays;
import org.deepxs.learn.random.RandomStream;

/** What both single-precision kernels do alike: moving rows, transposing, dropout. */
abstract class FloatRows implements Kernel<float[]> {

  private static final int BLOCK = 4;

  @Override
  public final Precision precision() {
    return Precision.FLOAT32;
  }

  @Override
  public final float[] array(int length) {
    return new float[length];
  }

  @Override
  public final void clear(float[] array, int length) {
    Arrays.fill(array, 0, length, 0);
  }

  @Override
  public final void pack(double[] rows, int first, int count, int columns, float[] to, int stride) {
    for (int r = 0; r < count; r++) {
      int from = first + r * columns;
      int into = r * stride;
      for (int j = 0; j < columns; j++) {
        to[into + j] = (float) rows[from + j];
      }
    }
  }

  @Override
  public final void pack(float[] rows, int first, int count, int columns, float[] to, int stride) {
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
      float[] to,
      int into,
      int stride) {
    for (int r = 0; r < count; r++) {
      to[into + r * stride] = (float) ((column[first + r] - shift) * factor);
    }
  }

  @Override
  public final double value(float[] array, int index) {
    return array[index];
  }

  @Override
  public final double weightedSum(
      float[] array, int first, double[] weights, int from, int step, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += weights[from + k * step] * array[first + k];
    }
    return sum;
  }

  @Override
  public final void unpack(
      float[] from, int stride, int count, int columns, double[] rows, int first) {
    for (int r = 0; r < count; r++) {
      for (int j = 0; j < columns; j++) {
        rows[first + r * columns + j] = from[r * stride + j];
      }
    }
  }

  @Override
  public final void unpack(
      float[] from, int stride, int count, int columns, float[] rows, int first) {
    for (int r = 0; r < count; r++) {
      for (int j = 0; j < columns; j++) {
        rows[first + r * columns + j] = from[r * stride + j];
      }
    }
  }

  @Override
  public final void gather(
      float[] matrix, int columns, int[] order, int first, int count, float[] to, int stride) {
    for (int r = 0; r < count; r++) {
      int from = order[first + r] * columns;
      int into = r * stride;
      for (int j = 0; j < columns; j++) {
        to[into + j] = matrix[from + j];
      }
    }
  }

  @Override
  public final void transpose(Dense layer, float[] parameters, float[] transposed) {
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
      double rate, double scale, long seed, int rows, int columns, float[] factor, int stride) {
    RandomStream random = RandomStream.of(seed);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < columns; j++) {
        factor[r * stride + j] = random.nextDouble() < rate ? 0 : (float) scale;
      }
    }
  }

  @Override
  public final void dropout(
      float[] x, float[] factor, double dropped, double kept, int length, float[] y) {
    for (int k = 0; k < length; k++) {
      y[k] = x[k] * factor[k] + (factor[k] == 0 ? (float) dropped : (float) kept);
    }
  }
}
