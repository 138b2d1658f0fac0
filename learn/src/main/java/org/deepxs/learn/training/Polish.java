package org.deepxs.learn.training;

import java.util.Arrays;
import org.deepxs.learn.kernel.KernelChoice;
import org.deepxs.learn.loss.WeightedLoss;
import org.deepxs.learn.network.Network;
import org.deepxs.learn.optimiser.Lbfgs;

/**
 * Last steps of a training of a smooth loss: L-BFGS on all rows at once, in double precision and
 * without dropout.
 */
public final class Polish {

  private final WeightedLoss loss;
  private final Lbfgs method;
  private final KernelChoice kernels;

  private Polish(WeightedLoss loss, Lbfgs method, KernelChoice kernels) {
    this.loss = loss;
    this.method = method;
    this.kernels = kernels;
  }

  /**
   * With the fastest kernels.
   *
   * @param loss to make small
   * @param method its settings
   * @return the polish
   */
  public static Polish of(WeightedLoss loss, Lbfgs method) {
    return new Polish(loss, method, KernelChoice.FASTEST);
  }

  /**
   * Improves a network.
   *
   * @param network to begin with
   * @param training rows to learn from
   * @param validation rows to judge by
   * @param listener hears of each iteration as an epoch, with learning rate 0
   * @return the weights of the smallest validation loss on the way, the first ones included
   */
  public Network improve(
      Network network, TrainingData training, TrainingData validation, TrainingListener listener) {
    double rate = network.architecture().dropoutRate();
    Network smooth = network.withDropoutRate(0);
    BatchGradient<double[]> learning =
        new BatchGradient<>(kernels.float64(), smooth, loss, training);
    BatchGradient<double[]> judging = learning.on(validation);
    int[] rows = sequence(training.rows());
    int[] judged = sequence(validation.rows());
    double[][] best = {smooth.parameters()};
    double[] bestLoss = {judging.meanLoss(judged)};
    method.minimise(
        (point, gradient) -> {
          learning.pass().setParameters(point);
          double sum = learning.gradient(rows, 0, rows.length, 0, 0);
          double[] unpadded = learning.pass().unpadded(learning.pass().gradient());
          System.arraycopy(unpadded, 0, gradient, 0, gradient.length);
          return sum / training.weightSum();
        },
        smooth.parameters(),
        (iteration, value, point) -> {
          learning.pass().setParameters(point);
          double judgement = judging.meanLoss(judged);
          if (judgement < bestLoss[0]) {
            bestLoss[0] = judgement;
            best[0] = point.clone();
          }
          listener.epoch(new EpochReport(iteration, 1, 0, value, judgement, bestLoss[0]));
          return true;
        });
    return Network.of(smooth.architecture(), best[0]).withDropoutRate(rate);
  }

  private static int[] sequence(int length) {
    int[] order = new int[length];
    Arrays.setAll(order, k -> k);
    return order;
  }
}
