package org.deepxs.learn.loss;

import java.util.Arrays;

/** Pinball loss of several levels. */
final class Quantiles implements Loss {

  private final double[] levels;

  Quantiles(double[] levels) {
    this.levels = levels;
  }

  @Override
  public int outputsPerTarget() {
    return levels.length;
  }

  @Override
  public double evaluate(double[] outputs, int first, double target, double[] gradient) {
    double sum = 0;
    for (int k = 0; k < levels.length; k++) {
      double difference = target - outputs[first + k];
      double slope = difference > 0 ? levels[k] : difference < 0 ? levels[k] - 1 : 0;
      gradient[first + k] = -slope;
      sum += slope * difference;
    }
    return sum;
  }

  @Override
  public String toString() {
    return "Quantiles" + Arrays.toString(levels);
  }
}
