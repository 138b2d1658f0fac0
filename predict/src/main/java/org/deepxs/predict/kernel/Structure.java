package org.deepxs.predict.kernel;

import java.util.List;
import org.deepxs.xsec.process.PairKind;

/**
 * Elementary structures of the leading order of one initial state and quark chirality: factors of
 * products of couplings, functions of masses only. With the amplitudes (couplings in units of e²)
 *
 * <pre>
 * Q_same     = photon/s + bosonSame D(s)     + U/(u - M_u²)
 * Q_opposite = photon/s + bosonOpposite D(s) + T/(t - M_t²)
 * </pre>
 *
 * "direct" products come with the weight (u-m1²)(u-m2²) or (t-m1²)(t-m2²), "crossed" ones with m1
 * m2 s. Neutralino pairs have bosonOpposite = -bosonSame = -z and U = -T = -e with one mass.
 *
 * <p>Squarks that mix count as one: its integrals are averages over the mass eigenstates, with the
 * shares of their couplings as weights.
 */
public enum Structure {
  /** All s-channel squares and products of neutralinos: z². */
  S_CHANNEL,
  /** Direct s-channel squares and products, with their couplings. */
  S_DIRECT,
  /** Crossed s-channel products, with their couplings. */
  S_CROSSED,
  /** Neutralinos: z e. */
  S_EXCHANGE,
  /** Charginos: photon times the exchanged squark, direct. */
  PHOTON_DIRECT,
  /** Charginos: Z times the exchanged squark, direct. */
  BOSON_DIRECT,
  /** Charginos: photon times the exchanged squark, crossed. */
  PHOTON_CROSSED,
  /** Charginos: Z times the exchanged squark, crossed. */
  BOSON_CROSSED,
  /** Neutralinos: e²; charginos: the square of the exchanged squark. */
  EXCHANGE_SQUARED,
  /** Mixed pairs: bosonSame U, direct. */
  BOSON_U_DIRECT,
  /** Mixed pairs: bosonOpposite T, direct. */
  BOSON_T_DIRECT,
  /** Mixed pairs: bosonOpposite U, crossed. */
  BOSON_U_CROSSED,
  /** Mixed pairs: bosonSame T, crossed. */
  BOSON_T_CROSSED,
  /** Mixed pairs: U². */
  U_SQUARED,
  /** Mixed pairs: T². */
  T_SQUARED,
  /** Mixed pairs: U T. */
  U_T;

  private static final List<Structure> NEUTRALINOS =
      List.of(S_CHANNEL, S_EXCHANGE, EXCHANGE_SQUARED);
  private static final List<Structure> CHARGINOS =
      List.of(
          S_DIRECT,
          S_CROSSED,
          PHOTON_DIRECT,
          BOSON_DIRECT,
          PHOTON_CROSSED,
          BOSON_CROSSED,
          EXCHANGE_SQUARED);
  private static final List<Structure> MIXED =
      List.of(
          S_DIRECT,
          S_CROSSED,
          BOSON_U_DIRECT,
          BOSON_T_DIRECT,
          BOSON_U_CROSSED,
          BOSON_T_CROSSED,
          U_SQUARED,
          T_SQUARED,
          U_T);

  /**
   * The structures of a kind of pair.
   *
   * @param kind a kind of pair of electroweakinos
   * @return in the order in which the kernel's arrays hold them
   * @throws IllegalArgumentException if it is a pair of sleptons
   */
  public static List<Structure> of(PairKind kind) {
    return switch (kind) {
      case NEUTRALINO_PAIR -> NEUTRALINOS;
      case CHARGINO_PAIR -> CHARGINOS;
      case NEUTRALINO_CHARGINO_PLUS, NEUTRALINO_CHARGINO_MINUS -> MIXED;
      case SLEPTON_PAIR, SNEUTRINO_PAIR, SLEPTON_SNEUTRINO_PLUS, SLEPTON_SNEUTRINO_MINUS ->
          throw new IllegalArgumentException(kind + " is no pair of electroweakinos");
    };
  }
}
