package org.deepxs.learn.optimiser;

/** Outcome of a minimisation. */
public final class Minimum {

  private final double[] point;
  private final double value;
  private final int iterations;
  private final int evaluations;
  private final boolean converged;

  Minimum(double[] point, double value, int iterations, int evaluations, boolean converged) {
    this.point = point.clone();
    this.value = value;
    this.iterations = iterations;
    this.evaluations = evaluations;
    this.converged = converged;
  }

  /**
   * Best point found.
   *
   * @return a copy
   */
  public double[] point() {
    return point.clone();
  }

  /**
   * Value there.
   *
   * @return the smallest value found
   */
  public double value() {
    return value;
  }

  /**
   * Steps made.
   *
   * @return their number
   */
  public int iterations() {
    return iterations;
  }

  /**
   * Evaluations of the function.
   *
   * @return their number
   */
  public int evaluations() {
    return evaluations;
  }

  /**
   * Whether the gradient fell below the tolerance.
   *
   * @return false if iterations ran out, the listener stopped, or no step led down any more
   */
  public boolean converged() {
    return converged;
  }
}
