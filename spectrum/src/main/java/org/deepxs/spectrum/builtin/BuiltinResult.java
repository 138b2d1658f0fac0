package org.deepxs.spectrum.builtin;

import java.util.List;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.running.StandardModelInputs;

/**
 * Outcome of the built-in generator for one point, as plain numbers; a document is made on demand.
 * Immutable.
 */
public final class BuiltinResult {
  private final SpectrumStatus status;
  private final String message;
  private final double[] point;
  private final double[] values;
  private final StandardModelInputs inputs;

  BuiltinResult(
      SpectrumStatus status,
      String message,
      double[] point,
      double[] values,
      StandardModelInputs inputs) {
    this.status = status;
    this.message = message;
    this.point = point;
    this.values = values;
    this.inputs = inputs;
  }

  /**
   * Names of the values: SLHA entries such as {@code MASS_1000022}, {@code NMIX_1_1}, {@code
   * ALPHA}, and {@code Q_GeV}, the scale of running parameters. Masses and HMIX 1 and 3 in GeV,
   * HMIX 4 and MSOFT 21, 22 in GeV^2, SMINPUTS 2 in GeV^-2.
   *
   * @return the names in the order of the values
   */
  public static List<String> columns() {
    return SpectrumColumns.all();
  }

  /**
   * Position of a column.
   *
   * @param name its name in {@link #columns()}
   * @return the position
   * @throws SpectrumException if there is no such column
   */
  public static int position(String name) {
    int position = SpectrumColumns.position(name);
    if (position < 0) {
      throw new SpectrumException("built-in spectra have no column " + name);
    }
    return position;
  }

  /**
   * Valid, or the kind of failure.
   *
   * @return the status
   */
  public SpectrumStatus status() {
    return status;
  }

  /**
   * What failed.
   *
   * @return the text of SPINFO 4; empty for a valid spectrum
   */
  public String message() {
    return message;
  }

  /**
   * One value.
   *
   * @param column position in {@link #columns()}
   * @return the value; NaN where there is no spectrum
   */
  public double value(int column) {
    return values.length == 0 ? Double.NaN : values[column];
  }

  /**
   * One of the 19 parameters.
   *
   * @param parameter position in the order of {@code PmssmParameter}
   * @return its value in GeV (tan beta: a number)
   */
  double parameter(int parameter) {
    return point[parameter];
  }

  StandardModelInputs inputs() {
    return inputs;
  }

  /**
   * The complete SLHA 2 document; where there is no spectrum, one with the inputs and the reason in
   * SPINFO 4.
   *
   * @return a new document
   */
  public SlhaDocument document() {
    return SlhaOutput.of(this);
  }
}
