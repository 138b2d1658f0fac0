package org.deepxs.learn.optimiser;

/** A function of many variables with its gradient. */
@FunctionalInterface
public interface DifferentiableFunction {

  /**
   * Evaluates.
   *
   * @param point where; not to be changed
   * @param gradient overwritten
   * @return the value
   */
  double evaluate(double[] point, double[] gradient);
}
