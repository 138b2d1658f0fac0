package org.deepxs.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;

/** A SELU network trained by libtorch on the squared error, in single precision. */
final class TorchTraining implements AutoCloseable {

  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final Engine engine = Engine.getEngine("PyTorch");
  private final List<NDArray> weights = new ArrayList<>();
  private final List<NDArray> biases = new ArrayList<>();
  private final Optimizer adam;

  TorchTraining(Network start, float rate) {
    Architecture shape = start.architecture();
    for (int k = 0; k < shape.layers(); k++) {
      Shape size = new Shape(shape.layerOutputs(k), shape.layerInputs(k));
      weights.add(parameter(start.weights(k), size));
      biases.add(parameter(start.biases(k), new Shape(shape.layerOutputs(k))));
    }
    adam = Adam.builder().optLearningRateTracker(Tracker.fixed(rate)).build();
  }

  private NDArray parameter(double[] values, Shape shape) {
    NDArray array = manager.create(floats(values), shape);
    array.setRequiresGradient(true);
    return array;
  }

  static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int k = 0; k < values.length; k++) {
      result[k] = (float) values[k];
    }
    return result;
  }

  private NDArray forward(NDArray inputs) {
    NDArray x = inputs;
    for (int k = 0; k < weights.size(); k++) {
      x = Linear.linear(x, weights.get(k), biases.get(k)).singletonOrThrow();
      if (k < weights.size() - 1) {
        x = Activation.selu(x);
      }
    }
    return x;
  }

  /** One epoch; the rows are taken in their order. */
  void epoch(float[] inputs, float[] targets, int batch) {
    int rows = targets.length;
    int columns = inputs.length / rows;
    try (NDManager data = manager.newSubManager()) {
      NDArray x = data.create(inputs, new Shape(rows, columns));
      NDArray y = data.create(targets, new Shape(rows, 1));
      for (int first = 0; first < rows; first += batch) {
        String range = first + ":" + Math.min(rows, first + batch);
        try (NDManager step = data.newSubManager()) {
          step(new NDList(x.get(range), y.get(range)), step);
        }
      }
    }
  }

  private void step(NDList batch, NDManager step) {
    batch.attach(step);
    try (GradientCollector collector = engine.newGradientCollector()) {
      collector.backward(forward(batch.get(0)).sub(batch.get(1)).square().mean());
    }
    for (int k = 0; k < weights.size(); k++) {
      update("w" + k, weights.get(k));
      update("b" + k, biases.get(k));
    }
  }

  private void update(String name, NDArray parameter) {
    try (NDArray gradient = parameter.getGradient()) {
      adam.update(name, parameter, gradient);
      gradient.subi(gradient); // libtorch adds to it
    }
  }

  double meanLoss(float[] inputs, float[] targets) {
    int rows = targets.length;
    try (NDManager data = manager.newSubManager()) {
      NDArray x = data.create(inputs, new Shape(rows, inputs.length / rows));
      NDArray y = data.create(targets, new Shape(rows, 1));
      return forward(x).sub(y).square().mean().getFloat();
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
