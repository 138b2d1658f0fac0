package org.deepxs.learn.network;

import java.util.Arrays;
import java.util.Objects;
import org.deepxs.learn.LearnException;

/**
 * A multi-layer perceptron: architecture and weights. The parameters are one array, layer by layer:
 * the weights row by row, [output][input], then the biases.
 */
public final class Network {

  private final Architecture architecture;
  private final double[] parameters;

  private Network(Architecture architecture, double[] parameters) {
    this.architecture = architecture;
    this.parameters = parameters;
  }

  /**
   * A network of given weights.
   *
   * @param architecture shape
   * @param parameters {@code architecture.parameters()} numbers, copied
   * @return the network
   * @throws LearnException if their number does not fit or one is not finite
   */
  public static Network of(Architecture architecture, double[] parameters) {
    if (parameters.length != architecture.parameters()) {
      throw new LearnException(
          "The network has "
              + architecture.parameters()
              + " weights and biases, but "
              + parameters.length
              + " numbers are given for "
              + architecture);
    }
    for (int k = 0; k < parameters.length; k++) {
      if (!Double.isFinite(parameters[k])) {
        throw new LearnException(
            "Weight " + k + " of the network is " + parameters[k] + ", must be finite");
      }
    }
    return new Network(architecture, parameters.clone());
  }

  /**
   * Shape of the network.
   *
   * @return the architecture
   */
  public Architecture architecture() {
    return architecture;
  }

  /**
   * The same weights in an architecture that differs only in its dropout rate.
   *
   * @param rate in [0, 1)
   * @return changed copy
   */
  public Network withDropoutRate(double rate) {
    return new Network(architecture.withDropoutRate(rate), parameters);
  }

  /**
   * Some of the outputs.
   *
   * @param chosen their numbers, in the order wanted
   * @return a network with the same hidden layers
   * @throws LearnException if none is chosen
   * @throws IndexOutOfBoundsException if there is no such output
   */
  public Network withOutputs(int... chosen) {
    int last = architecture.layers() - 1;
    int inputs = architecture.layerInputs(last);
    Architecture fewer = architecture.withOutputs(chosen.length);
    double[] kept = new double[fewer.parameters()];
    int start = offset(last);
    int biases = start + inputs * architecture.outputs();
    System.arraycopy(parameters, 0, kept, 0, start);
    for (int k = 0; k < chosen.length; k++) {
      int output = Objects.checkIndex(chosen[k], architecture.outputs());
      System.arraycopy(parameters, start + output * inputs, kept, start + k * inputs, inputs);
      kept[start + inputs * chosen.length + k] = parameters[biases + output];
    }
    return new Network(fewer, kept);
  }

  /**
   * A network that gives scale times output plus shift.
   *
   * @param scales one per output
   * @param shifts one per output
   * @return changed copy
   */
  public Network withScaled(double[] scales, double[] shifts) {
    int last = architecture.layers() - 1;
    int inputs = architecture.layerInputs(last);
    int start = offset(last);
    int biases = start + inputs * architecture.outputs();
    double[] scaled = parameters.clone();
    for (int k = 0; k < architecture.outputs(); k++) {
      for (int i = start + k * inputs; i < start + (k + 1) * inputs; i++) {
        scaled[i] *= scales[k];
      }
      scaled[biases + k] = scales[k] * scaled[biases + k] + shifts[k];
    }
    return new Network(architecture, scaled);
  }

  /**
   * All weights and biases.
   *
   * @return a copy
   */
  public double[] parameters() {
    return parameters.clone();
  }

  /**
   * Weight between two neurons.
   *
   * @param layer 0 ... layers - 1
   * @param output row
   * @param input column
   * @return the weight
   */
  public double weight(int layer, int output, int input) {
    return parameters[offset(layer) + output * architecture.layerInputs(layer) + input];
  }

  /**
   * Bias of a neuron.
   *
   * @param layer 0 ... layers - 1
   * @param output row
   * @return the bias
   */
  public double bias(int layer, int output) {
    int inputs = architecture.layerInputs(layer);
    return parameters[offset(layer) + architecture.layerOutputs(layer) * inputs + output];
  }

  /**
   * Weights of a layer, row by row, [output][input].
   *
   * @param layer 0 ... layers - 1
   * @return a copy
   */
  public double[] weights(int layer) {
    int start = offset(layer);
    int count = architecture.layerInputs(layer) * architecture.layerOutputs(layer);
    return Arrays.copyOfRange(parameters, start, start + count);
  }

  /**
   * Biases of a layer.
   *
   * @param layer 0 ... layers - 1
   * @return a copy
   */
  public double[] biases(int layer) {
    int end = offset(layer) + architecture.layerParameters(layer);
    return Arrays.copyOfRange(parameters, end - architecture.layerOutputs(layer), end);
  }

  private int offset(int layer) {
    int start = 0;
    for (int k = 0; k < layer; k++) {
      start += architecture.layerParameters(k);
    }
    return start;
  }

  /** Same shape and same bits of all weights. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Network network
        && architecture.equals(network.architecture)
        && Arrays.equals(parameters, network.parameters);
  }

  @Override
  public int hashCode() {
    return 31 * architecture.hashCode() + Arrays.hashCode(parameters);
  }

  @Override
  public String toString() {
    return "Network[" + architecture + ", " + parameters.length + " parameters]";
  }
}
