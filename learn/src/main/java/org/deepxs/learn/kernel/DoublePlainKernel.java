package org.deepxs.learn.kernel;

import org.deepxs.learn.network.Activation;

/** Double precision in plain loops, for machines or launches without the Vector API. */
final class DoublePlainKernel extends DoubleRows {

  /** Not for need: with one lane the tests would not see an error of padding. */
  private static final int LANES = 4;

  private static final double SCALE = Activation.SELU_SCALE;
  private static final double SCALE_ALPHA = Activation.SELU_SCALE * Activation.SELU_ALPHA;

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void forward(Dense layer, double[] parameters, double[] input, int rows, double[] output) {
    int stride = layer.outputStride();
    for (int r = 0; r < rows; r++) {
      System.arraycopy(parameters, layer.biasOffset(), output, r * stride, stride);
      for (int i = 0; i < layer.inputs(); i++) {
        double x = input[r * layer.inputStride() + i];
        addMultiple(x, parameters, layer.weightOffset() + i * stride, stride, output, r * stride);
      }
    }
  }

  @Override
  public void backwardInput(
      Dense layer,
      double[] transposed,
      double[] delta,
      int rows,
      double[] zeros,
      double[] inputDelta) {
    int stride = layer.inputStride();
    for (int r = 0; r < rows; r++) {
      System.arraycopy(zeros, 0, inputDelta, r * stride, stride);
      for (int o = 0; o < layer.outputs(); o++) {
        double x = delta[r * layer.outputStride() + o];
        int from = layer.transposedOffset() + o * stride;
        addMultiple(x, transposed, from, stride, inputDelta, r * stride);
      }
    }
  }

  @Override
  public void backwardWeights(
      Dense layer, double[] input, double[] delta, int rows, double[] earlier, double[] gradient) {
    int stride = layer.outputStride();
    int start = layer.weightOffset();
    System.arraycopy(earlier, start, gradient, start, layer.parameters());
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < layer.inputs(); i++) {
        double x = input[r * layer.inputStride() + i];
        addMultiple(x, delta, r * stride, stride, gradient, start + i * stride);
      }
      addMultiple(1, delta, r * stride, stride, gradient, layer.biasOffset());
    }
  }

  private static void addMultiple(
      double factor, double[] from, int first, int count, double[] to, int into) {
    for (int j = 0; j < count; j++) {
      to[into + j] += factor * from[first + j];
    }
  }

  @Override
  public void activate(Activation function, double[] x, int length, double[] y) {
    switch (function) {
      case SELU -> {
        for (int k = 0; k < length; k++) {
          y[k] = x[k] > 0 ? SCALE * x[k] : SCALE_ALPHA * Math.expm1(x[k]);
        }
      }
      case TANH -> {
        for (int k = 0; k < length; k++) {
          y[k] = Math.tanh(x[k]);
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
          y[k] = Activation.RAMP.value(x[k]);
        }
      }
      case LINEAR -> System.arraycopy(x, 0, y, 0, length);
    }
  }

  private static double sigmoid(double x) {
    return (1 / (1 + Math.exp(-x)));
  }

  @Override
  public void multiplyBySlope(
      Activation function, double[] x, double[] y, int length, double[] delta) {
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
          double s = sigmoid(x[k]);
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
          delta[k] *= Activation.RAMP.slope(x[k]);
        }
      }
      case LINEAR -> {}
    }
  }

  @Override
  public void add(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k++) {
      y[k] += x[k];
    }
  }

  @Override
  public void multiply(double[] x, double[] factor, int length, double[] y) {
    for (int k = 0; k < length; k++) {
      y[k] = x[k] * factor[k];
    }
  }

  @Override
  public void adam(
      AdamStep step,
      double[] gradient,
      double[] mean,
      double[] square,
      int from,
      int to,
      double[] parameters) {
    double meanDecay = step.meanDecay();
    double meanShare = (1 - step.meanDecay());
    double squareDecay = step.squareDecay();
    double squareShare = (1 - step.squareDecay());
    double rate = step.rate();
    double root = step.root();
    double epsilon = step.epsilon();
    for (int k = from; k < to; k++) {
      double g = gradient[k];
      mean[k] = mean[k] * meanDecay + g * meanShare;
      square[k] = square[k] * squareDecay + g * g * squareShare;
      parameters[k] -= mean[k] * rate / (Math.sqrt(square[k]) * root + epsilon);
    }
  }

  @Override
  public void momentum(
      double rate,
      double momentum,
      double[] gradient,
      double[] velocity,
      int from,
      int to,
      double[] parameters) {
    double decay = momentum;
    double step = rate;
    for (int k = from; k < to; k++) {
      velocity[k] = velocity[k] * decay + gradient[k];
      parameters[k] -= velocity[k] * step;
    }
  }
}
