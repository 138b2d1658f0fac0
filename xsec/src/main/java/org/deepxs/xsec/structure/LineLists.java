package org.deepxs.xsec.structure;

import java.util.List;
import java.util.stream.Stream;

/**
 * Products of two couplings of a {@link LineFamily}.
 *
 * @param references Born structures
 * @param emission corrections by gluons
 * @param loops corrections by gluinos
 */
record LineLists(List<String> references, List<LineProduct> emission, List<LineProduct> loops) {

  static final LineLists NEUTRALINO =
      of(
          "ZZ ZE EE",
          "ZE+:ZE EE+:EE ZE-:ZE EE-:EE",
          "ZZ+:ZZ ZE+:ZE ZE+g:ZE EE+:EE EE+g:EE ZZ-:ZZ ZE-:ZE ZE-g:ZE EE-:EE EE-g:EE");

  static final LineLists CHARGINO =
      of(
          "PP PS SS SO PT ST OT TT",
          "PT:PT ST:ST OT:OT TT:TT",
          "PP:PP PS:PS SS:SS SO:SO PT:PT ST:ST OT:OT TT:TT PT1:PT PT2:PT PTB:PT ST1:ST ST2:ST"
              + " STB:OT OT1:OT OT2:OT OTB:ST TT1:TT TT2:TT TTB:TT");

  static final LineLists MIXED =
      of(
          "SS SO SU OU ST OT UU TT UT",
          "SU:SU OU:OU ST:ST OT:OT UT:UT UU:UU TT:TT",
          "SS:SS SO:SO SU:SU OU:OU ST:ST OT:OT UU:UU TT:TT UT:UT ST1:ST ST2:ST SUB:ST SU1:SU SU2:SU"
              + " STB:SU OT1:OT OT2:OT OUB:OT OU1:OU OU2:OU OTB:OU UT1:UT UT2:UT UUB:UT UU1:UU"
              + " UU2:UU UTB:UU TT1:TT TT2:TT TUB:TT TU1:UT TU2:UT TTB:UT");

  private static LineLists of(String references, String emission, String loops) {
    return new LineLists(List.of(references.split(" ", -1)), products(emission), products(loops));
  }

  private static List<LineProduct> products(String text) {
    return Stream.of(text.split(" ", -1))
        .map(product -> product.split(":", -1))
        .map(names -> new LineProduct(names[0], names[1]))
        .toList();
  }
}
