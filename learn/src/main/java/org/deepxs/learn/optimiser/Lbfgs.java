package org.deepxs.learn.optimiser;

import org.deepxs.learn.LearnException;

/**
 * Limited-memory BFGS (Nocedal, Wright, Numerical Optimization, algorithms 7.4 and 7.5) with a line
 * search to the strong Wolfe conditions. For whole data sets in double precision.
 *
 * @param memory pairs of steps and gradient changes kept
 * @param iterations most iterations
 * @param tolerance ends where the largest component of the gradient is below this
 */
public record Lbfgs(int memory, int iterations, double tolerance) {

  /**
   * Checks the numbers.
   *
   * @throws LearnException if memory or iterations are not positive or the tolerance negative
   */
  public Lbfgs {
    if (memory < 1 || iterations < 1 || !(tolerance >= 0)) {
      throw new LearnException(
          String.format(
              "L-BFGS needs memory and iterations >= 1 and a tolerance >= 0, not %d, %d, %s",
              memory, iterations, tolerance));
    }
  }

  /**
   * Minimises.
   *
   * @param function smooth
   * @param start first point
   * @param listener hears of each iteration
   * @return the minimum found
   * @throws LearnException if the function is not finite at the start
   */
  public Minimum minimise(
      DifferentiableFunction function, double[] start, IterationListener listener) {
    LineSearch search = new LineSearch(function, start);
    if (!Double.isFinite(search.value())) {
      throw new LearnException("The function to minimise is " + search.value() + " at the start");
    }
    StepHistory history = new StepHistory(memory, start.length);
    double[] direction = new double[start.length];
    int made = 0;
    boolean goesOn = true;
    while (made < iterations && goesOn && largest(search.gradient()) > tolerance) {
      history.direction(search.gradient(), direction);
      double first = history.isEmpty() ? 1 / norm(search.gradient()) : 1;
      if (!search.advance(direction, first)) {
        if (history.isEmpty()) {
          break; // not even steepest descent leads down
        }
        history.clear();
        continue;
      }
      history.add(search.step(), search.gradientChange());
      made++;
      goesOn = listener.goesOn(made, search.value(), search.point());
    }
    boolean converged = largest(search.gradient()) <= tolerance;
    return new Minimum(search.point(), search.value(), made, search.evaluations(), converged);
  }

  private static double largest(double[] gradient) {
    double largest = 0;
    for (double g : gradient) {
      largest = Math.max(largest, Math.abs(g));
    }
    return largest;
  }

  private static double norm(double[] gradient) {
    return Math.sqrt(StepHistory.dot(gradient, gradient));
  }
}
