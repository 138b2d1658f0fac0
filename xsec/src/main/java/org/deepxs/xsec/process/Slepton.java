package org.deepxs.xsec.process;

import java.util.Optional;

/**
 * Charged sleptons and sneutrinos. The first two generations are unmixed; {@link #TAU_1} and {@link
 * #TAU_2} are mass eigenstates.
 */
public enum Slepton {
  /** Partner of the left-handed electron. */
  E_L(1, "eL", 1000011, 1),
  /** Partner of the right-handed electron. */
  E_R(2, "eR", 2000011, 1),
  /** Partner of the left-handed muon. */
  MU_L(3, "muL", 1000013, 2),
  /** Partner of the right-handed muon. */
  MU_R(4, "muR", 2000013, 2),
  /** Lighter stau. */
  TAU_1(5, "tau1", 1000015, 3),
  /** Heavier stau. */
  TAU_2(6, "tau2", 2000015, 3),
  /** Electron sneutrino. */
  NU_E(7, "snue", 1000012, 1),
  /** Muon sneutrino. */
  NU_MU(8, "snumu", 1000014, 2),
  /** Tau sneutrino. */
  NU_TAU(9, "snutau", 1000016, 3);

  private final int number;
  private final String label;
  private final int pdg;
  private final int generation;

  Slepton(int number, String label, int pdg, int generation) {
    this.number = number;
    this.label = label;
    this.pdg = pdg;
    this.generation = generation;
  }

  /**
   * The slepton of a PDG code.
   *
   * @param pdg code of a slepton or, with a minus sign, of its antiparticle
   * @return the slepton; empty if the code is no slepton's
   */
  public static Optional<Slepton> ofPdg(int pdg) {
    for (Slepton slepton : values()) {
      if (slepton.pdg == Math.abs(pdg)) {
        return Optional.of(slepton);
      }
    }
    return Optional.empty();
  }

  /**
   * The slepton of a number.
   *
   * @param number 1 to 9, as in {@link FinalState}
   * @return the slepton
   * @throws IllegalArgumentException if there is none
   */
  public static Slepton ofNumber(int number) {
    for (Slepton slepton : values()) {
      if (slepton.number == number) {
        return slepton;
      }
    }
    throw new IllegalArgumentException("no slepton has the number " + number);
  }

  /**
   * Number in {@link FinalState}.
   *
   * @return 1 to 9
   */
  public int number() {
    return number;
  }

  /**
   * Name in process names, without charge.
   *
   * @return for example {@code eL} or {@code snutau}
   */
  public String label() {
    return label;
  }

  /**
   * PDG code of the negative slepton or of the sneutrino.
   *
   * @return positive code
   */
  public int pdg() {
    return pdg;
  }

  /**
   * Generation.
   *
   * @return 1 to 3
   */
  public int generation() {
    return generation;
  }

  /**
   * Whether it carries electric charge.
   *
   * @return false for sneutrinos
   */
  public boolean charged() {
    return pdg % 2 != 0;
  }

  /**
   * Whether it has a left-handed part, to which the W couples.
   *
   * @return false for the partners of right-handed electrons and muons
   */
  public boolean couplesToW() {
    return this != E_R && this != MU_R;
  }
}
