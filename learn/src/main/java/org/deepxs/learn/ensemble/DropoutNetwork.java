package org.deepxs.learn.ensemble;

import java.util.random.RandomGenerator;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;

/**
 * A network whose dropout stays on when it answers, with the rate it was trained with:
 * alpha-dropout after SELU (Klambauer et al., arXiv:1706.02515, section 3), else ordinary dropout.
 * In double precision. Immutable.
 */
public final class DropoutNetwork implements StochasticPredictor {

  private static final double SELU_LIMIT = -Activation.SELU_SCALE * Activation.SELU_ALPHA;

  private final Network network;
  private final Architecture shape;
  private final double rate;
  private final double scale;
  private final double dropped;
  private final double kept;

  private DropoutNetwork(Network network) {
    this.network = network;
    this.shape = network.architecture();
    this.rate = shape.dropoutRate();
    double share = 1 - rate;
    boolean alpha = shape.activation() == Activation.SELU;
    this.scale = alpha ? 1 / Math.sqrt(share + SELU_LIMIT * SELU_LIMIT * share * rate) : 1 / share;
    this.kept = alpha ? -scale * rate * SELU_LIMIT : 0;
    this.dropped = alpha ? scale * SELU_LIMIT + kept : 0;
  }

  /**
   * A network with dropout.
   *
   * @param network from standardised features to transformed outputs
   * @return the predictor
   * @throws LearnException if it was trained without dropout
   */
  public static DropoutNetwork of(Network network) {
    if (network.architecture().dropoutRate() == 0) {
      throw new LearnException(
          "the network has no dropout, so that its passes are all the same; train it with"
              + " 'network: {dropout: 0.05}'");
    }
    return new DropoutNetwork(network);
  }

  @Override
  public int inputs() {
    return shape.inputs();
  }

  @Override
  public int outputs() {
    return shape.outputs();
  }

  @Override
  public void predict(double[] inputs, int rows, double[] outputs, RandomGenerator random) {
    for (int row = 0; row < rows; row++) {
      double[] values = new double[inputs()];
      System.arraycopy(inputs, row * values.length, values, 0, values.length);
      for (int layer = 0; layer < shape.layers(); layer++) {
        values = layer(layer, values, random);
      }
      System.arraycopy(values, 0, outputs, row * outputs(), outputs());
    }
  }

  private double[] layer(int layer, double[] in, RandomGenerator random) {
    double[] out = new double[shape.layerOutputs(layer)];
    boolean hidden = layer < shape.layers() - 1;
    for (int o = 0; o < out.length; o++) {
      double sum = network.bias(layer, o);
      for (int i = 0; i < in.length; i++) {
        sum += network.weight(layer, o, i) * in[i];
      }
      if (hidden) {
        double value = shape.activation().value(sum);
        sum = random.nextDouble() < rate ? dropped : scale * value + kept;
        sum += shape.addsInput(layer) ? in[o] : 0;
      }
      out[o] = sum;
    }
    return out;
  }
}
