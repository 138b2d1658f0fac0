package org.deepxs.app.chain;

import org.deepxs.spectrum.SpectrumCalculator;
import org.deepxs.spectrum.builtin.BuiltinSpectrum;
import org.deepxs.spectrum.pmssm.PmssmPoint;

/** Who gives the rows of spectra. Used by one thread at a time. */
public abstract class SpectrumSource implements AutoCloseable {

  private SpectrumSource() {}

  /**
   * Rows from SLHA documents.
   *
   * @param calculator computes them; closed with the source
   * @return the source
   */
  public static SpectrumSource of(SpectrumCalculator calculator) {
    return new SpectrumSource() {
      @Override
      SpectrumRow row(PmssmPoint point) {
        return SpectrumRow.of(calculator.calculate(point));
      }

      @Override
      public String provenance() {
        return calculator.provenance();
      }

      @Override
      public void close() {
        calculator.close();
      }
    };
  }

  /**
   * Rows of the built-in generator, without documents between.
   *
   * @param builtin the generator
   * @return the source; the same rows as from its documents
   */
  public static SpectrumSource of(BuiltinSpectrum builtin) {
    return new SpectrumSource() {
      @Override
      SpectrumRow row(PmssmPoint point) {
        return SpectrumRow.of(builtin.result(point.toArray()));
      }

      @Override
      public String provenance() {
        return builtin.provenance();
      }

      @Override
      public void close() {
        builtin.close();
      }
    };
  }

  /** The row of a point. */
  abstract SpectrumRow row(PmssmPoint point);

  /**
   * What computes.
   *
   * @return name and version
   */
  public abstract String provenance();

  @Override
  public abstract void close();
}
