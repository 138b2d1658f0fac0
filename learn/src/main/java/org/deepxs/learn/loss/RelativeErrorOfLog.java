package org.deepxs.learn.loss;

/**
 * |exp(scale (output - target)) - 1|, beyond factors of e up and down its tangent: a young network
 * would overflow on one side and get stuck on the flat other side.
 *
 * @param scale of the logarithm
 */
record RelativeErrorOfLog(double scale) implements Loss {

  private static final double LINEAR_FROM = 1;

  @Override
  public int outputsPerTarget() {
    return 1;
  }

  @Override
  public double evaluate(double[] outputs, int first, double target, double[] gradient) {
    double difference = scale * (outputs[first] - target);
    double bounded = Math.max(-LINEAR_FROM, Math.min(difference, LINEAR_FROM));
    double error = StrictMath.expm1(bounded);
    double slope = scale * (error + 1);
    gradient[first] = difference > 0 ? slope : difference < 0 ? -slope : 0;
    return Math.abs(error + (error + 1) * (difference - bounded));
  }
}
