package org.deepxs.predict.line;

import java.util.List;
import java.util.stream.Stream;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LinePartons;
import org.deepxs.xsec.structure.LineProduct;

/** Names of the outputs of networks for lines. */
public final class LineOutputs {

  private static final List<LinePartons> NEUTRAL =
      Stream.of(1, 2, 3, 4, 5).map(LinePartons::neutral).toList();
  private static final List<LinePartons> CHARGED =
      List.of(
          LinePartons.positive(2, 1),
          LinePartons.positive(4, 3),
          LinePartons.negative(2, 1),
          LinePartons.negative(4, 3));

  private LineOutputs() {}

  /**
   * Partons that a family is folded with.
   *
   * @param family the family
   * @return in the order of the kernel's initial states, positive before negative pairs
   */
  public static List<LinePartons> partons(LineFamily family) {
    return family == LineFamily.MIXED ? CHARGED : NEUTRAL;
  }

  /** Place among them of the first of a charge. */
  static int first(int charge) {
    return charge < 0 ? CHARGED.size() / 2 : 0;
  }

  /** Neutralinos have products of their own for masses of equal and of opposite signs. */
  static List<LineProduct> products(LineFamily family, List<LineProduct> all, int sign) {
    return family == LineFamily.NEUTRALINO
        ? all.stream().filter(p -> p.name().contains(sign > 0 ? "+" : "-")).toList()
        : all;
  }

  /**
   * Name of an output.
   *
   * @param partons the partons
   * @param product the product of couplings
   * @return such as {@code uubar_ZE+}
   */
  public static String name(LinePartons partons, LineProduct product) {
    return partons.label() + "_" + product.name();
  }
}
