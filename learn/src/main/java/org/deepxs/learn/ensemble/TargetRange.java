package org.deepxs.learn.ensemble;

import org.deepxs.learn.LearnException;

/**
 * Part of the positive values of a target.
 *
 * @param low lower end; 0 for none
 * @param high upper end; infinite for none
 */
public record TargetRange(double low, double high) {

  /**
   * Checks the ends.
   *
   * @throws LearnException if the range is empty or begins below 0
   */
  public TargetRange {
    if (!(low >= 0 && high > low)) {
      throw new LearnException(
          "range " + low + " to " + high + " of a target: expected 0 <= low < high");
    }
  }

  /**
   * The range with more on both sides, for training what is used up to the middle of a border.
   *
   * @param decades how much more, in powers of ten
   * @return the wider range
   */
  public TargetRange widened(double decades) {
    double factor = Math.pow(10, decades);
    return new TargetRange(low / factor, high * factor);
  }

  /**
   * Whether a value lies in the range.
   *
   * @param value of the target
   * @return whether low &lt;= value &lt; high
   */
  public boolean contains(double value) {
    return value >= low && value < high;
  }

  /**
   * Weight of the range for a value: 1 inside, 0 outside, and across a border the cubic
   * 3t&sup2;-2t&sup3; in the logarithm, with 1/2 at the border. Ranges with a common border sum to
   * 1.
   *
   * @param value of the target
   * @param decades full width of a border in powers of ten; 0 for a step
   * @return between 0 and 1
   */
  public double weight(double value, double decades) {
    double y = Math.log10(Math.max(value, 0));
    double up = low == 0 ? 1 : rise(y - Math.log10(low), decades);
    return up * (high == Double.POSITIVE_INFINITY ? 1 : 1 - rise(y - Math.log10(high), decades));
  }

  private static double rise(double distance, double width) {
    if (width == 0) {
      return distance >= 0 ? 1 : 0;
    }
    double t = Math.min(1, Math.max(0, distance / width + 0.5));
    return t * t * (3 - 2 * t);
  }
}
