package org.deepxs.spectrum.builtin;

/**
 * Fermions and their scalar partners, as positions in arrays: up, down, electron and neutrino of
 * generations 1 and 2 (alike, massless fermions), then those of generation 3.
 */
final class Species {
  static final int UP = 0;
  static final int DOWN = 1;
  static final int ELECTRON = 2;
  static final int NEUTRINO = 3;
  static final int TOP = 4;
  static final int BOTTOM = 5;
  static final int TAU = 6;
  static final int TAU_NEUTRINO = 7;
  static final int COUNT = 8;

  private static final int[] PARTNER = {1, 0, 3, 2};
  private static final String[] NAMES = {
    "~u", "~d", "~e", "~nu_e", "~t", "~b", "~tau", "~nu_tau",
  };
  private static final double[] CHARGE = {2.0 / 3, -1.0 / 3, -1, 0};

  private Species() {}

  /** Number of states: colours times generations. */
  static int multiplicity(int f) {
    return colours(f) * (f < TOP ? 2 : 1);
  }

  static int colours(int f) {
    return (f & 3) < 2 ? 3 : 1;
  }

  /** Number of scalar partners: a neutrino has one. */
  static int scalars(int f) {
    return (f & 3) == 3 ? 1 : 2;
  }

  static double charge(int f) {
    return CHARGE[f & 3];
  }

  static boolean isUpper(int f) {
    return (f & 3) == 0 || (f & 3) == 3;
  }

  static double isospin(int f) {
    return isUpper(f) ? 0.5 : -0.5;
  }

  /** Hypercharge Q - T3 of the doublet. */
  static double hyperLeft(int f) {
    return charge(f) - isospin(f);
  }

  /** Hypercharge of the left-handed antifermion, -Q. */
  static double hyperRight(int f) {
    return -charge(f);
  }

  /** The other member of the doublet. */
  static int partner(int f) {
    return (f & 4) | PARTNER[f & 3];
  }

  /** Name of the scalar, for messages. */
  static String name(int f) {
    return NAMES[f];
  }
}
