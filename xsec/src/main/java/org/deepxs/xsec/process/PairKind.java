package org.deepxs.xsec.process;

/** The four kinds of electroweakino pairs. */
public enum PairKind {
  /** Two neutralinos, from q qbar by Z and squark exchange. */
  NEUTRALINO_PAIR,
  /** Neutralino and positive chargino, from u dbar by W+ and squark exchange. */
  NEUTRALINO_CHARGINO_PLUS,
  /** Neutralino and negative chargino, from d ubar by W- and squark exchange. */
  NEUTRALINO_CHARGINO_MINUS,
  /** Positive and negative chargino, from q qbar by photon, Z and squark exchange. */
  CHARGINO_PAIR
}
