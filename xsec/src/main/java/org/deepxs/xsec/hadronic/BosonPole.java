package org.deepxs.xsec.hadronic;

import org.deepxs.xsec.XsecException;

/**
 * Where the cross section peaks in the mass of the pair: the s-channel Z or W.
 *
 * @param massGeV mass in GeV
 * @param widthGeV width in GeV; zero only for a pole below the threshold
 */
public record BosonPole(double massGeV, double widthGeV) {

  /**
   * Checks the numbers.
   *
   * @throws XsecException unless the mass is positive and finite and the width not negative
   */
  public BosonPole {
    if (!(massGeV > 0 && massGeV < Double.POSITIVE_INFINITY && widthGeV >= 0)) {
      throw new XsecException(
          "an s-channel boson needs a positive mass and a width, got "
              + massGeV
              + " GeV and "
              + widthGeV
              + " GeV");
    }
  }
}
