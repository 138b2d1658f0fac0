package org.deepxs.learn.training;

import org.deepxs.learn.LearnException;
import org.deepxs.learn.kernel.Kernel;
import org.deepxs.learn.loss.WeightedLoss;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;

/**
 * Trains a network by mini-batches. Same start, data, options and kernels: the same bits. Uses the
 * calling thread only; several networks can be trained at once.
 */
public final class Trainer {

  private final Network start;
  private final WeightedLoss loss;
  private final TrainingOptions options;
  private final String codeVersion;

  private Trainer(Network start, WeightedLoss loss, TrainingOptions options, String codeVersion) {
    this.start = start;
    this.loss = loss;
    this.options = options;
    this.codeVersion = codeVersion;
  }

  /**
   * From a network to begin with: a fresh one from {@link
   * org.deepxs.learn.network.Initialisation#network} or a trained one.
   *
   * @param start first weights
   * @param loss to make small
   * @param options how
   * @param codeVersion what to note in the result
   * @return a trainer
   * @throws LearnException if the network's outputs do not fit the loss, or no layer is left to
   *     train
   */
  public static Trainer of(
      Network start, WeightedLoss loss, TrainingOptions options, String codeVersion) {
    Architecture shape = start.architecture();
    if (shape.outputs() != loss.outputs()) {
      throw new LearnException(
          String.format(
              "The loss of %d targets needs a network of %d outputs, this one has %d",
              loss.targets(), loss.outputs(), shape.outputs()));
    }
    if (options.frozenLayers() >= shape.layers()) {
      throw new LearnException(
          String.format(
              "%d frozen layers leave none of the network's %d to train",
              options.frozenLayers(), shape.layers()));
    }
    return new Trainer(start, loss, options, codeVersion);
  }

  /**
   * Trains, or goes on from the checkpoint.
   *
   * @param training rows to learn from
   * @param validation rows to judge by
   * @param listener hears of each epoch
   * @return the best network by validation loss
   * @throws LearnException if the data do not fit the network, the training diverges, or the
   *     checkpoint belongs to another training
   */
  public TrainedNetwork train(
      TrainingData training, TrainingData validation, TrainingListener listener) {
    requireFit("training", training);
    requireFit("validation", validation);
    TrainingRun<?> run =
        switch (options.precision()) {
          case FLOAT32 -> run(options.kernels().float32(), training, validation);
          case FLOAT64 -> run(options.kernels().float64(), training, validation);
        };
    return run.train(listener, codeVersion);
  }

  private <A> TrainingRun<A> run(Kernel<A> kernel, TrainingData training, TrainingData validation) {
    return new TrainingRun<>(kernel, start, loss, options, training, validation);
  }

  private void requireFit(String what, TrainingData data) {
    int inputs = start.architecture().inputs();
    if (data.inputColumns() != inputs || data.targetColumns() != loss.targets()) {
      throw new LearnException(
          String.format(
              "The %s data have %d inputs and %d targets, network and loss %d and %d",
              what, data.inputColumns(), data.targetColumns(), inputs, loss.targets()));
    }
  }
}
