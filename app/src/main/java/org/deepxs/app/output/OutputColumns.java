package org.deepxs.app.output;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.process.FinalState;

/** Names and meaning of the output columns. */
public final class OutputColumns {

  /** Columns of every output row, in this order. */
  public static final List<String> NAMES =
      List.of(
          "source",
          "row",
          "process",
          "pdg1",
          "pdg2",
          "sqrt_s_gev",
          "sigma_lo_pb",
          "sigma_nlo_pb",
          "k_factor",
          "k_source",
          "err_numeric_rel",
          "err_scale_up_rel",
          "err_scale_down_rel",
          "err_pdf_up_rel",
          "err_pdf_down_rel",
          "domain",
          "warnings");

  private OutputColumns() {}

  /**
   * Names for passed-through columns. One that is called like an output column gets the prefix
   * {@code input_}.
   *
   * @param inputNames names in the tables
   * @return names in the output
   */
  public static List<String> passedThrough(List<String> inputNames) {
    List<String> names = new ArrayList<>();
    for (String name : inputNames) {
      names.add(NAMES.contains(name) ? "input_" + name : name);
    }
    return List.copyOf(names);
  }

  /**
   * The final state of a row, if it is one.
   *
   * @param result a result
   * @return the final state; null for a sum over charges, which is not one pair
   */
  static FinalState singleState(CrossSection result) {
    List<FinalState> states = result.process().states();
    return states.size() == 1 ? states.get(0) : null;
  }

  /** Values of the numeric columns from {@code sigma_lo_pb} to {@code k_factor}. */
  static double[] cross(CrossSection result) {
    return new double[] {result.sigmaLoPb(), result.sigmaNloPb(), result.kFactor()};
  }

  /** Values of the five error columns. */
  static double[] errors(CrossSection result) {
    var errors = result.errors();
    return new double[] {
      errors.numeric(), errors.scaleUp(), errors.scaleDown(), errors.pdfUp(), errors.pdfDown()
    };
  }

  /** A warning as text without a semicolon, which separates warnings. */
  static String text(ValidityWarning warning) {
    return warning.code().label() + " (" + warning.detail().replace(';', ',') + ")";
  }
}
