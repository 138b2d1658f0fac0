package org.deepxs.learn.loss;

/**
 * A loss of one target value. The loss of a row is the mean over its targets, weighted by the
 * weights of the targets; see {@link WeightedLoss}.
 */
public interface Loss {

  /**
   * Outputs of the network for each target.
   *
   * @return 1, but for instance 2 for a mean and a variance
   */
  int outputsPerTarget();

  /**
   * Loss of one target and its derivatives.
   *
   * @param outputs of the network
   * @param first index of the first output of this target; the others follow
   * @param target true value
   * @param gradient overwritten at the indices of the outputs with the derivatives
   * @return the loss
   */
  double evaluate(double[] outputs, int first, double target, double[] gradient);
}
