package org.deepxs.xsec.structure;

import java.util.List;

/**
 * Kinds of quark lines, by the pair they make. Each has a list of Born structures, to which
 * corrections are relative, and of the corrections themselves; the order of all lists is that of
 * model outputs and tables.
 */
public enum LineFamily {
  /** Two neutralinos: boson Z and exchange E, with one squark in both channels. */
  NEUTRALINO(
      List.of("ZZ", "ZE", "EE"),
      List.of("ZE+:ZE", "EE+:EE", "ZE-:ZE", "EE-:EE"),
      List.of(
          "ZZ+:ZZ", "ZE+:ZE", "ZE+g:ZE", "EE+:EE", "EE+g:EE", "ZZ-:ZZ", "ZE-:ZE", "ZE-g:ZE",
          "EE-:EE", "EE-g:EE")),

  /** Two charginos, the squark exchanged in the t channel. */
  CHARGINO(
      List.of("PP", "PS", "SS", "SO", "PT", "ST", "OT", "TT"),
      List.of("PT:PT", "ST:ST", "OT:OT", "TT:TT"),
      List.of(
          "PP:PP", "PS:PS", "SS:SS", "SO:SO", "PT:PT", "ST:ST", "OT:OT", "TT:TT", "PT1:PT",
          "PT2:PT", "PTB:PT", "ST1:ST", "ST2:ST", "STB:OT", "OT1:OT", "OT2:OT", "OTB:ST", "TT1:TT",
          "TT2:TT", "TTB:TT")),

  /** A chargino and a neutralino. */
  MIXED(
      List.of("SS", "SO", "SU", "OU", "ST", "OT", "UU", "TT", "UT"),
      List.of("SU:SU", "OU:OU", "ST:ST", "OT:OT", "UT:UT", "UU:UU", "TT:TT"),
      List.of(
          "SS:SS", "SO:SO", "SU:SU", "OU:OU", "ST:ST", "OT:OT", "UU:UU", "TT:TT", "UT:UT", "ST1:ST",
          "ST2:ST", "SUB:ST", "SU1:SU", "SU2:SU", "STB:SU", "OT1:OT", "OT2:OT", "OUB:OT", "OU1:OU",
          "OU2:OU", "OTB:OU", "UT1:UT", "UT2:UT", "UUB:UT", "UU1:UU", "UU2:UU", "UTB:UU", "TT1:TT",
          "TT2:TT", "TUB:TT", "TU1:UT", "TU2:UT", "TTB:UT"));

  private final List<String> references;
  private final List<LineProduct> emission;
  private final List<LineProduct> loops;

  LineFamily(List<String> references, List<String> emission, List<String> loops) {
    this.references = references;
    this.emission = emission.stream().map(LineFamily::product).toList();
    this.loops = loops.stream().map(LineFamily::product).toList();
  }

  private static LineProduct product(String text) {
    int colon = text.indexOf(':');
    return new LineProduct(text.substring(0, colon), text.substring(colon + 1));
  }

  /**
   * Born structures: products of two couplings.
   *
   * @return their names
   */
  public List<String> references() {
    return references;
  }

  /**
   * Corrections by gluons.
   *
   * @return products in the order of {@link EmissionStructures}
   */
  public List<LineProduct> emission() {
    return emission;
  }

  /**
   * Corrections by gluinos.
   *
   * @return products in the order of {@link LoopStructures}
   */
  public List<LineProduct> loops() {
    return loops;
  }
}
