package org.deepxs.learn.loss;

/** (output - target)^2. */
record SquaredError() implements Loss {

  @Override
  public int outputsPerTarget() {
    return 1;
  }

  @Override
  public double evaluate(double[] outputs, int first, double target, double[] gradient) {
    double difference = outputs[first] - target;
    gradient[first] = 2 * difference;
    return difference * difference;
  }
}
