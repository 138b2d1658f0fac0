package org.deepxs.slha;

/** One section of a document: a block, a decay table or the cross sections of one process. */
public sealed interface SlhaSection permits SlhaBlock, SlhaDecay, SlhaCrossSection {

  /**
   * Names the section in messages.
   *
   * @return for example {@code "block HMIX at Q = 1000.0 GeV"} or {@code "DECAY 1000022"}
   */
  String heading();
}
