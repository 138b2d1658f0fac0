package org.deepxs.learn.optimiser;

/** The pairs of L-BFGS and the product of its inverse Hessian with a gradient. */
final class StepHistory {

  /** Pairs of less curvature than this share of |step| |change| would spoil the metric. */
  private static final double LEAST_CURVATURE = 1e-10;

  private final double[][] steps;
  private final double[][] changes;
  private final double[] curvatures;
  private final double[] factors;
  private int count;
  private int newest = -1;

  StepHistory(int memory, int length) {
    steps = new double[memory][length];
    changes = new double[memory][length];
    curvatures = new double[memory];
    factors = new double[memory];
  }

  boolean isEmpty() {
    return count == 0;
  }

  void clear() {
    count = 0;
  }

  void add(double[] step, double[] change) {
    double curvature = dot(step, change);
    double scale = Math.sqrt(dot(step, step) * dot(change, change));
    if (!(curvature > LEAST_CURVATURE * scale)) {
      return;
    }
    newest = (newest + 1) % steps.length;
    System.arraycopy(step, 0, steps[newest], 0, step.length);
    System.arraycopy(change, 0, changes[newest], 0, change.length);
    curvatures[newest] = curvature;
    count = Math.min(count + 1, steps.length);
  }

  /** direction = - H gradient, by the two loops. */
  void direction(double[] gradient, double[] direction) {
    for (int k = 0; k < gradient.length; k++) {
      direction[k] = -gradient[k];
    }
    for (int age = 0; age < count; age++) {
      int p = Math.floorMod(newest - age, steps.length);
      factors[p] = dot(steps[p], direction) / curvatures[p];
      addMultiple(-factors[p], changes[p], direction);
    }
    if (count > 0) {
      double scale = curvatures[newest] / dot(changes[newest], changes[newest]);
      for (int k = 0; k < direction.length; k++) {
        direction[k] *= scale;
      }
    }
    for (int age = count - 1; age >= 0; age--) {
      int p = Math.floorMod(newest - age, steps.length);
      double back = dot(changes[p], direction) / curvatures[p];
      addMultiple(factors[p] - back, steps[p], direction);
    }
  }

  private static void addMultiple(double factor, double[] x, double[] y) {
    for (int k = 0; k < x.length; k++) {
      y[k] += factor * x[k];
    }
  }

  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }
}
