package org.deepxs.validation;

import static org.deepxs.learn.network.Activation.RAMP_2;
import static org.deepxs.learn.network.Activation.RAMP_4;
import static org.deepxs.learn.network.Activation.RAMP_6;
import static org.deepxs.learn.network.Activation.RAMP_END;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;

/**
 * A network trained by libtorch's own forward and backward passes on the squared error; the steps
 * of Adam are written out in its array operations.
 */
final class TorchTraining implements AutoCloseable {

  private static final double MEAN_DECAY = 0.9;
  private static final double SQUARE_DECAY = 0.999;
  private static final double EPSILON = 1e-8;

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final Architecture shape;
  private final DataType type;
  private final List<NDArray> parameters = new ArrayList<>();
  private final List<NDArray> means = new ArrayList<>();
  private final List<NDArray> squares = new ArrayList<>();
  private int steps;

  TorchTraining(Network start, DataType type) {
    shape = start.architecture();
    this.type = type;
    for (int k = 0; k < shape.layers(); k++) {
      add(start.weights(k), new Shape(shape.layerOutputs(k), shape.layerInputs(k)));
      add(start.biases(k), new Shape(shape.layerOutputs(k)));
    }
  }

  private void add(double[] values, Shape size) {
    NDArray parameter = manager.create(values, size).toType(type, true);
    parameter.setRequiresGradient(true);
    parameters.add(parameter);
    means.add(manager.zeros(size, type));
    squares.add(manager.zeros(size, type));
  }

  private NDArray forward(NDArray inputs) {
    NDArray x = inputs;
    for (int k = 0; k < shape.layers(); k++) {
      x = Linear.linear(x, parameters.get(2 * k), parameters.get(2 * k + 1)).singletonOrThrow();
      if (k < shape.layers() - 1) {
        x = activate(x);
      }
    }
    return x;
  }

  private NDArray activate(NDArray x) {
    return switch (shape.activation()) {
      case SELU -> Activation.selu(x);
      case TANH -> Activation.tanh(x);
      case SILU -> Activation.swish(x, 1);
      case RELU -> Activation.relu(x);
      case RAMP -> ramp(x);
      case LINEAR -> x;
    };
  }

  private static NDArray ramp(NDArray x) {
    NDArray c = x.clip(-RAMP_END, RAMP_END);
    NDArray u = c.mul(c);
    NDArray even = u.mul(RAMP_6).add(RAMP_4).mul(u).add(RAMP_2).mul(u);
    return x.add(x.sub(c).abs()).mul(0.5).add(even);
  }

  /** A step on a batch; returns its mean loss before the step. */
  double step(double[] inputs, double[] targets, double rate) {
    int rows = targets.length;
    try (NDManager step = manager.newSubManager()) {
      NDArray x = step.create(inputs, new Shape(rows, shape.inputs())).toType(type, false);
      NDArray y = step.create(targets, new Shape(rows, 1)).toType(type, false);
      double value;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray loss = forward(x).sub(y).square().mean();
        collector.backward(loss);
        value = loss.toType(DataType.FLOAT64, true).getDouble();
      }
      steps++;
      for (int k = 0; k < parameters.size(); k++) {
        adam(k, rate);
      }
      return value;
    }
  }

  private void adam(int k, double rate) {
    NDArray parameter = parameters.get(k);
    try (NDArray gradient = parameter.getGradient()) {
      means.get(k).muli(MEAN_DECAY).addi(gradient.mul(1 - MEAN_DECAY));
      squares.get(k).muli(SQUARE_DECAY).addi(gradient.square().muli(1 - SQUARE_DECAY));
      NDArray mean = means.get(k).div(1 - Math.pow(MEAN_DECAY, steps));
      NDArray root = squares.get(k).div(1 - Math.pow(SQUARE_DECAY, steps)).sqrt().addi(EPSILON);
      parameter.subi(mean.mul(rate).divi(root));
      gradient.subi(gradient); // libtorch adds to it
    }
  }

  /** All weights in the order of {@link Network#parameters}. */
  double[] weights() {
    double[] result = new double[shape.parameters()];
    int start = 0;
    for (NDArray parameter : parameters) {
      double[] part = parameter.toType(DataType.FLOAT64, true).toDoubleArray();
      System.arraycopy(part, 0, result, start, part.length);
      start += part.length;
    }
    return result;
  }

  @Override
  public void close() {
    manager.close();
  }
}
