package org.deepxs.learn.optimiser;

/** Hears of the iterations of a minimisation. */
@FunctionalInterface
public interface IterationListener {

  /**
   * An iteration is over.
   *
   * @param iteration from 1
   * @param value of the function
   * @param point where; not to be changed
   * @return whether to go on
   */
  boolean goesOn(int iteration, double value, double[] point);
}
