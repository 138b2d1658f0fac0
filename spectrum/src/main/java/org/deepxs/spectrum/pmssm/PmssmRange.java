package org.deepxs.spectrum.pmssm;

import java.io.Serializable;
import org.deepxs.spectrum.SpectrumException;

/**
 * Range of one parameter.
 *
 * @param min lower end in GeV (tan beta: a number); equal ends fix the parameter
 * @param max upper end
 * @param prior how values spread
 * @param sign sign given to a value of the range
 */
public record PmssmRange(double min, double max, Prior prior, SignChoice sign)
    implements Serializable {

  /**
   * Checks the range.
   *
   * @throws SpectrumException if the ends are not finite or in the wrong order, if a logarithm is
   *     asked of a range that is not positive, or a sign is asked for a range with negative values
   */
  public PmssmRange {
    if (!Double.isFinite(min) || !Double.isFinite(max) || min > max) {
      throw new SpectrumException(
          "a range needs two finite ends in ascending order, got [" + min + ", " + max + "]");
    }
    if (prior == Prior.LOG && !(min > 0)) {
      throw new SpectrumException(
          "a log prior needs a positive lower end, got [" + min + ", " + max + "]");
    }
    if (sign != SignChoice.AS_RANGE && min < 0) {
      throw new SpectrumException(
          "a sign goes with a range of sizes, which are not negative, got ["
              + min
              + ", "
              + max
              + "]");
    }
  }

  /**
   * Changes the prior.
   *
   * @param wanted the prior
   * @return changed copy
   */
  public PmssmRange with(Prior wanted) {
    return new PmssmRange(min, max, wanted, sign);
  }

  /**
   * A value of the range.
   *
   * @param u number in (0, 1)
   * @param negative whether a random sign comes out negative
   * @return the value in GeV
   */
  public double value(double u, boolean negative) {
    double size =
        prior == Prior.LOG ? min * Math.exp(u * Math.log(max / min)) : min + u * (max - min);
    size = Math.max(min, Math.min(max, size));
    boolean minus = sign == SignChoice.NEGATIVE || (sign == SignChoice.RANDOM && negative);
    return minus ? -size : size;
  }

  @Override
  public String toString() {
    String text = min + ".." + max;
    if (prior == Prior.LOG) {
      text += " log";
    }
    return switch (sign) {
      case AS_RANGE -> text;
      case RANDOM -> "+-(" + text + ")";
      case NEGATIVE -> "-(" + text + ")";
    };
  }
}
