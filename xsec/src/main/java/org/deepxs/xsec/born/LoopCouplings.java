package org.deepxs.xsec.born;

/**
 * Couplings of the gluino loops of one quark chirality, beside the {@link ChiralAmplitude}. A
 * squark-gluino loop at the vertex of chi turns the coupling of the exchanged squark into that of
 * the squark in the loop: V_i1 for U_i1 and the reverse at a chargino, no change at a neutralino.
 *
 * @param tFirst t-channel exchange with the coupling of chi_1 turned
 * @param tSecond t-channel exchange with the coupling of chi_2 turned
 * @param uFirst u-channel exchange with the coupling of chi_1 turned
 * @param uSecond u-channel exchange with the coupling of chi_2 turned
 * @param tBox squark-gluino box with chi_1 next to the quark, normalised as a coupling of {@code
 *     uExchange}
 * @param uBox squark-gluino box with chi_2 next to the quark, normalised as a coupling of {@code
 *     tExchange}
 * @param quark squarks of the incoming quark
 * @param antiquark squarks of the incoming antiquark
 */
public record LoopCouplings(
    SquarkExchange tFirst,
    SquarkExchange tSecond,
    SquarkExchange uFirst,
    SquarkExchange uSecond,
    double tBox,
    double uBox,
    LoopSquarks quark,
    LoopSquarks antiquark) {

  /** Chirality that couples to no squark but in the quark–gluino–squark loops. */
  static LoopCouplings withoutExchange(LoopSquarks squarks) {
    return new LoopCouplings(
        SquarkExchange.NONE,
        SquarkExchange.NONE,
        SquarkExchange.NONE,
        SquarkExchange.NONE,
        0,
        0,
        squarks,
        squarks);
  }
}
