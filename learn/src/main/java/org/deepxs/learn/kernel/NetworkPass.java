package org.deepxs.learn.kernel;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;

/**
 * Forward and backward pass of a network on up to a fixed number of rows, with the weights, the
 * gradient and all values in between. Mutable, of one thread; allocates only when made.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class NetworkPass<A> {

  private final Kernel<A> kernel;
  private final Architecture architecture;
  private final WeightLayout layout;
  private final int maxRows;
  private final A weights;
  private final A transposed;
  private final A zeros;
  private final Dropout dropout;

  /** values[k] goes into layer k; the last is the output. */
  private final List<A> values = new ArrayList<>();

  /** Arguments of the activation, kept only where its slope needs them (SILU, RAMP). */
  private final List<A> arguments = new ArrayList<>();

  /** Values after the activation, before dropout and the residual sum. */
  private final List<A> activated = new ArrayList<>();

  private final List<A> dropoutFactors = new ArrayList<>();
  private A gradient;
  private A spareGradient;
  private A delta;
  private A spareDelta;

  /** Where a residual sum needs the gradient before and after the activation. */
  private final A sumDelta;

  private NetworkPass(Kernel<A> kernel, Network network, int maxRows) {
    this.kernel = kernel;
    this.architecture = network.architecture();
    this.maxRows = maxRows;
    layout = WeightLayout.of(architecture, kernel.lanes());
    weights = layout.pack(kernel, network.parameters());
    transposed = kernel.array(layout.transposed());
    zeros = kernel.array(layout.widest());
    gradient = kernel.array(layout.padded());
    spareGradient = kernel.array(layout.padded());
    delta = kernel.array(maxRows * layout.widest());
    spareDelta = kernel.array(maxRows * layout.widest());
    sumDelta = kernel.array(architecture.residual() ? maxRows * layout.widest() : 0);
    dropout = Dropout.of(architecture);
    values.add(kernel.array(maxRows * layout.layer(0).inputStride()));
    for (int k = 0; k < architecture.layers(); k++) {
      addLayer(k);
    }
    weightsChanged();
  }

  /**
   * Room for a network and a number of rows.
   *
   * @param kernel arithmetic
   * @param network shape and first weights
   * @param maxRows largest number of rows of a pass
   * @param <A> {@code float[]} or {@code double[]}
   * @return the workspace
   */
  public static <A> NetworkPass<A> of(Kernel<A> kernel, Network network, int maxRows) {
    return new NetworkPass<>(kernel, network, maxRows);
  }

  private void addLayer(int k) {
    int length = maxRows * layout.layer(k).outputStride();
    boolean hidden = k < architecture.layers() - 1;
    boolean drops = hidden && architecture.dropoutRate() > 0;
    Activation function = architecture.activation();
    boolean keepsArgument = function == Activation.SILU || function == Activation.RAMP;
    A value = kernel.array(length);
    arguments.add(hidden ? keepsArgument ? kernel.array(length) : spareDelta : value);
    activated.add(value);
    dropoutFactors.add(drops ? kernel.array(length) : value);
    values.add(drops || architecture.addsInput(k) ? kernel.array(length) : value);
  }

  /**
   * The inputs of the next pass.
   *
   * @return padded rows, to be filled by the caller
   */
  public A input() {
    return values.get(0);
  }

  /**
   * Padded length of a row of inputs.
   *
   * @return its stride
   */
  public int inputStride() {
    return layout.layer(0).inputStride();
  }

  /**
   * Largest number of rows of a pass.
   *
   * @return as given when made
   */
  public int maxRows() {
    return maxRows;
  }

  /**
   * The padded weights, for an optimiser. Call {@link #weightsChanged} after changing them.
   *
   * @return the array itself
   */
  public A weights() {
    return weights;
  }

  /**
   * The gradient of the passes since {@link #clearGradient}, padded as the weights.
   *
   * @return the array itself, valid until the next pass
   */
  public A gradient() {
    return gradient;
  }

  /**
   * Length of the padded weights.
   *
   * @return numbers in the arrays of weights and gradient
   */
  public int paddedParameters() {
    return layout.padded();
  }

  /**
   * First index of a layer in the padded weights.
   *
   * @param layer 0 ... layers; the number of layers gives the end
   * @return the index
   */
  public int layerStart(int layer) {
    return layer == architecture.layers() ? layout.padded() : layout.layer(layer).weightOffset();
  }

  /**
   * The weights as a network.
   *
   * @return an immutable copy
   */
  public Network network() {
    return layout.network(kernel, weights);
  }

  /**
   * Replaces the weights.
   *
   * @param parameters as {@link Network#parameters}
   */
  public void setParameters(double[] parameters) {
    pad(parameters, weights);
    weightsChanged();
  }

  /**
   * Any array padded as the weights, in the order of {@link Network#parameters}.
   *
   * @param padded for example an optimiser's memory
   * @return a copy without padding
   */
  public double[] unpadded(A padded) {
    return layout.unpack(kernel, padded);
  }

  /**
   * Overwrites an array padded as the weights.
   *
   * @param parameters in the order of {@link Network#parameters}
   * @param padded overwritten
   */
  public void pad(double[] parameters, A padded) {
    System.arraycopy(layout.pack(kernel, parameters), 0, padded, 0, layout.padded());
  }

  /** Tells that the weights have changed. */
  public void weightsChanged() {
    for (int k = 1; k < architecture.layers(); k++) {
      kernel.transpose(layout.layer(k), weights, transposed);
    }
  }

  /** Begins a new gradient. */
  public void clearGradient() {
    kernel.clear(gradient, layout.padded());
    kernel.clear(spareGradient, layout.padded());
  }

  /**
   * Values of the network for the rows in {@link #input}, without dropout.
   *
   * @param rows number of rows
   * @param outputs row-major, overwritten from its start
   */
  public void predict(int rows, double[] outputs) {
    run(rows, false, 0, outputs);
  }

  /**
   * As {@link #predict}, with dropout, as needed before {@link #backward}.
   *
   * @param rows number of rows
   * @param seed of the dropout masks
   * @param outputs row-major, overwritten from its start
   */
  public void forward(int rows, long seed, double[] outputs) {
    run(rows, architecture.dropoutRate() > 0, seed, outputs);
  }

  private void run(int rows, boolean drops, long seed, double[] outputs) {
    int last = architecture.layers() - 1;
    for (int k = 0; k <= last; k++) {
      kernel.forward(layout.layer(k), weights, values.get(k), rows, arguments.get(k));
      if (k < last) {
        finishHidden(k, rows, drops, seed);
      }
    }
    Dense layer = layout.layer(last);
    kernel.unpack(
        values.get(last + 1), layer.outputStride(), rows, architecture.outputs(), outputs, 0);
  }

  private void finishHidden(int k, int rows, boolean drops, long seed) {
    Dense layer = layout.layer(k);
    int length = rows * layer.outputStride();
    A value = activated.get(k);
    A result = values.get(k + 1);
    kernel.activate(architecture.activation(), arguments.get(k), length, value);
    if (drops) {
      A factors = dropoutFactors.get(k);
      kernel.dropoutFactors(
          dropout.rate(),
          dropout.scale(),
          seed + k,
          rows,
          layer.outputs(),
          factors,
          layer.outputStride());
      kernel.dropout(value, factors, dropout.dropped(), dropout.kept(), length, result);
    } else if (result != value) {
      System.arraycopy(value, 0, result, 0, length);
    }
    if (architecture.addsInput(k)) {
      kernel.add(values.get(k), length, result);
    }
  }

  /**
   * Adds the gradient of the rows of the last {@link #forward} pass.
   *
   * @param rows the same number
   * @param outputGradient derivative of the loss with respect to the outputs, row-major
   */
  public void backward(int rows, double[] outputGradient) {
    backward(rows, outputGradient, 0);
  }

  /**
   * As the other, but only for layers from a given one on: earlier ones are frozen, their gradient
   * stays zero.
   *
   * @param rows the number of rows of the last forward pass
   * @param outputGradient derivative of the loss with respect to the outputs, row-major
   * @param firstLayer first layer whose gradient is wanted
   */
  public void backward(int rows, double[] outputGradient, int firstLayer) {
    int last = architecture.layers() - 1;
    Dense output = layout.layer(last);
    kernel.clear(delta, rows * output.outputStride());
    kernel.pack(outputGradient, 0, rows, output.outputs(), delta, output.outputStride());
    for (int k = last; k >= firstLayer; k--) {
      Dense layer = layout.layer(k);
      boolean sum = architecture.addsInput(k);
      A inner = sum ? sumDelta : delta;
      if (k < last) {
        throughActivation(k, rows * layer.outputStride(), inner);
      }
      kernel.backwardWeights(layer, values.get(k), inner, rows, gradient, spareGradient);
      if (k > firstLayer) {
        kernel.backwardInput(layer, transposed, inner, rows, zeros, spareDelta);
        if (sum) {
          kernel.add(delta, rows * layer.inputStride(), spareDelta);
        }
        A swap = delta;
        delta = spareDelta;
        spareDelta = swap;
      }
    }
    A swap = gradient;
    gradient = spareGradient;
    spareGradient = swap;
  }

  /** From the gradient of a hidden layer's result to that of the argument of its activation. */
  private void throughActivation(int k, int length, A inner) {
    if (architecture.dropoutRate() > 0) {
      kernel.multiply(delta, dropoutFactors.get(k), length, inner);
    } else if (inner != delta) {
      System.arraycopy(delta, 0, inner, 0, length);
    }
    kernel.multiplyBySlope(
        architecture.activation(), arguments.get(k), activated.get(k), length, inner);
  }
}
