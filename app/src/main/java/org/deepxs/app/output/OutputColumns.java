package org.deepxs.app.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.ModelError;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.nlo.NloParts;
import org.deepxs.xsec.process.FinalState;

/** Names and meaning of the output columns. Immutable. */
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
          "err_model_68_rel",
          "err_model_95_rel",
          "err_model_99.7_rel",
          "scheme",
          "domain",
          "warnings");

  /** Columns with the parts of the next-to-leading order, after {@link #NAMES} if asked for. */
  public static final List<String> PART_NAMES =
      List.of(
          "sigma_born_pb",
          "sigma_virtual_pb",
          "sigma_pk_pb",
          "sigma_real_gluon_pb",
          "sigma_real_quark_pb",
          "sigma_nlo_err_pb");

  private final boolean parts;
  private final List<String> own;
  private final List<String> passedThrough;

  private OutputColumns(boolean parts, List<String> own, List<String> passedThrough) {
    this.parts = parts;
    this.own = own;
    this.passedThrough = passedThrough;
  }

  /**
   * Columns of a run. A passed-through column that is called like an output column gets the prefix
   * {@code input_}.
   *
   * @param parts whether to give the parts of the next-to-leading order
   * @param inputNames columns of the tables that go to the output
   * @return the columns
   */
  public static OutputColumns of(boolean parts, List<String> inputNames) {
    List<String> own = new ArrayList<>(NAMES);
    if (parts) {
      own.addAll(PART_NAMES);
    }
    List<String> names = new ArrayList<>();
    for (String name : inputNames) {
      names.add(own.contains(name) ? "input_" + name : name);
    }
    return new OutputColumns(parts, List.copyOf(own), List.copyOf(names));
  }

  /** Whether the parts of the next-to-leading order are given. */
  boolean parts() {
    return parts;
  }

  /** Names of all columns but the passed-through ones. */
  List<String> own() {
    return own;
  }

  /** Names of the passed-through columns in the output. */
  List<String> passedThrough() {
    return passedThrough;
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

  /** Errors of a learned correction; NaN where nothing is learned. */
  static ModelError model(CrossSection result) {
    ModelError model = result.errors().model();
    return model.equals(ModelError.NONE) ? ModelError.UNKNOWN : model;
  }

  /** Values of the error columns. */
  static double[] errors(CrossSection result) {
    var errors = result.errors();
    ModelError model = model(result);
    return new double[] {
      errors.numeric(),
      errors.scaleUp(),
      errors.scaleDown(),
      errors.pdfUp(),
      errors.pdfDown(),
      model.level68(),
      model.level95(),
      model.level997()
    };
  }

  /** Values of the columns {@link #PART_NAMES}; NaN where there are no parts. */
  static double[] parts(CrossSection result) {
    if (result.parts().isEmpty()) {
      double[] unknown = new double[PART_NAMES.size()];
      Arrays.fill(unknown, Double.NaN);
      return unknown;
    }
    NloParts p = result.parts().get();
    return new double[] {
      p.bornPb(), p.virtualPb(), p.collinearPb(), p.realGluonPb(), p.realQuarkPb(), p.errorPb()
    };
  }

  /** A warning as text without a semicolon, which separates warnings. */
  static String text(ValidityWarning warning) {
    return warning.code().label() + " (" + warning.detail().replace(';', ',') + ")";
  }
}
