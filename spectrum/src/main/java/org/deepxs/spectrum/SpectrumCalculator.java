package org.deepxs.spectrum;

import org.deepxs.spectrum.pmssm.PmssmPoint;

/** Computes sparticle spectra. Implementations may be used by one thread at a time. */
public interface SpectrumCalculator extends AutoCloseable {

  /**
   * The spectrum of a point.
   *
   * @param point the 19 parameters
   * @return the spectrum, or why there is none
   * @throws SpectrumException if the calculator itself does not work (program missing, not
   *     executable, rubbish for every point), which no other point would mend
   */
  Spectrum calculate(PmssmPoint point);

  /**
   * What computed it, for provenance.
   *
   * @return name and version, for example {@code "SPheno 4.0.5"}
   */
  String provenance();

  @Override
  void close();
}
