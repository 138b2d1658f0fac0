package org.deepxs.learn.kernel;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.learn.network.Architecture;

/**
 * Where a dense layer lies in the padded arrays of a kernel. Rows of values are padded with zeros
 * to a multiple of the kernel's lanes. Weights are stored [input][padded output], then the padded
 * biases; the transposed copy is [output][padded input].
 *
 * @param inputs number of inputs
 * @param outputs number of outputs
 * @param inputStride padded inputs
 * @param outputStride padded outputs
 * @param weightOffset first weight in the array of parameters
 * @param transposedOffset first weight in the array of transposed weights
 */
record Dense(
    int inputs,
    int outputs,
    int inputStride,
    int outputStride,
    int weightOffset,
    int transposedOffset) {

  static List<Dense> layersOf(Architecture architecture, int lanes) {
    List<Dense> layers = new ArrayList<>();
    int weight = 0;
    int transposed = 0;
    for (int k = 0; k < architecture.layers(); k++) {
      int inputs = architecture.layerInputs(k);
      int outputs = architecture.layerOutputs(k);
      Dense layer =
          new Dense(
              inputs, outputs, padded(inputs, lanes), padded(outputs, lanes), weight, transposed);
      layers.add(layer);
      weight += layer.parameters();
      transposed += outputs * layer.inputStride;
    }
    return List.copyOf(layers);
  }

  static int padded(int count, int lanes) {
    return (count + lanes - 1) / lanes * lanes;
  }

  int biasOffset() {
    return weightOffset + inputs * outputStride;
  }

  /** Padded weights and biases. */
  int parameters() {
    return (inputs + 1) * outputStride;
  }

  int end() {
    return weightOffset + parameters();
  }

  int transposedEnd() {
    return transposedOffset + outputs * inputStride;
  }
}
