package org.deepxs.spectrum.higgs;

import java.util.List;

/**
 * A value of the sfermions' splitting (L, L) - (R, R), and its weight. The potential is analytic in
 * it, but where the two masses coincide its derivatives in terms of masses are 0/0: there the
 * potential is interpolated, to sixth order, from unequal masses.
 *
 * @param splitting difference of the diagonal elements, squared masses in units of the scale
 * @param weight weight of the potential there; all weights add up to 1
 */
record SplittingNode(double splitting, double weight) {

  /** Relative difference of the squared masses below which they count as equal. */
  private static final double DEGENERATE = 2e-3;

  private static final double STEP = 0.03;

  /** One node for different masses, six for almost equal ones. */
  static List<SplittingNode> of(double splitting, double difference, double mean) {
    if (Math.abs(difference) > DEGENERATE * mean) {
      return List.of(new SplittingNode(splitting, 1));
    }
    double h = STEP * mean;
    return List.of(
        new SplittingNode(splitting - 3 * h, 0.05),
        new SplittingNode(splitting - 2 * h, -0.3),
        new SplittingNode(splitting - h, 0.75),
        new SplittingNode(splitting + h, 0.75),
        new SplittingNode(splitting + 2 * h, -0.3),
        new SplittingNode(splitting + 3 * h, 0.05));
  }
}
