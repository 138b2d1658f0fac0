package org.deepxs.spectrum.higgs;

import org.deepxs.spectrum.SpectrumException;

/**
 * What the two-loop corrections depend on; everything DR-bar at one scale. Signs as in SLHA: the
 * off-diagonal element of the stop mass matrix is m_t (A_t - mu / tan beta), of the sbottom m_b
 * (A_b - mu tan beta), of the stau m_tau (A_tau - mu tan beta), and the gluino mass parameter has
 * the sign with which d A_t / d ln Q contains + 32/3 g3^2 M3 / 16 pi^2. The trilinear couplings
 * follow from masses and mixing.
 *
 * @param scaleGev renormalization scale Q in GeV
 * @param strongCoupling g3
 * @param vevGev v in GeV, about 246: v_1 = v cos beta, v_2 = v sin beta
 * @param tanBeta v_2 / v_1
 * @param muGev higgsino mass parameter in GeV, with sign
 * @param gluinoGev gluino mass parameter in GeV, with sign
 * @param pseudoscalarSquared squared mass of the CP-odd Higgs boson in GeV^2
 * @param top top quark and stops
 * @param bottom bottom quark and sbottoms
 * @param tau tau lepton and staus
 * @param sneutrinoSquared squared mass of the tau sneutrino in GeV^2
 */
public record TwoLoopInputs(
    double scaleGev,
    double strongCoupling,
    double vevGev,
    double tanBeta,
    double muGev,
    double gluinoGev,
    double pseudoscalarSquared,
    HeavyFlavour top,
    HeavyFlavour bottom,
    HeavyFlavour tau,
    double sneutrinoSquared) {

  /**
   * Checks the numbers.
   *
   * @throws SpectrumException if one is not finite, or not positive where it must be
   */
  public TwoLoopInputs {
    positive("scale (GeV)", scaleGev);
    positive("vacuum expectation value (GeV)", vevGev);
    positive("tan beta", tanBeta);
    positive("squared CP-odd Higgs mass (GeV^2)", pseudoscalarSquared);
    positive("squared sneutrino mass (GeV^2)", sneutrinoSquared);
    if (!Double.isFinite(strongCoupling + muGev + gluinoGev)) {
      throw new SpectrumException(
          "two-loop Higgs corrections need finite g3, mu and M3, got "
              + strongCoupling
              + ", "
              + muGev
              + ", "
              + gluinoGev);
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new SpectrumException(
          "two-loop Higgs corrections need a positive " + name + ", got " + value);
    }
  }
}
