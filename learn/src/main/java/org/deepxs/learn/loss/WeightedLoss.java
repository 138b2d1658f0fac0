package org.deepxs.learn.loss;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.deepxs.learn.LearnException;

/**
 * The loss of rows of several targets: the mean over targets with target weights, summed over rows
 * with row weights.
 */
public final class WeightedLoss {

  private final List<Loss> losses;
  private final double[] shares;

  private WeightedLoss(List<Loss> losses, double[] shares) {
    this.losses = losses;
    this.shares = shares;
  }

  /**
   * The same loss for each target.
   *
   * @param loss of one target
   * @param targets their number
   * @return the mean over targets
   */
  public static WeightedLoss of(Loss loss, int targets) {
    return of(Collections.nCopies(targets, loss), Collections.nCopies(targets, 1.0));
  }

  /**
   * A loss and a weight for each target.
   *
   * @param losses of the targets
   * @param weights not negative, not all zero; only their ratios matter
   * @return the weighted mean
   * @throws LearnException if the lists do not fit or the weights are negative
   */
  public static WeightedLoss of(List<Loss> losses, List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    if (losses.isEmpty()
        || losses.size() != weights.size()
        || weights.stream().anyMatch(w -> !(w >= 0))
        || !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new LearnException(
          "Needs a weight >= 0 for each of " + losses.size() + " targets, not all 0: " + weights);
    }
    return new WeightedLoss(
        List.copyOf(losses), weights.stream().mapToDouble(w -> w / sum).toArray());
  }

  /**
   * Number of targets.
   *
   * @return targets of a row
   */
  public int targets() {
    return losses.size();
  }

  /**
   * Number of outputs the network must have.
   *
   * @return sum over targets
   */
  public int outputs() {
    return losses.stream().mapToInt(Loss::outputsPerTarget).sum();
  }

  /**
   * Sum of the losses of rows.
   *
   * @param outputs of the network, row-major from the start
   * @param rows number of rows
   * @param targets row-major
   * @param weights of rows
   * @param order numbers of the rows in targets and weights
   * @param first index in order of the first row
   * @param factor all derivatives are multiplied by this, for instance 1 / rows of a batch
   * @param gradient derivatives with respect to the outputs, overwritten from the start
   * @return sum over rows of weight times loss, not multiplied by the factor
   */
  public double evaluate(
      double[] outputs,
      int rows,
      double[] targets,
      double[] weights,
      int[] order,
      int first,
      double factor,
      double[] gradient) {
    double sum = 0;
    int k = 0;
    for (int r = 0; r < rows; r++) {
      int row = order[first + r];
      for (int t = 0; t < shares.length; t++) {
        Loss loss = losses.get(t);
        double weight = weights[row] * shares[t];
        sum += weight * loss.evaluate(outputs, k, targets[row * shares.length + t], gradient);
        for (int end = k + loss.outputsPerTarget(); k < end; k++) {
          gradient[k] *= weight * factor;
        }
      }
    }
    return sum;
  }

  @Override
  public String toString() {
    return losses + " weighted " + Arrays.toString(shares);
  }
}
