package org.deepxs.xsec.structure;

import org.deepxs.pdf.luminosity.PartonLuminosity;

/**
 * A collider and the densities of its protons.
 *
 * @param sqrtSGeV proton-proton energy in GeV
 * @param luminosity parton luminosities of the corrections
 * @param reference parton luminosities of the Born cross sections that corrections are relative to
 */
public record FoldSetting(
    double sqrtSGeV, PartonLuminosity luminosity, PartonLuminosity reference) {

  /**
   * The same densities everywhere.
   *
   * @param sqrtSGeV proton-proton energy in GeV
   * @param luminosity parton luminosities
   */
  public FoldSetting(double sqrtSGeV, PartonLuminosity luminosity) {
    this(sqrtSGeV, luminosity, luminosity);
  }
}
