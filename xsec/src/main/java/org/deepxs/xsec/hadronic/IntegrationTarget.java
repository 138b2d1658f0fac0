package org.deepxs.xsec.hadronic;

import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.XsecException;

/**
 * What a real emission is integrated for: decides where points are taken and when they are enough,
 * not what the result can be folded with.
 *
 * @param sqrtSGeV proton-proton energy in GeV
 * @param luminosity luminosities of the central result
 * @param muFGeV central factorisation scale in GeV
 * @param alphaS strong coupling of the central result
 * @param referencePb everything but real emission in pb; with that it is what the relative error
 *     refers to
 */
public record IntegrationTarget(
    double sqrtSGeV,
    PartonLuminosity luminosity,
    double muFGeV,
    double alphaS,
    double referencePb) {

  /**
   * Checks the numbers.
   *
   * @throws XsecException unless energy, coupling and reference are positive and finite
   */
  public IntegrationTarget {
    if (!(isPositive(sqrtSGeV) && isPositive(alphaS) && isPositive(referencePb))) {
      throw new XsecException(
          "integration of real emission needs positive finite numbers, got sqrt(S) = "
              + sqrtSGeV
              + " GeV, alpha_s = "
              + alphaS
              + ", reference = "
              + referencePb
              + " pb");
    }
  }

  private static boolean isPositive(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  /** The reference without the factor alpha_s/(2 pi) of real emission, in pb. */
  double scaledReferencePb() {
    return referencePb * 2 * Math.PI / alphaS;
  }
}
