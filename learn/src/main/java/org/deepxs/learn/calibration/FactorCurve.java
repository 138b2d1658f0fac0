package org.deepxs.learn.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.deepxs.learn.LearnException;

/**
 * A conformal factor that varies along a variable, for example the size of what is predicted:
 * linear between knots, constant beyond the outer ones. Immutable.
 */
public final class FactorCurve {

  private static final double WIDER = 1.3;

  private final double[] knots;
  private final double[] factors;

  private FactorCurve(double[] knots, double[] factors) {
    this.knots = knots;
    this.factors = factors;
  }

  /**
   * A curve from its numbers.
   *
   * @param knots values of the variable, increasing
   * @param factors one per knot, not negative
   * @return the curve; it keeps copies
   * @throws LearnException if there is no knot, numbers differ, or values are out of order
   */
  public static FactorCurve of(double[] knots, double[] factors) {
    boolean fits =
        knots.length > 0
            && knots.length == factors.length
            && Arrays.stream(factors).allMatch(f -> f >= 0);
    for (int k = 1; k < knots.length; k++) {
      fits &= knots[k] > knots[k - 1];
    }
    if (!fits) {
      throw new LearnException(
          "a curve of factors needs increasing knots and as many factors, not negative; found knots "
              + Arrays.toString(knots)
              + " and factors "
              + Arrays.toString(factors));
    }
    return new FactorCurve(knots.clone(), factors.clone());
  }

  /**
   * One factor for all.
   *
   * @param factor the factor
   * @return the curve
   */
  public static FactorCurve constant(double factor) {
    return of(new double[] {0}, new double[] {factor});
  }

  /**
   * Finds a curve: at each knot the quantile of the scores around it, weighted by the triangle that
   * linear interpolation gives this knot. The triangle is widened where it holds too few points.
   *
   * @param scores residuals over their expected size, not negative
   * @param positions of the scores along the variable
   * @param knots where to find factors, increasing
   * @param level part of the scores that shall be below the curve
   * @param least number of equally weighted points that a factor is to be found from
   * @return the curve
   * @throws LearnException if numbers of scores and positions differ, or there are fewer than asked
   */
  public static FactorCurve fitted(
      double[] scores, double[] positions, double[] knots, double level, int least) {
    if (scores.length != positions.length || scores.length < least) {
      throw new LearnException(
          String.format(
              Locale.ROOT,
              "%d scores at %d positions; expected as many, at least %d",
              scores.length,
              positions.length,
              least));
    }
    double lowest = knots[0];
    double highest = knots[knots.length - 1];
    double[] inside =
        Arrays.stream(positions).map(x -> Math.max(lowest, Math.min(highest, x))).toArray();
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> scores[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] factors =
        IntStream.range(0, knots.length)
            .mapToDouble(k -> quantile(scores, order, weights(inside, knots, k, least), level))
            .toArray();
    return of(knots, factors);
  }

  private static double[] weights(double[] positions, double[] knots, int knot, int least) {
    double at = knots[knot];
    double below = knot == 0 ? 1 : at - knots[knot - 1];
    double above = knot == knots.length - 1 ? 1 : knots[knot + 1] - at;
    while (true) {
      double lower = below;
      double upper = above;
      double[] weights =
          Arrays.stream(positions)
              .map(x -> Math.max(0, 1 - (x < at ? (at - x) / lower : (x - at) / upper)))
              .toArray();
      double sum = Arrays.stream(weights).sum();
      double squares = Arrays.stream(weights).map(w -> w * w).sum();
      if (sum * sum >= least * squares && sum > 0 || sum >= 0.9 * positions.length) {
        return weights;
      }
      below *= WIDER;
      above *= WIDER;
    }
  }

  /** The largest score where even all scores are too few for the level. */
  private static double quantile(double[] scores, int[] order, double[] weights, double level) {
    double wanted = level * (Arrays.stream(weights).sum() + Arrays.stream(weights).max().orElse(0));
    double sum = 0;
    double largest = 0;
    for (int k : order) {
      if (weights[k] > 0) {
        sum += weights[k];
        largest = scores[k];
        if (sum >= wanted) {
          break;
        }
      }
    }
    return largest;
  }

  /**
   * The factor somewhere.
   *
   * @param x value of the variable
   * @return the factor
   */
  public double at(double x) {
    int last = knots.length - 1;
    if (!(x > knots[0])) {
      return factors[0];
    }
    if (x >= knots[last]) {
      return factors[last];
    }
    int k = 1;
    while (x > knots[k]) {
      k++;
    }
    double part = (x - knots[k - 1]) / (knots[k] - knots[k - 1]);
    return factors[k - 1] + part * (factors[k] - factors[k - 1]);
  }

  /**
   * The curve times a number, nowhere below a bound.
   *
   * @param number multiplies all factors
   * @param least smallest factor
   * @return the changed curve
   */
  public FactorCurve times(double number, double least) {
    return new FactorCurve(
        knots, Arrays.stream(factors).map(f -> Math.max(least, number * f)).toArray());
  }

  /**
   * Where factors stand.
   *
   * @return a copy of the knots, increasing
   */
  public double[] knots() {
    return knots.clone();
  }

  /**
   * Factors at the knots.
   *
   * @return a copy, as many as knots
   */
  public double[] factors() {
    return factors.clone();
  }
}
