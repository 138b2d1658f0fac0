package org.deepxs.spectrum.higgs;

import org.deepxs.spectrum.SpectrumException;

/**
 * A third-generation fermion and its two sfermions, DR-bar: f_1 = cosine f_L + sine f_R, f_2 = -
 * sine f_L + cosine f_R, in either order of mass (SLHA mixing matrix elements 1,1 and 1,2).
 *
 * @param fermionGev mass of the fermion in GeV
 * @param mass1Squared squared mass of f_1 in GeV^2
 * @param mass2Squared squared mass of f_2 in GeV^2
 * @param cosine element (1, 1) of the mixing matrix
 * @param sine element (1, 2) of the mixing matrix
 */
public record HeavyFlavour(
    double fermionGev, double mass1Squared, double mass2Squared, double cosine, double sine) {

  /**
   * Checks the numbers.
   *
   * @throws SpectrumException if a mass is not positive or the angle is none
   */
  public HeavyFlavour {
    if (!(mass1Squared > 0 && mass2Squared > 0 && fermionGev > 0)) {
      throw new SpectrumException(
          "two-loop Higgs corrections need positive squared sfermion and fermion masses, got "
              + mass1Squared
              + ", "
              + mass2Squared
              + " GeV^2 and "
              + fermionGev
              + " GeV");
    }
    if (!(Math.abs(cosine * cosine + sine * sine - 1) < 1e-6)) {
      throw new SpectrumException(
          "sfermion mixing must have cosine^2 + sine^2 = 1, got " + cosine + " and " + sine);
    }
  }
}
