package org.deepxs.xsec.nlo;

import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.LoopCouplings;
import org.deepxs.xsec.born.SquarkExchange;

/**
 * The generalised couplings of one quark line of one chirality, in units of e²: five of the tree
 * (see {@link ChiralAmplitude}) and six that occur in gluino loops only (see {@link
 * LoopCouplings}).
 */
public enum GeneralisedCoupling {
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
  U_BOX;

  /**
   * Whether it occurs in the Born amplitude.
   *
   * @return false for those of gluino loops
   */
  public boolean tree() {
    return compareTo(T_EXCHANGE) <= 0;
  }

  /** The value this coupling has in an amplitude with at most one squark per exchange. */
  double of(ChiralAmplitude born, LoopCouplings loop) {
    return switch (this) {
      case PHOTON -> born.photon();
      case BOSON_SAME -> born.bosonSame();
      case BOSON_OPPOSITE -> born.bosonOpposite();
      case U_EXCHANGE -> single(born.uExchange());
      case T_EXCHANGE -> single(born.tExchange());
      case T_FIRST -> single(loop.tFirst());
      case T_SECOND -> single(loop.tSecond());
      case U_FIRST -> single(loop.uFirst());
      case U_SECOND -> single(loop.uSecond());
      case T_BOX -> loop.tBox();
      case U_BOX -> loop.uBox();
    };
  }

  private static double single(SquarkExchange exchange) {
    if (exchange.size() > 1) {
      throw new IllegalArgumentException("mixed squarks: one structure per mass eigenstate");
    }
    return exchange.size() == 0 ? 0 : exchange.coupling(0);
  }
}
