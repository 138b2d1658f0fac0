package org.deepxs.learn.loss;

/** Negative log-likelihood of mean and log variance. */
record GaussianLikelihood() implements Loss {

  /** A variance of exp(-30) is far below what single precision resolves. */
  private static final double LOWEST = -30;

  @Override
  public int outputsPerTarget() {
    return 2;
  }

  @Override
  public double evaluate(double[] outputs, int first, double target, double[] gradient) {
    double difference = outputs[first] - target;
    double logVariance = outputs[first + 1];
    double precision = Math.exp(-Math.max(logVariance, LOWEST));
    double square = difference * difference * precision;
    gradient[first] = difference * precision;
    gradient[first + 1] = 0.5 * (1 - (logVariance > LOWEST ? square : 0));
    return 0.5 * (logVariance + square);
  }
}
