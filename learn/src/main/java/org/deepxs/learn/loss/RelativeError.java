package org.deepxs.learn.loss;

/** |output / target - 1|. */
record RelativeError() implements Loss {

  @Override
  public int outputsPerTarget() {
    return 1;
  }

  @Override
  public double evaluate(double[] outputs, int first, double target, double[] gradient) {
    double difference = outputs[first] - target;
    gradient[first] = Math.signum(difference) / Math.abs(target);
    return Math.abs(difference / target);
  }
}
