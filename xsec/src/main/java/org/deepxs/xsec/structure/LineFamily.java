package org.deepxs.xsec.structure;

import java.util.List;

/**
 * Kinds of quark lines, by the pair they make. Each has a list of Born structures, to which
 * corrections are relative, and of the corrections themselves; the order of all lists is that of
 * model outputs and tables.
 */
public enum LineFamily {
  /** Two neutralinos: boson Z and exchange E, with one squark in both channels. */
  NEUTRALINO,

  /** Two charginos, the squark exchanged in the t channel. */
  CHARGINO,

  /** A chargino and a neutralino. */
  MIXED;

  private LineLists lists() {
    return switch (this) {
      case NEUTRALINO -> LineLists.NEUTRALINO;
      case CHARGINO -> LineLists.CHARGINO;
      case MIXED -> LineLists.MIXED;
    };
  }

  /**
   * Born structures: products of two couplings.
   *
   * @return their names
   */
  public List<String> references() {
    return lists().references();
  }

  /**
   * Corrections by gluons.
   *
   * @return products in the order of {@link EmissionStructures}
   */
  public List<LineProduct> emission() {
    return lists().emission();
  }

  /**
   * Corrections by gluinos.
   *
   * @return products in the order of {@link LoopStructures}
   */
  public List<LineProduct> loops() {
    return lists().loops();
  }
}
