package org.deepxs.learn.network;

import org.deepxs.learn.random.RandomStream;

/** How weights begin; biases begin at zero. */
public enum Initialisation {
  /** Normal of variance 1 / inputs: keeps SELU networks normalised. */
  LECUN_NORMAL,
  /** Normal of variance 2 / inputs, for RELU, SILU and RAMP. */
  HE_NORMAL,
  /** Uniform of variance 2 / (inputs + outputs), for TANH. */
  GLOROT_UNIFORM;

  private static final long STREAM = 1;

  /**
   * The usual choice for an activation.
   *
   * @param activation of the hidden layers
   * @return LeCun's for SELU and LINEAR, He's for RELU, SILU and RAMP, Glorot's for TANH
   */
  public static Initialisation usual(Activation activation) {
    return switch (activation) {
      case SELU, LINEAR -> LECUN_NORMAL;
      case RELU, SILU, RAMP -> HE_NORMAL;
      case TANH -> GLOROT_UNIFORM;
    };
  }

  /**
   * A fresh network.
   *
   * @param architecture shape
   * @param seed same seed, same bits
   * @return the network
   */
  public Network network(Architecture architecture, long seed) {
    double[] parameters = new double[architecture.parameters()];
    int k = 0;
    for (int layer = 0; layer < architecture.layers(); layer++) {
      RandomStream random = RandomStream.of(seed, STREAM, layer);
      int inputs = architecture.layerInputs(layer);
      int outputs = architecture.layerOutputs(layer);
      for (int weight = 0; weight < inputs * outputs; weight++) {
        parameters[k++] = draw(random, inputs, outputs);
      }
      k += outputs;
    }
    return Network.of(architecture, parameters);
  }

  private double draw(RandomStream random, int inputs, int outputs) {
    return switch (this) {
      case LECUN_NORMAL -> random.nextGaussian() * Math.sqrt(1.0 / inputs);
      case HE_NORMAL -> random.nextGaussian() * Math.sqrt(2.0 / inputs);
      case GLOROT_UNIFORM -> (2 * random.nextDouble() - 1) * Math.sqrt(6.0 / (inputs + outputs));
    };
  }
}
