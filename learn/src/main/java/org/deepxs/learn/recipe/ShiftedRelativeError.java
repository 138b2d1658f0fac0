package org.deepxs.learn.recipe;

import org.deepxs.learn.loss.Loss;

/**
 * Relative error of a value that the target is a linear function of: |output - target| / |target +
 * offset|.
 *
 * @param offset shift of the value divided by its scale
 */
record ShiftedRelativeError(double offset) implements Loss {

  @Override
  public int outputsPerTarget() {
    return 1;
  }

  @Override
  public double evaluate(double[] outputs, int first, double target, double[] gradient) {
    double difference = outputs[first] - target;
    double size = Math.abs(target + offset);
    gradient[first] = Math.signum(difference) / size;
    return Math.abs(difference) / size;
  }
}
