package org.deepxs.spectrum.builtin.running;

/**
 * Block SMINPUTS.
 *
 * @param inverseAlpha 1/alpha(MZ), MS-bar, five flavours
 * @param fermiConstant G_F in GeV^-2
 * @param alphaStrong alpha_s(MZ), MS-bar, five flavours
 * @param zMass pole mass of the Z boson in GeV
 * @param bottomMass m_b(m_b), MS-bar, in GeV
 * @param topMass pole mass in GeV
 * @param tauMass pole mass in GeV
 */
public record StandardModelInputs(
    double inverseAlpha,
    double fermiConstant,
    double alphaStrong,
    double zMass,
    double bottomMass,
    double topMass,
    double tauMass) {

  /**
   * The values that the public pMSSM samples use.
   *
   * @return the defaults
   */
  public static StandardModelInputs standard() {
    return new StandardModelInputs(127.955, 1.1663787e-5, 0.1181, 91.1876, 4.18, 173.1, 1.77686);
  }
}
