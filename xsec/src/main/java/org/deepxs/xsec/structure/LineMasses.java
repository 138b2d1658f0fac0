package org.deepxs.xsec.structure;

/**
 * Masses of a line in GeV, all positive.
 *
 * @param m1 particle 1: the chargino of a mixed pair, the positive chargino
 * @param m2 particle 2
 * @param squark the exchanged squark; of mixed pairs that in the u channel, the up squark
 * @param partner the other squark of the doublet
 * @param gluino gluino
 */
public record LineMasses(double m1, double m2, double squark, double partner, double gluino) {

  /**
   * The same with one mass for both squarks of the doublet, that of the first.
   *
   * @return changed copy
   */
  public LineMasses withEqualSquarks() {
    return new LineMasses(m1, m2, squark, squark, gluino);
  }

  /**
   * A mass by the name of its component.
   *
   * @param name such as {@code squark}
   * @return GeV
   * @throws IllegalArgumentException if there is none of this name
   */
  public double named(String name) {
    return switch (name) {
      case "m1" -> m1;
      case "m2" -> m2;
      case "squark" -> squark;
      case "partner" -> partner;
      case "gluino" -> gluino;
      default -> throw new IllegalArgumentException("lines have no mass " + name);
    };
  }
}
