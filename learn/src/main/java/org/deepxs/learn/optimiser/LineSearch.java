package org.deepxs.learn.optimiser;

/**
 * A point that advances along directions by steps that satisfy the strong Wolfe conditions
 * (Nocedal, Wright, algorithms 3.5 and 3.6).
 */
final class LineSearch {

  private static final double DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;
  private static final double GROWTH = 2.5;
  private static final int MOST_TRIALS = 25;

  /** Interpolated steps keep this share of the interval away from its ends. */
  private static final double MARGIN = 0.1;

  private final DifferentiableFunction function;
  private final double[] point;
  private final double[] gradient;
  private final double[] trial;
  private final double[] trialGradient;
  private final double[] step;
  private final double[] change;
  private double value;
  private double trialValue;
  private double trialSlope;
  private int evaluations = 1;

  LineSearch(DifferentiableFunction function, double[] start) {
    this.function = function;
    point = start.clone();
    gradient = new double[start.length];
    trial = new double[start.length];
    trialGradient = new double[start.length];
    step = new double[start.length];
    change = new double[start.length];
    value = function.evaluate(point, gradient);
  }

  double[] point() {
    return point;
  }

  double value() {
    return value;
  }

  double[] gradient() {
    return gradient;
  }

  double[] step() {
    return step;
  }

  double[] gradientChange() {
    return change;
  }

  int evaluations() {
    return evaluations;
  }

  /** Goes along a direction; false, and nothing changed, where no step leads down. */
  boolean advance(double[] direction, double firstLength) {
    double slope = StepHistory.dot(gradient, direction);
    if (!(slope < 0)) {
      return false;
    }
    double low = 0;
    double lowValue = value;
    double lowSlope = slope;
    double high = Double.POSITIVE_INFINITY;
    double length = firstLength;
    for (int k = 0; k < MOST_TRIALS; k++) {
      evaluate(direction, length);
      boolean falls = trialValue <= value + DECREASE * length * slope && trialValue < lowValue;
      if (falls && Math.abs(trialSlope) <= -CURVATURE * slope) {
        accept();
        return true;
      }
      if (!falls) {
        high = length;
        length = inside(low, lowValue, lowSlope, high, trialValue);
      } else {
        boolean passed = trialSlope * (high - low) >= 0;
        if (passed) {
          high = low;
        }
        low = length;
        lowValue = trialValue;
        lowSlope = trialSlope;
        length = Double.isInfinite(high) ? GROWTH * length : low + (high - low) * 0.5;
      }
    }
    if (low > 0) { // lower than before, though not by the rule of curvature
      evaluate(direction, low);
      accept();
      return true;
    }
    return false;
  }

  /** Minimum of the parabola through value and slope at one end and the value at the other. */
  private static double inside(
      double low, double lowValue, double lowSlope, double high, double highValue) {
    double width = high - low;
    double share = -lowSlope * width / (2 * (highValue - lowValue - lowSlope * width));
    boolean usable = Double.isFinite(highValue) && share > MARGIN && share < 1 - MARGIN;
    return low + width * (usable ? share : Double.isFinite(highValue) ? 0.5 : MARGIN);
  }

  private void evaluate(double[] direction, double length) {
    for (int k = 0; k < point.length; k++) {
      trial[k] = point[k] + length * direction[k];
    }
    trialValue = function.evaluate(trial, trialGradient);
    if (Double.isNaN(trialValue)) {
      trialValue = Double.POSITIVE_INFINITY;
    }
    trialSlope = StepHistory.dot(trialGradient, direction);
    evaluations++;
  }

  private void accept() {
    for (int k = 0; k < point.length; k++) {
      step[k] = trial[k] - point[k];
      change[k] = trialGradient[k] - gradient[k];
      point[k] = trial[k];
      gradient[k] = trialGradient[k];
    }
    value = trialValue;
  }
}
