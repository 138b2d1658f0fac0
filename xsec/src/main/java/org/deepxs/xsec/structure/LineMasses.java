package org.deepxs.xsec.structure;

import java.util.List;

/**
 * Masses of a line in GeV, all positive.
 *
 * @param m1 particle 1: the chargino of a mixed pair, the positive chargino
 * @param m2 particle 2
 * @param squark the exchanged squark; of mixed pairs that in the u channel, the up squark
 * @param partner the other squark of the doublet, or the heavier one of two that mix
 * @param gluino gluino
 */
public record LineMasses(double m1, double m2, double squark, double partner, double gluino) {

  /** Names of the masses, in columns of tables and inputs of networks. */
  public static final List<String> NAMES = List.of("m1", "m2", "squark", "partner", "gluino");

  /**
   * The same with one mass for both squarks of the doublet, that of the first.
   *
   * @return changed copy
   */
  public LineMasses withEqualSquarks() {
    return new LineMasses(m1, m2, squark, squark, gluino);
  }

  /**
   * A mass by its place.
   *
   * @param number place in {@link #NAMES}
   * @return GeV
   * @throws IllegalArgumentException if there is no such place
   */
  public double mass(int number) {
    return switch (number) {
      case 0 -> m1;
      case 1 -> m2;
      case 2 -> squark;
      case 3 -> partner;
      case 4 -> gluino;
      default -> throw new IllegalArgumentException("lines have no mass number " + number);
    };
  }
}
