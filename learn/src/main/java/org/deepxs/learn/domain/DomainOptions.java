package org.deepxs.learn.domain;

import org.deepxs.learn.LearnException;

/**
 * How a domain is made.
 *
 * @param representatives number of points that stand for the set
 * @param insideFraction part of fresh points drawn like the set that shall be inside
 * @param margin how far beyond the range of a variable is edge, not outside, as part of its width
 * @param seed where chance begins
 */
public record DomainOptions(int representatives, double insideFraction, double margin, long seed) {

  /**
   * Checks the numbers.
   *
   * @throws LearnException if there is no representative, or a part is not between 0 and 1
   */
  public DomainOptions {
    if (representatives < 1
        || !(insideFraction > 0 && insideFraction < 1)
        || !(margin >= 0 && margin <= 1)) {
      throw new LearnException(
          "a domain needs representatives (got "
              + representatives
              + "), a part inside between 0 and 1 (got "
              + insideFraction
              + ") and a margin from 0 to 1 (got "
              + margin
              + ")");
    }
  }

  /**
   * 64 representatives, 99 % inside, margin 2 %.
   *
   * @return the options
   */
  public static DomainOptions standard() {
    return new DomainOptions(64, 0.99, 0.02, 1);
  }
}
