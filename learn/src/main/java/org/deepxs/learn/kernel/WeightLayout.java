package org.deepxs.learn.kernel;

import java.util.List;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;

/** Moves weights between a network's array and the padded array of a kernel. */
final class WeightLayout {

  private final Architecture architecture;
  private final List<Dense> layers;

  private WeightLayout(Architecture architecture, List<Dense> layers) {
    this.architecture = architecture;
    this.layers = layers;
  }

  static WeightLayout of(Architecture architecture, int lanes) {
    return new WeightLayout(architecture, Dense.layersOf(architecture, lanes));
  }

  List<Dense> layers() {
    return layers;
  }

  Dense layer(int k) {
    return layers.get(k);
  }

  /** Length of the padded array. */
  int padded() {
    return layers.get(layers.size() - 1).end();
  }

  int transposed() {
    return layers.get(layers.size() - 1).transposedEnd();
  }

  /** Longest padded row of values. */
  int widest() {
    int widest = 0;
    for (Dense layer : layers) {
      widest = Math.max(widest, Math.max(layer.inputStride(), layer.outputStride()));
    }
    return widest;
  }

  <A> A pack(Kernel<A> kernel, double[] parameters) {
    double[] padded = new double[padded()];
    int start = 0;
    for (Dense layer : layers) {
      int biases = start + layer.inputs() * layer.outputs();
      for (int o = 0; o < layer.outputs(); o++) {
        for (int i = 0; i < layer.inputs(); i++) {
          padded[layer.weightOffset() + i * layer.outputStride() + o] =
              parameters[start + o * layer.inputs() + i];
        }
        padded[layer.biasOffset() + o] = parameters[biases + o];
      }
      start = biases + layer.outputs();
    }
    A result = kernel.array(padded.length);
    kernel.pack(padded, 0, 1, padded.length, result, padded.length);
    return result;
  }

  <A> double[] unpack(Kernel<A> kernel, A values) {
    double[] padded = new double[padded()];
    kernel.unpack(values, padded.length, 1, padded.length, padded, 0);
    double[] parameters = new double[architecture.parameters()];
    int start = 0;
    for (Dense layer : layers) {
      int biases = start + layer.inputs() * layer.outputs();
      for (int o = 0; o < layer.outputs(); o++) {
        for (int i = 0; i < layer.inputs(); i++) {
          parameters[start + o * layer.inputs() + i] =
              padded[layer.weightOffset() + i * layer.outputStride() + o];
        }
        parameters[biases + o] = padded[layer.biasOffset() + o];
      }
      start = biases + layer.outputs();
    }
    return parameters;
  }

  <A> Network network(Kernel<A> kernel, A values) {
    return Network.of(architecture, unpack(kernel, values));
  }
}
