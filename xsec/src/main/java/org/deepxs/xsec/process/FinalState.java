package org.deepxs.xsec.process;

import java.util.ArrayList;
import java.util.List;

/**
 * One electroweakino pair.
 *
 * <p>Names are those of the field: {@code N1N2} (with the lower index first), {@code N2C1+}, {@code
 * N2C1-}, {@code C1+C2-} (positive chargino first).
 *
 * @param kind which kind of pair
 * @param first index of the neutralino (1 to 4), or of the positive chargino (1 or 2) in a chargino
 *     pair
 * @param second index of the other neutralino (not below {@code first}), of the chargino, or of the
 *     negative chargino
 */
public record FinalState(PairKind kind, int first, int second) {

  private static final int[] NEUTRALINO_PDG = {1000022, 1000023, 1000025, 1000035};
  private static final int[] CHARGINO_PDG = {1000024, 1000037};

  /**
   * Checks the indices.
   *
   * @throws IllegalArgumentException if an index is outside its range, or two neutralinos are not
   *     in ascending order
   */
  public FinalState {
    int maxFirst = kind == PairKind.CHARGINO_PAIR ? 2 : 4;
    int maxSecond = kind == PairKind.NEUTRALINO_PAIR ? 4 : 2;
    if (first < 1 || first > maxFirst || second < 1 || second > maxSecond) {
      throw new IllegalArgumentException(
          "no final state " + kind + " with indices " + first + ", " + second);
    }
    if (kind == PairKind.NEUTRALINO_PAIR && first > second) {
      throw new IllegalArgumentException(
          "neutralino indices must ascend: " + first + ", " + second);
    }
  }

  /**
   * Neutralino pair, in any order of the indices.
   *
   * @param i index of one neutralino, 1 to 4
   * @param j index of the other, 1 to 4
   * @return the pair
   */
  public static FinalState neutralinos(int i, int j) {
    return new FinalState(PairKind.NEUTRALINO_PAIR, Math.min(i, j), Math.max(i, j));
  }

  /**
   * Neutralino and chargino.
   *
   * @param neutralino index of the neutralino, 1 to 4
   * @param chargino index of the chargino, 1 or 2
   * @param positive whether the chargino is positive
   * @return the pair
   */
  public static FinalState mixed(int neutralino, int chargino, boolean positive) {
    return new FinalState(
        positive ? PairKind.NEUTRALINO_CHARGINO_PLUS : PairKind.NEUTRALINO_CHARGINO_MINUS,
        neutralino,
        chargino);
  }

  /**
   * Chargino pair.
   *
   * @param positive index of the positive chargino, 1 or 2
   * @param negative index of the negative chargino, 1 or 2
   * @return the pair
   */
  public static FinalState charginos(int positive, int negative) {
    return new FinalState(PairKind.CHARGINO_PAIR, positive, negative);
  }

  /**
   * All 30 final states: 10 neutralino pairs, 8 with a positive and 8 with a negative chargino, 4
   * chargino pairs, in this order.
   *
   * @return the final states
   */
  public static List<FinalState> all() {
    List<FinalState> states = new ArrayList<>(30);
    for (int i = 1; i <= 4; i++) {
      for (int j = i; j <= 4; j++) {
        states.add(neutralinos(i, j));
      }
    }
    for (boolean positive : new boolean[] {true, false}) {
      for (int i = 1; i <= 4; i++) {
        for (int j = 1; j <= 2; j++) {
          states.add(mixed(i, j, positive));
        }
      }
    }
    for (int i = 1; i <= 2; i++) {
      for (int j = 1; j <= 2; j++) {
        states.add(charginos(i, j));
      }
    }
    return List.copyOf(states);
  }

  /**
   * The final state of two PDG codes, in any order. Charge must be -1, 0 or 1.
   *
   * @param pdgA first code, for example 1000023
   * @param pdgB second code, for example -1000024
   * @return the final state
   * @throws IllegalArgumentException if the codes are not an electroweakino pair the LHC can make
   *     from a quark and an antiquark
   */
  public static FinalState ofPdg(int pdgA, int pdgB) {
    int nA = indexIn(NEUTRALINO_PDG, Math.abs(pdgA));
    int nB = indexIn(NEUTRALINO_PDG, Math.abs(pdgB));
    int cA = indexIn(CHARGINO_PDG, Math.abs(pdgA));
    int cB = indexIn(CHARGINO_PDG, Math.abs(pdgB));
    if (nA > 0 && nB > 0) {
      return neutralinos(nA, nB);
    }
    if (nA > 0 && cB > 0) {
      return mixed(nA, cB, pdgB > 0);
    }
    if (cA > 0 && nB > 0) {
      return mixed(nB, cA, pdgA > 0);
    }
    if (cA > 0 && cB > 0 && (pdgA > 0) != (pdgB > 0)) {
      return pdgA > 0 ? charginos(cA, cB) : charginos(cB, cA);
    }
    throw new IllegalArgumentException(
        pdgA + ":" + pdgB + " is not a pair of electroweakinos with total charge -1, 0 or 1");
  }

  private static int indexIn(int[] codes, int pdg) {
    for (int k = 0; k < codes.length; k++) {
      if (codes[k] == pdg) {
        return k + 1;
      }
    }
    return 0;
  }

  /**
   * Name such as {@code N2C1+}.
   *
   * @return the name
   */
  public String label() {
    return switch (kind) {
      case NEUTRALINO_PAIR -> "N" + first + "N" + second;
      case NEUTRALINO_CHARGINO_PLUS -> "N" + first + "C" + second + "+";
      case NEUTRALINO_CHARGINO_MINUS -> "N" + first + "C" + second + "-";
      case CHARGINO_PAIR -> "C" + first + "+C" + second + "-";
    };
  }

  /**
   * PDG code of the first particle: the neutralino with the lower index, the neutralino beside a
   * chargino, or the positive chargino.
   *
   * @return PDG code
   */
  public int pdg1() {
    return kind == PairKind.CHARGINO_PAIR ? CHARGINO_PDG[first - 1] : NEUTRALINO_PDG[first - 1];
  }

  /**
   * PDG code of the second particle, negative for a negative chargino.
   *
   * @return PDG code
   */
  public int pdg2() {
    return switch (kind) {
      case NEUTRALINO_PAIR -> NEUTRALINO_PDG[second - 1];
      case NEUTRALINO_CHARGINO_PLUS -> CHARGINO_PDG[second - 1];
      case NEUTRALINO_CHARGINO_MINUS, CHARGINO_PAIR -> -CHARGINO_PDG[second - 1];
    };
  }

  /**
   * Electric charge of the pair.
   *
   * @return -1, 0 or 1
   */
  public int charge() {
    return switch (kind) {
      case NEUTRALINO_CHARGINO_PLUS -> 1;
      case NEUTRALINO_CHARGINO_MINUS -> -1;
      case NEUTRALINO_PAIR, CHARGINO_PAIR -> 0;
    };
  }

  /**
   * Whether both particles are the same Majorana particle, which halves the phase space.
   *
   * @return true for N_i N_i
   */
  public boolean identical() {
    return kind == PairKind.NEUTRALINO_PAIR && first == second;
  }

  @Override
  public String toString() {
    return label();
  }
}
