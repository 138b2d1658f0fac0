package org.deepxs.xsec.born;

import org.deepxs.pdf.luminosity.PartonChannel;

/**
 * s-channel couplings of one quark-antiquark initial state to a pair of sleptons. The amplitudes of
 * left- and right-handed quarks, in GeV^-2 and units of e^2, are
 *
 * <pre>
 * Q_X = photon/s + slepton quark_X D(s),   D(s) = 1/(s - M^2 + i M Γ)
 * </pre>
 *
 * @param channel the initial state, as the luminosities name it
 * @param photon product of the charges, 0 where no photon couples
 * @param slepton coupling of the Z to the sleptons over sin^2 cos^2 of the weak mixing angle; for
 *     the W the product of all couplings
 * @param left coupling of the Z to left-handed quarks, T3 - e sin^2; 1 for the W
 * @param right coupling of the Z to right-handed quarks, -e sin^2; 0 for the W
 */
public record SleptonAnnihilation(
    PartonChannel channel, double photon, double slepton, double left, double right) {

  /**
   * |Q_L|^2 + |Q_R|^2.
   *
   * @param s partonic energy squared in GeV^2
   * @param boson propagator of Z or W at this energy
   * @return the sum in GeV^-4
   */
  public double squared(double s, BosonPropagator boson) {
    return interference(s, boson, photon, slepton * left, slepton * left)
        + interference(s, boson, photon, slepton * right, slepton * right);
  }

  /**
   * Re(Q_X^* Q') of one quark chirality with a corrected amplitude Q' = photonCorrected/s +
   * bosonCorrected D(s) of real couplings.
   *
   * @param s partonic energy squared in GeV^2
   * @param boson propagator of Z or W at this energy
   * @param photonCorrected coupling of the photon in Q'
   * @param bosonCoupling coupling slepton quark_X of Z or W in Q_X
   * @param bosonCorrected coupling of Z or W in Q'
   * @return the product in GeV^-4
   */
  public double interference(
      double s,
      BosonPropagator boson,
      double photonCorrected,
      double bosonCoupling,
      double bosonCorrected) {
    double re = photon / s + bosonCoupling * boson.real();
    double im = bosonCoupling * boson.imaginary();
    return re * (photonCorrected / s + bosonCorrected * boson.real())
        + im * bosonCorrected * boson.imaginary();
  }
}
