package org.deepxs.xsec.nlo;

import org.deepxs.xsec.XsecException;

/**
 * Masses that {@link CouplingStructures} depend on, in GeV.
 *
 * @param m1 signed mass of chi_1
 * @param m2 signed mass of chi_2
 * @param uSquark squark exchanged in the u channel
 * @param tSquark squark exchanged in the t channel
 * @param quarkSquark partner of the quark, in gluino loops
 * @param antiquarkSquark partner of the antiquark, in gluino loops
 * @param gluino gluino
 */
public record StructureMasses(
    double m1,
    double m2,
    double uSquark,
    double tSquark,
    double quarkSquark,
    double antiquarkSquark,
    double gluino) {

  /**
   * Checks the masses.
   *
   * @throws XsecException if one is zero or not finite, or a squark's is negative
   */
  public StructureMasses {
    for (double mass : new double[] {uSquark, tSquark, quarkSquark, antiquarkSquark}) {
      if (!(mass > 0) || Double.isInfinite(mass)) {
        throw new XsecException("squark masses must be positive and finite, got " + mass + " GeV");
      }
    }
    for (double mass : new double[] {m1, m2, gluino}) {
      if (!(Math.abs(mass) > 0) || Double.isInfinite(mass)) {
        throw new XsecException(
            "masses of electroweakinos and gluino must be finite and not 0, got " + mass + " GeV");
      }
    }
  }
}
