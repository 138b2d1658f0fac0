package org.deepxs.learn.training;

import org.deepxs.learn.kernel.Kernel;
import org.deepxs.learn.kernel.NetworkPass;
import org.deepxs.learn.loss.WeightedLoss;
import org.deepxs.learn.network.Network;

/** Loss and gradient of sets of rows, in chunks that fit the caches. Mutable, of one thread. */
final class BatchGradient<A> {

  /** A multiple of the rows of a tile, and the batch size of the paper. */
  private static final int CHUNK = 120;

  private final Kernel<A> kernel;
  private final WeightedLoss loss;
  private final NetworkPass<A> pass;
  private final TrainingData data;
  private final A inputs;
  private final double[] outputs;
  private final double[] outputGradient;

  BatchGradient(Kernel<A> kernel, Network start, WeightedLoss loss, TrainingData data) {
    this(kernel, NetworkPass.of(kernel, start, CHUNK), loss, data);
  }

  private BatchGradient(
      Kernel<A> kernel, NetworkPass<A> pass, WeightedLoss loss, TrainingData data) {
    this.kernel = kernel;
    this.pass = pass;
    this.loss = loss;
    this.data = data;
    int columns = data.inputColumns();
    inputs = kernel.array(data.rows() * columns);
    kernel.pack(data.inputs(), 0, data.rows(), columns, inputs, columns);
    outputs = new double[CHUNK * loss.outputs()];
    outputGradient = new double[CHUNK * loss.outputs()];
  }

  /** The same network and loss on other rows. */
  BatchGradient<A> on(TrainingData other) {
    return new BatchGradient<>(kernel, pass, loss, other);
  }

  NetworkPass<A> pass() {
    return pass;
  }

  /**
   * Sets the gradient of the mean loss of some rows.
   *
   * @param order row numbers
   * @param first index in order of the first row
   * @param rows how many
   * @param seed of dropout
   * @param firstLayer first layer not frozen
   * @return the sum of weighted losses
   */
  double gradient(int[] order, int first, int rows, long seed, int firstLayer) {
    double factor = data.rows() / data.weightSum() / rows;
    pass.clearGradient();
    double sum = 0;
    int chunks = chunks(rows);
    for (int c = 0; c < chunks; c++) {
      int from = first + (int) ((long) rows * c / chunks);
      int count = first + (int) ((long) rows * (c + 1) / chunks) - from;
      kernel.gather(
          inputs, data.inputColumns(), order, from, count, pass.input(), pass.inputStride());
      pass.forward(count, seed + ((long) c << 32), outputs);
      sum +=
          loss.evaluate(
              outputs, count, data.targets(), data.weights(), order, from, factor, outputGradient);
      pass.backward(count, outputGradient, firstLayer);
    }
    return sum;
  }

  /** Mean loss of all rows, without dropout. */
  double meanLoss(int[] order) {
    double sum = 0;
    for (int from = 0; from < data.rows(); from += CHUNK) {
      int count = Math.min(CHUNK, data.rows() - from);
      kernel.gather(
          inputs, data.inputColumns(), order, from, count, pass.input(), pass.inputStride());
      pass.predict(count, outputs);
      sum +=
          loss.evaluate(
              outputs, count, data.targets(), data.weights(), order, from, 1, outputGradient);
    }
    return sum / data.weightSum();
  }

  private static int chunks(int rows) {
    return (rows + CHUNK - 1) / CHUNK;
  }
}
