package org.deepxs.app.chain;

import org.deepxs.slha.SlhaDocument;
import org.deepxs.spectrum.Spectrum;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.BuiltinResult;

/** A spectrum as the numbers of a table's row. Immutable. */
final class SpectrumRow {

  private final SpectrumStatus status;
  private final String message;
  private final double[] values;

  private SpectrumRow(SpectrumStatus status, String message, double[] values) {
    this.status = status;
    this.message = message;
    this.values = values;
  }

  /** Reads the entries of a document. */
  static SpectrumRow of(Spectrum spectrum) {
    double[] values = new double[SpectrumColumn.all().size()];
    for (int k = 0; k < values.length; k++) {
      SlhaDocument document = spectrum.document().orElse(null);
      values[k] = document == null ? Double.NaN : SpectrumColumn.all().get(k).value(document);
    }
    return new SpectrumRow(spectrum.status(), spectrum.message(), values);
  }

  /** Takes the numbers as they are, without a document between. */
  static SpectrumRow of(BuiltinResult result) {
    double[] values = new double[SpectrumColumn.all().size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = result.value(k);
    }
    return new SpectrumRow(result.status(), result.message(), values);
  }

  SpectrumStatus status() {
    return status;
  }

  String message() {
    return message;
  }

  /** Value of a column of {@link SpectrumColumn#all()}; NaN if it is not known. */
  double value(int column) {
    return values[column];
  }
}
