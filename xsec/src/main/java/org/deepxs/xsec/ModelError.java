package org.deepxs.xsec;

/**
 * Half widths of the intervals that hold the true value of a learned cross section with stated
 * probability, in pb or relative.
 *
 * @param level68 68.27 %
 * @param level95 95.45 %
 * @param level997 99.73 %
 */
public record ModelError(double level68, double level95, double level997) {

  /** Nothing is learned. */
  public static final ModelError NONE = new ModelError(0, 0, 0);

  /** Not known. */
  public static final ModelError UNKNOWN = new ModelError(Double.NaN, Double.NaN, Double.NaN);

  /**
   * Errors of a sum whose parts come from the same networks: added linearly.
   *
   * @param other errors of the other part
   * @return errors of the sum
   */
  public ModelError plus(ModelError other) {
    return new ModelError(
        level68 + other.level68, level95 + other.level95, level997 + other.level997);
  }

  /**
   * Relative errors.
   *
   * @param value what they are relative to
   * @return errors over the value
   */
  public ModelError over(double value) {
    return new ModelError(level68 / value, level95 / value, level997 / value);
  }
}
