package org.deepxs.xsec.process;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One pair of electroweakinos or of sleptons.
 *
 * <p>Names of electroweakinos are those of the field: {@code N1N2} (with the lower index first),
 * {@code N2C1+}, {@code N2C1-}, {@code C1+C2-} (positive chargino first). Sleptons are named so
 * that a shell takes the names as they are: {@code eL+eL-}, {@code tau1+tau2-} (positive slepton
 * first), {@code snuesnue} (sneutrino and antisneutrino), {@code eL+snue}, {@code eL-snue} (the
 * latter with the antisneutrino).
 *
 * @param kind which kind of pair
 * @param first index of the neutralino (1 to 4), or of the positive chargino (1 or 2) in a chargino
 *     pair; {@link Slepton#number()} of the positive slepton, of the sneutrino, or of the charged
 *     slepton beside a sneutrino
 * @param second index of the other neutralino (not below {@code first}), of the chargino, or of the
 *     negative chargino; {@link Slepton#number()} of the negative slepton, the antisneutrino or the
 *     sneutrino beside a charged slepton
 */
public record FinalState(PairKind kind, int first, int second) implements Serializable {

  private static final int[] NEUTRALINO_PDG = {1000022, 1000023, 1000025, 1000035};
  private static final int[] CHARGINO_PDG = {1000024, 1000037};

  /**
   * Checks the indices.
   *
   * @throws IllegalArgumentException if an index is outside its range, two neutralinos are not in
   *     ascending order, or no photon, Z or W makes the two sleptons
   */
  public FinalState {
    if (kind.slepton() ? !sleptonsExist(kind, first, second) : !inRange(kind, first, second)) {
      throw new IllegalArgumentException(
          "no final state " + kind + " with indices " + first + ", " + second);
    }
    if (kind == PairKind.NEUTRALINO_PAIR && first > second) {
      throw new IllegalArgumentException(
          "neutralino indices must ascend: " + first + ", " + second);
    }
  }

  private static boolean inRange(PairKind kind, int first, int second) {
    int maxFirst = kind == PairKind.CHARGINO_PAIR ? 2 : 4;
    int maxSecond = kind == PairKind.NEUTRALINO_PAIR ? 4 : 2;
    return first >= 1 && first <= maxFirst && second >= 1 && second <= maxSecond;
  }

  private static boolean sleptonsExist(PairKind kind, int first, int second) {
    int count = Slepton.values().length;
    if (first < 1 || first > count || second < 1 || second > count) {
      return false;
    }
    Slepton a = Slepton.ofNumber(first);
    Slepton b = Slepton.ofNumber(second);
    boolean staus = a.generation() == 3 && b.generation() == 3;
    return switch (kind) {
      case SLEPTON_PAIR -> a.charged() && b.charged() && (a == b || staus);
      case SNEUTRINO_PAIR -> !a.charged() && a == b;
      default -> a.charged() && !b.charged() && a.couplesToW() && a.generation() == b.generation();
    };
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
   * Pair of charged sleptons.
   *
   * @param positive the positive one
   * @param negative the negative one; the same, or the other stau
   * @return the pair
   * @throws IllegalArgumentException if photon and Z do not couple to it
   */
  public static FinalState sleptonPair(Slepton positive, Slepton negative) {
    return new FinalState(PairKind.SLEPTON_PAIR, positive.number(), negative.number());
  }

  /**
   * Sneutrino and antisneutrino.
   *
   * @param sneutrino the sneutrino
   * @return the pair
   * @throws IllegalArgumentException if it is none
   */
  public static FinalState sneutrinoPair(Slepton sneutrino) {
    return new FinalState(PairKind.SNEUTRINO_PAIR, sneutrino.number(), sneutrino.number());
  }

  /**
   * Charged slepton with the sneutrino of its generation.
   *
   * @param slepton the charged slepton
   * @param positive whether it is positive; the antisneutrino stands beside a negative one
   * @return the pair
   * @throws IllegalArgumentException if the W does not couple to it
   */
  public static FinalState sleptonSneutrino(Slepton slepton, boolean positive) {
    Slepton sneutrino = Slepton.ofNumber(Slepton.NU_E.number() + slepton.generation() - 1);
    return new FinalState(
        positive ? PairKind.SLEPTON_SNEUTRINO_PLUS : PairKind.SLEPTON_SNEUTRINO_MINUS,
        slepton.number(),
        sneutrino.number());
  }

  /**
   * All 30 pairs of electroweakinos: 10 neutralino pairs, 8 with a positive and 8 with a negative
   * chargino, 4 chargino pairs, in this order.
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
   * All 19 pairs of sleptons: 8 of charged sleptons, 3 of sneutrinos, 4 with a positive and 4 with
   * a negative slepton beside a sneutrino, in this order.
   *
   * @return the final states
   */
  public static List<FinalState> sleptons() {
    List<FinalState> states = new ArrayList<>(19);
    for (PairKind kind : PairKind.values()) {
      for (int i = 1; kind.slepton() && i <= Slepton.values().length; i++) {
        for (int j = 1; j <= Slepton.values().length; j++) {
          if (sleptonsExist(kind, i, j)) {
            states.add(new FinalState(kind, i, j));
          }
        }
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
   * @throws IllegalArgumentException if the codes are not a pair of electroweakinos or sleptons
   *     that the LHC can make from a quark and an antiquark
   */
  public static FinalState ofPdg(int pdgA, int pdgB) {
    for (FinalState state : sleptons()) {
      if ((state.pdg1() == pdgA && state.pdg2() == pdgB)
          || (state.pdg1() == pdgB && state.pdg2() == pdgA)) {
        return state;
      }
    }
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
        pdgA
            + ":"
            + pdgB
            + " is not a pair of electroweakinos or sleptons with total charge -1, 0 or 1");
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
      case SLEPTON_PAIR -> slepton1().label() + "+" + slepton2().label() + "-";
      case SNEUTRINO_PAIR -> slepton1().label() + slepton2().label();
      case SLEPTON_SNEUTRINO_PLUS -> slepton1().label() + "+" + slepton2().label();
      case SLEPTON_SNEUTRINO_MINUS -> slepton1().label() + "-" + slepton2().label();
    };
  }

  /**
   * The first slepton: the positive one, the sneutrino, or the charged one beside a sneutrino.
   *
   * @return the slepton
   * @throws IllegalStateException if the pair is none of sleptons
   */
  public Slepton slepton1() {
    return slepton(first);
  }

  /**
   * The second slepton: the negative one, the antisneutrino, or the sneutrino.
   *
   * @return the slepton
   * @throws IllegalStateException if the pair is none of sleptons
   */
  public Slepton slepton2() {
    return slepton(second);
  }

  private Slepton slepton(int number) {
    if (!kind.slepton()) {
      throw new IllegalStateException(label() + " is no pair of sleptons");
    }
    return Slepton.ofNumber(number);
  }

  /**
   * PDG code of the first particle: the neutralino with the lower index, the neutralino beside a
   * chargino, or the positive chargino; the positive slepton (negative code), the sneutrino, or the
   * charged slepton beside a sneutrino.
   *
   * @return PDG code
   */
  public int pdg1() {
    return switch (kind) {
      case CHARGINO_PAIR -> CHARGINO_PDG[first - 1];
      case NEUTRALINO_PAIR, NEUTRALINO_CHARGINO_PLUS, NEUTRALINO_CHARGINO_MINUS ->
          NEUTRALINO_PDG[first - 1];
      case SLEPTON_PAIR, SLEPTON_SNEUTRINO_PLUS -> -slepton1().pdg();
      case SNEUTRINO_PAIR, SLEPTON_SNEUTRINO_MINUS -> slepton1().pdg();
    };
  }

  /**
   * PDG code of the second particle, negative for a negative chargino or an antisneutrino.
   *
   * @return PDG code
   */
  public int pdg2() {
    return switch (kind) {
      case NEUTRALINO_PAIR -> NEUTRALINO_PDG[second - 1];
      case NEUTRALINO_CHARGINO_PLUS -> CHARGINO_PDG[second - 1];
      case NEUTRALINO_CHARGINO_MINUS, CHARGINO_PAIR -> -CHARGINO_PDG[second - 1];
      case SLEPTON_PAIR, SLEPTON_SNEUTRINO_PLUS -> slepton2().pdg();
      case SNEUTRINO_PAIR, SLEPTON_SNEUTRINO_MINUS -> -slepton2().pdg();
    };
  }

  /**
   * Electric charge of the pair.
   *
   * @return -1, 0 or 1
   */
  public int charge() {
    return switch (kind) {
      case NEUTRALINO_CHARGINO_PLUS, SLEPTON_SNEUTRINO_PLUS -> 1;
      case NEUTRALINO_CHARGINO_MINUS, SLEPTON_SNEUTRINO_MINUS -> -1;
      case NEUTRALINO_PAIR, CHARGINO_PAIR, SLEPTON_PAIR, SNEUTRINO_PAIR -> 0;
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
