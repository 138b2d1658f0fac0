package org.deepxs.xsec.structure;

import org.deepxs.pdf.luminosity.PartonChannel;

/**
 * Partons that a line is folded with. In negative mixed pairs the conjugate line is meant, so that
 * the up-type antiquark takes the place of the quark.
 *
 * @param pair quark and antiquark of the Born process
 * @param quark PDG code of the parton in the place of the quark, for the quark-gluon channel
 * @param antiquark PDG code of the parton in the place of the antiquark
 */
public record LinePartons(PartonChannel pair, int quark, int antiquark) {

  private static final String FLAVOURS = "duscb";

  /**
   * A quark and its antiquark.
   *
   * @param quark PDG code
   * @return the partons
   */
  public static LinePartons neutral(int quark) {
    return new LinePartons(PartonChannel.pair(quark, -quark), quark, -quark);
  }

  /**
   * An up-type quark and a down-type antiquark.
   *
   * @param up PDG code of the quark
   * @param down PDG code of the quark of the other
   * @return the partons
   */
  public static LinePartons positive(int up, int down) {
    return new LinePartons(PartonChannel.pair(up, -down), up, -down);
  }

  /**
   * The conjugate of {@link #positive}.
   *
   * @param up PDG code of the quark of the antiquark
   * @param down PDG code of the quark
   * @return the partons
   */
  public static LinePartons negative(int up, int down) {
    return new LinePartons(PartonChannel.pair(down, -up), -up, down);
  }

  /**
   * The pair as a word for names of columns.
   *
   * @return such as {@code uubar} or {@code dubar}
   */
  public String label() {
    return FLAVOURS.charAt(pair.pdg1() - 1) + "" + FLAVOURS.charAt(-pair.pdg2() - 1) + "bar";
  }
}
