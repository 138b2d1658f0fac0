package org.deepxs.learn.feature;

import java.util.List;
import org.deepxs.learn.LearnException;

/**
 * What a network is trained to give instead of a quantity y: y' = (g(y) - shift) / scale, with g
 * the identity or the natural logarithm.
 *
 * @param function g
 * @param shift finite
 * @param scale finite and positive
 */
public record TargetTransform(Function function, double shift, double scale) {

  /** The function g. */
  public enum Function {
    /** y itself. */
    IDENTITY,
    /** Natural logarithm of y; y must be positive. */
    LOG
  }

  /**
   * Checks the numbers.
   *
   * @throws LearnException if shift or scale is not finite, or the scale not positive
   */
  public TargetTransform {
    if (!Double.isFinite(shift) || !Double.isFinite(scale) || !(scale > 0)) {
      throw new LearnException(
          "a target has shift "
              + shift
              + " and scale "
              + scale
              + "; both must be finite and the"
              + " scale positive");
    }
  }

  /**
   * y' = factor y.
   *
   * @param factor positive
   * @return the transform
   */
  public static TargetTransform plain(double factor) {
    return new TargetTransform(Function.IDENTITY, 0, 1 / factor);
  }

  /**
   * y' = factor (y - mean).
   *
   * @param y values of the training data; finite
   * @param factor positive
   * @return the transform
   * @throws LearnException if a value is not finite, or there is none
   */
  public static TargetTransform centred(double[] y, double factor) {
    return new TargetTransform(Function.IDENTITY, zScore(y).shift(), 1 / factor);
  }

  /**
   * y' = log(y) - least log(y), as in the paper.
   *
   * @param y values of the training data; positive
   * @return the transform
   * @throws LearnException if a value is not positive and finite, or there is none
   */
  public static TargetTransform shiftedLog(double[] y) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : logs(y)) {
      least = Math.min(least, value);
    }
    return new TargetTransform(Function.LOG, least, 1);
  }

  /**
   * Mean 0 and standard deviation 1.
   *
   * @param y values of the training data; finite
   * @return the transform; scale 1 if the values are all the same
   * @throws LearnException if a value is not finite, or there is none
   */
  public static TargetTransform zScore(double[] y) {
    return spread(Function.IDENTITY, y);
  }

  /**
   * Mean 0 and standard deviation 1 of the logarithm.
   *
   * @param y values of the training data; positive
   * @return the transform; scale 1 if the values are all the same
   * @throws LearnException if a value is not positive and finite, or there is none
   */
  public static TargetTransform logZScore(double[] y) {
    return spread(Function.LOG, logs(y));
  }

  private static TargetTransform spread(Function function, double[] g) {
    Standardisation one = Standardisation.fitted(g, g.length, List.of("target"));
    return new TargetTransform(function, one.means()[0], one.scales()[0]);
  }

  private static double[] logs(double[] y) {
    if (y.length == 0) {
      throw new LearnException("there is no value of the target");
    }
    double[] logs = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      if (!(y[k] > 0) || Double.isInfinite(y[k])) {
        throw new LearnException(
            "the target is "
                + y[k]
                + " in row "
                + (k + 1)
                + ", which has no logarithm; remove such rows or choose a target without log");
      }
      logs[k] = Math.log(y[k]);
    }
    return logs;
  }

  /**
   * The transform.
   *
   * @param y a value
   * @return y'; NaN where y has no logarithm
   */
  public double apply(double y) {
    return ((function == Function.LOG ? Math.log(y) : y) - shift) / scale;
  }

  /**
   * The inverse.
   *
   * @param transformed y'
   * @return y
   */
  public double invert(double transformed) {
    double g = transformed * scale + shift;
    return function == Function.LOG ? Math.exp(g) : g;
  }

  /**
   * How y changes with y'.
   *
   * @param transformed y'
   * @return dy/dy'
   */
  public double slope(double transformed) {
    return function == Function.LOG ? invert(transformed) * scale : scale;
  }
}
