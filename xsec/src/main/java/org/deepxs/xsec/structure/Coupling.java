package org.deepxs.xsec.structure;

/**
 * Couplings of one quark line of one chirality in units of e²: seven of the tree (see {@link
 * org.deepxs.xsec.born.ChiralAmplitude}) and six that occur in gluino loops only (see {@link
 * org.deepxs.xsec.born.LoopCouplings}).
 */
public enum Coupling {
  /** Photon. */
  PHOTON,
  /** Z or W, same chirality. */
  BOSON_SAME,
  /** Z or W, opposite chirality. */
  BOSON_OPPOSITE,
  /** Squark in the u channel. */
  U_EXCHANGE,
  /** Squark in the t channel. */
  T_EXCHANGE,
  /** The other one of two mixed squarks in the u channel. */
  U_PARTNER,
  /** The other one of two mixed squarks in the t channel. */
  T_PARTNER,
  /** t channel with the vertex of chi_1 turned. */
  T_FIRST,
  /** t channel with the vertex of chi_2 turned. */
  T_SECOND,
  /** u channel with the vertex of chi_1 turned. */
  U_FIRST,
  /** u channel with the vertex of chi_2 turned. */
  U_SECOND,
  /** Squark-gluino box with chi_1 next to the quark. */
  T_BOX,
  /** Squark-gluino box with chi_2 next to the quark. */
  U_BOX
}
