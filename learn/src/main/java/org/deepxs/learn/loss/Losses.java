package org.deepxs.learn.loss;

import java.util.List;
import org.deepxs.learn.LearnException;

/** The losses. */
public final class Losses {

  private Losses() {}

  /**
   * Square of the difference.
   *
   * @return (output - target)^2
   */
  public static Loss squaredError() {
    return new SquaredError();
  }

  /**
   * Relative error, |output / target - 1|, targets not zero: the MAPE, as a fraction.
   *
   * @return the loss
   */
  public static Loss relativeError() {
    return new RelativeError();
  }

  /**
   * Relative error of the value whose natural logarithm, up to a shift, is the target: |exp(output
   * - target) - 1|. The MAPE on un-logged values, as a fraction. Where output and target differ by
   * more than 1 (a factor of e), the exponential goes on as its tangent, so that a young network
   * neither overflows nor gets stuck.
   *
   * @return the loss
   */
  public static Loss relativeErrorOfLog() {
    return new RelativeErrorOfLog(1);
  }

  /**
   * As {@link #relativeErrorOfLog()} for a target that is the logarithm divided by a scale:
   * |exp(scale (output - target)) - 1|.
   *
   * @param scale positive
   * @return the loss
   * @throws LearnException if the scale is not positive
   */
  public static Loss relativeErrorOfLog(double scale) {
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new LearnException("The scale of a logarithmic target is " + scale + ", not positive");
    }
    return new RelativeErrorOfLog(scale);
  }

  /**
   * Negative logarithm of a Gaussian likelihood, without its constant: outputs are mean m and
   * logarithm v of the variance, loss (v + (target - m)^2 exp(-v)) / 2.
   *
   * @return the loss
   */
  public static Loss gaussian() {
    return new GaussianLikelihood();
  }

  /**
   * Quantile (pinball) loss, one output for each level.
   *
   * @param levels in (0, 1)
   * @return the sum over levels q of max(q d, (q - 1) d) with d = target - output
   * @throws LearnException if there is no level or one is not inside (0, 1)
   */
  public static Loss quantiles(List<Double> levels) {
    if (levels.isEmpty() || levels.stream().anyMatch(q -> !(q > 0 && q < 1))) {
      throw new LearnException("Quantile levels are " + levels + ", must lie between 0 and 1");
    }
    return new Quantiles(levels.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
