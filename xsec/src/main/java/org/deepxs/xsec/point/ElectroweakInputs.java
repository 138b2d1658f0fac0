package org.deepxs.xsec.point;

import org.deepxs.xsec.XsecException;

/**
 * Electroweak inputs in the on-shell scheme: sin^2(theta_W) = 1 - MW^2/MZ^2 and alpha = sqrt(2) G_F
 * MW^2 sin^2(theta_W)/pi (Sirlin, Phys. Rev. D 22 (1980) 971, without the radiative part; the
 * scheme of Prospino and Resummino).
 *
 * @param fermiConstant G_F in GeV^-2
 * @param mZ Z mass in GeV
 * @param mW W mass in GeV
 * @param widthZ Z width in GeV in the s-channel propagator
 * @param widthW W width in GeV in the s-channel propagator
 */
public record ElectroweakInputs(
    double fermiConstant, double mZ, double mW, double widthZ, double widthW) {

  /** (hbar c)^2 in pb GeV^2, the value of Prospino; CODATA 2018 is 7e-7 lower. */
  public static final double HBARC2_PB_GEV2 = 3.8937966e8;

  private static final double PDG_FERMI_CONSTANT = 1.1663788e-5;
  private static final double PDG_MZ = 91.1876;
  private static final double PDG_MW = 80.377;
  private static final double PDG_WIDTH_Z = 2.4952;
  private static final double PDG_WIDTH_W = 2.085;

  private static final int SMINPUTS_GF = PointEntry.number("SMINPUTS", 2, 0);
  private static final int SMINPUTS_MZ = PointEntry.number("SMINPUTS", 4, 0);
  private static final int MASS_W = PointEntry.number("MASS", 24, 0);

  /**
   * Checks that the masses make sense.
   *
   * @throws XsecException unless 0 &lt; MW &lt; MZ, G_F is positive and widths are not negative
   */
  public ElectroweakInputs {
    if (!(fermiConstant > 0 && mW > 0 && mZ > mW && widthZ >= 0 && widthW >= 0)) {
      throw new XsecException(
          "electroweak inputs must satisfy 0 < MW < MZ and G_F > 0, got MW = "
              + mW
              + " GeV, MZ = "
              + mZ
              + " GeV, G_F = "
              + fermiConstant
              + " GeV^-2 (SMINPUTS 2 and 4, MASS 24)");
    }
  }

  /**
   * Prospino's fixed constants; widths zero.
   *
   * @return the inputs
   */
  public static ElectroweakInputs prospino() {
    return new ElectroweakInputs(1.1663e-5, 91.187, 80.41, 0, 0);
  }

  /**
   * PDG values (2022).
   *
   * @return the inputs
   */
  public static ElectroweakInputs pdg() {
    return new ElectroweakInputs(PDG_FERMI_CONSTANT, PDG_MZ, PDG_MW, PDG_WIDTH_Z, PDG_WIDTH_W);
  }

  /**
   * Inputs of a point: G_F and MZ from SMINPUTS, MW from MASS 24, PDG values (2022) where absent;
   * PDG widths.
   *
   * @param point the point
   * @return the inputs
   * @throws XsecException if they make no sense
   */
  public static ElectroweakInputs of(SusyPoint point) {
    return new ElectroweakInputs(
        point.valueOr(SMINPUTS_GF, PDG_FERMI_CONSTANT),
        point.valueOr(SMINPUTS_MZ, PDG_MZ),
        point.valueOr(MASS_W, PDG_MW),
        PDG_WIDTH_Z,
        PDG_WIDTH_W);
  }

  /**
   * sin^2 of the weak mixing angle.
   *
   * @return 1 - MW^2/MZ^2
   */
  public double sinSquared() {
    return 1 - mW * mW / (mZ * mZ);
  }

  /**
   * Fine-structure constant at the weak scale.
   *
   * @return sqrt(2) G_F MW^2 sin^2/pi
   */
  public double alpha() {
    return Math.sqrt(2) * fermiConstant * mW * mW * sinSquared() / Math.PI;
  }
}
