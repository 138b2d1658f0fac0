package org.deepxs.xsec.process;

/** The kinds of pairs: four of electroweakinos, four of sleptons. */
public enum PairKind {
  /** Two neutralinos, from q qbar by Z and squark exchange. */
  NEUTRALINO_PAIR,
  /** Neutralino and positive chargino, from u dbar by W+ and squark exchange. */
  NEUTRALINO_CHARGINO_PLUS,
  /** Neutralino and negative chargino, from d ubar by W- and squark exchange. */
  NEUTRALINO_CHARGINO_MINUS,
  /** Positive and negative chargino, from q qbar by photon, Z and squark exchange. */
  CHARGINO_PAIR,
  /** Positive and negative charged slepton, from q qbar by photon and Z. */
  SLEPTON_PAIR,
  /** Sneutrino and antisneutrino, from q qbar by Z. */
  SNEUTRINO_PAIR,
  /** Positive slepton and sneutrino, from u dbar by W+. */
  SLEPTON_SNEUTRINO_PLUS,
  /** Negative slepton and antisneutrino, from d ubar by W-. */
  SLEPTON_SNEUTRINO_MINUS;

  /**
   * Whether the particles are sleptons, which no squark exchange makes at tree level.
   *
   * @return false for electroweakinos
   */
  public boolean slepton() {
    return switch (this) {
      case SLEPTON_PAIR, SNEUTRINO_PAIR, SLEPTON_SNEUTRINO_PLUS, SLEPTON_SNEUTRINO_MINUS -> true;
      case NEUTRALINO_PAIR, NEUTRALINO_CHARGINO_PLUS, NEUTRALINO_CHARGINO_MINUS, CHARGINO_PAIR ->
          false;
    };
  }
}
