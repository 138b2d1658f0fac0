package org.deepxs.xsec;

import java.util.List;

/** Which changes of the scales make up the scale uncertainty. */
public enum ScaleVariation {
  /** None: the uncertainty is not known, and predictions take a little less time. */
  NONE,
  /** Both scales together, times 1/2 and 2. */
  THREE_POINT,
  /** Each scale times 1/2, 1 and 2, without opposite changes. */
  SEVEN_POINT;

  /**
   * One change.
   *
   * @param muF factor of the factorisation scale
   * @param muR factor of the renormalisation scale
   */
  public record Factors(double muF, double muR) {}

  /**
   * The changes.
   *
   * @return factors of both scales, the central choice left out
   */
  public List<Factors> factors() {
    return switch (this) {
      case NONE -> List.of();
      case THREE_POINT -> List.of(new Factors(0.5, 0.5), new Factors(2, 2));
      case SEVEN_POINT ->
          List.of(
              new Factors(0.5, 0.5),
              new Factors(2, 2),
              new Factors(0.5, 1),
              new Factors(1, 0.5),
              new Factors(2, 1),
              new Factors(1, 2));
    };
  }
}
