package org.deepxs.learn.network;

import java.util.Collections;
import java.util.List;
import org.deepxs.learn.LearnException;

/**
 * Shape of a multi-layer perceptron: dense hidden layers, each followed by the activation, and a
 * linear output layer.
 *
 * @param inputs number of inputs
 * @param hidden widths of the hidden layers, first to last; empty for a linear model
 * @param activation after each hidden layer
 * @param residual whether a hidden layer of as many inputs as outputs adds its input to its
 *     activated (and dropped-out) output
 * @param dropoutRate share of hidden values dropped while training, in [0, 1): alpha-dropout
 *     (Klambauer et al.) for SELU, else ordinary dropout with the kept values scaled up
 * @param outputs number of outputs
 */
public record Architecture(
    int inputs,
    List<Integer> hidden,
    Activation activation,
    boolean residual,
    double dropoutRate,
    int outputs) {

  /**
   * Checks the shape.
   *
   * @throws LearnException if a width is not positive or the rate outside [0, 1)
   */
  public Architecture {
    hidden = List.copyOf(hidden);
    if (inputs < 1 || outputs < 1 || hidden.stream().anyMatch(width -> width < 1)) {
      throw new LearnException(
          "A network needs at least one input, output and neuron per layer, but has inputs "
              + inputs
              + ", hidden layers "
              + hidden
              + ", outputs "
              + outputs);
    }
    if (!(dropoutRate >= 0 && dropoutRate < 1)) {
      throw new LearnException("The dropout rate is " + dropoutRate + ", must be in [0, 1)");
    }
  }

  /**
   * Hidden layers of equal width, no residual sums, no dropout.
   *
   * @param inputs number of inputs
   * @param depth number of hidden layers
   * @param width neurons in each
   * @param activation of the hidden layers
   * @param outputs number of outputs
   * @return the shape
   */
  public static Architecture of(
      int inputs, int depth, int width, Activation activation, int outputs) {
    return new Architecture(
        inputs, Collections.nCopies(depth, width), activation, false, 0.0, outputs);
  }

  /**
   * The same with another choice of residual sums.
   *
   * @param wanted whether layers add their input
   * @return changed copy
   */
  public Architecture withResidual(boolean wanted) {
    return new Architecture(inputs, hidden, activation, wanted, dropoutRate, outputs);
  }

  /**
   * The same with another dropout rate.
   *
   * @param rate in [0, 1)
   * @return changed copy
   */
  public Architecture withDropoutRate(double rate) {
    return new Architecture(inputs, hidden, activation, residual, rate, outputs);
  }

  /**
   * Another number of outputs.
   *
   * @param number of outputs
   * @return changed copy
   * @throws LearnException if there would be none
   */
  public Architecture withOutputs(int number) {
    return new Architecture(inputs, hidden, activation, residual, dropoutRate, number);
  }

  /**
   * Number of dense layers, the output layer included.
   *
   * @return hidden layers + 1
   */
  public int layers() {
    return hidden.size() + 1;
  }

  /**
   * Values going into a layer.
   *
   * @param layer 0 ... layers() - 1
   * @return its number of inputs
   */
  public int layerInputs(int layer) {
    return layer == 0 ? inputs : hidden.get(layer - 1);
  }

  /**
   * Values coming out of a layer.
   *
   * @param layer 0 ... layers() - 1
   * @return its number of outputs
   */
  public int layerOutputs(int layer) {
    return layer == hidden.size() ? outputs : hidden.get(layer);
  }

  /**
   * Whether a layer adds its input to its output.
   *
   * @param layer 0 ... layers() - 1
   * @return true for hidden layers of equal widths in a residual network
   */
  public boolean addsInput(int layer) {
    return residual && layer < hidden.size() && layerInputs(layer) == layerOutputs(layer);
  }

  /**
   * Number of weights and biases of a layer.
   *
   * @param layer 0 ... layers() - 1
   * @return (inputs + 1) outputs
   */
  public int layerParameters(int layer) {
    return (layerInputs(layer) + 1) * layerOutputs(layer);
  }

  /**
   * Number of weights and biases.
   *
   * @return sum over layers
   */
  public int parameters() {
    int sum = 0;
    for (int layer = 0; layer < layers(); layer++) {
      sum += layerParameters(layer);
    }
    return sum;
  }
}
