package org.deepxs.learn.kernel;

import org.deepxs.learn.network.Activation;

/** Single precision in plain loops, for machines or launches without the Vector API. */
final class FloatPlainKernel extends FloatRows {

  /** Not for need: with one lane the tests would not see an error of padding. */
  private static final int LANES = 4;

  private static final float SCALE = (float) Activation.SELU_SCALE;
  private static final float SCALE_ALPHA = (float) (Activation.SELU_SCALE * Activation.SELU_ALPHA);

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void forward(Dense layer, float[] parameters, float[] input, int rows, float[] output) {
    int stride = layer.outputStride();
    for (int r = 0; r < rows; r++) {
      System.arraycopy(parameters, layer.biasOffset(), output, r * stride, stride);
      for (int i = 0; i < layer.inputs(); i++) {
        float x = input[r * layer.inputStride() + i];
        addMultiple(x, parameters, layer.weightOffset() + i * stride, stride, output, r * stride);
      }
    }
  }

  @Override
  public void backwardInput(
      Dense layer, float[] transposed, float[] delta, int rows, float[] zeros, float[] inputDelta) {
    int stride = layer.inputStride();
    for (int r = 0; r < rows; r++) {
      System.arraycopy(zeros, 0, inputDelta, r * stride, stride);
      for (int o = 0; o < layer.outputs(); o++) {
        float x = delta[r * layer.outputStride() + o];
        int from = layer.transposedOffset() + o * stride;
        addMultiple(x, transposed, from, stride, inputDelta, r * stride);
      }
    }
  }

  @Override
  public void backwardWeights(
      Dense layer, float[] input, float[] delta, int rows, float[] earlier, float[] gradient) {
    int stride = layer.outputStride();
    int start = layer.weightOffset();
    System.arraycopy(earlier, start, gradient, start, layer.parameters());
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < layer.inputs(); i++) {
        float x = input[r * layer.inputStride() + i];
        addMultiple(x, delta, r * stride, stride, gradient, start + i * stride);
      }
      addMultiple(1, delta, r * stride, stride, gradient, layer.biasOffset());
    }
  }

  private static void addMultiple(
      float factor, float[] from, int first, int count, float[] to, int into) {
    for (int j = 0; j < count; j++) {
      to[into + j] += factor * from[first + j];
    }
  }

  @Override
  public void activate(Activation function, float[] x, int length, float[] y) {
    switch (function) {
      case SELU -> {
        for (int k = 0; k < length; k++) {
          y[k] = x[k] > 0 ? SCALE * x[k] : SCALE_ALPHA * (float) Math.expm1(x[k]);
        }
      }
      case TANH -> {
        for (int k = 0; k < length; k++) {
          y[k] = (float) Math.tanh(x[k]);
        }
      }
      case SILU -> {
        for (int k = 0; k < length; k++) {
          y[k] = x[k] * sigmoid(x[k]);
        }
      }
      case RELU -> {
        for (int k = 0; k < length; k++) {
          y[k] = x[k] < 0 ? 0 : x[k];
        }
      }
      case RAMP -> {
        for (int k = 0; k < length; k++) {
          y[k] = (float) Activation.RAMP.value(x[k]);
        }
      }
      case LINEAR -> System.arraycopy(x, 0, y, 0, length);
    }
  }

  private static float sigmoid(float x) {
    return (float) (1 / (1 + Math.exp(-(double) x)));
  }

  @Override
  public void multiplyBySlope(
      Activation function, float[] x, float[] y, int length, float[] delta) {
    switch (function) {
      case SELU -> {
        for (int k = 0; k < length; k++) {
          delta[k] *= y[k] > 0 ? SCALE : y[k] + SCALE_ALPHA;
        }
      }
      case TANH -> {
        for (int k = 0; k < length; k++) {
          delta[k] *= 1 - y[k] * y[k];
        }
      }
      case SILU -> {
        for (int k = 0; k < length; k++) {
          float s = sigmoid(x[k]);
          delta[k] *= s + x[k] * s * sigmoid(-x[k]);
        }
      }
      case RELU -> {
        for (int k = 0; k < length; k++) {
          delta[k] = y[k] > 0 ? delta[k] : 0;
        }
      }
      case RAMP -> {
        for (int k = 0; k < length; k++) {
          delta[k] *= (float) Activation.RAMP.slope(x[k]);
        }
      }
      case LINEAR -> {}
    }
  }

  @Override
  public void add(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k++) {
      y[k] += x[k];
    }
  }

  @Override
  public void multiply(float[] x, float[] factor, int length, float[] y) {
    for (int k = 0; k < length; k++) {
      y[k] = x[k] * factor[k];
    }
  }

  @Override
  public void adam(
      AdamStep step,
      float[] gradient,
      float[] mean,
      float[] square,
      int from,
      int to,
      float[] parameters) {
    float meanDecay = (float) step.meanDecay();
    float meanShare = (float) (1 - step.meanDecay());
    float squareDecay = (float) step.squareDecay();
    float squareShare = (float) (1 - step.squareDecay());
    float rate = (float) step.rate();
    float root = (float) step.root();
    float epsilon = (float) step.epsilon();
    for (int k = from; k < to; k++) {
      float g = gradient[k];
      mean[k] = mean[k] * meanDecay + g * meanShare;
      square[k] = square[k] * squareDecay + g * g * squareShare;
      parameters[k] -= mean[k] * rate / ((float) Math.sqrt(square[k]) * root + epsilon);
    }
  }

  @Override
  public void momentum(
      double rate,
      double momentum,
      float[] gradient,
      float[] velocity,
      int from,
      int to,
      float[] parameters) {
    float decay = (float) momentum;
    float step = (float) rate;
    for (int k = from; k < to; k++) {
      velocity[k] = velocity[k] * decay + gradient[k];
      parameters[k] -= velocity[k] * step;
    }
  }
}
