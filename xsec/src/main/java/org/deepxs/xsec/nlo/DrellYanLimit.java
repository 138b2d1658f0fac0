package org.deepxs.xsec.nlo;

import org.deepxs.xsec.hadronic.HadronicIntegrals;

/**
 * NLO QCD in the Drell–Yan limit: the initial-state corrections of a colour-neutral final state
 * made by an s-channel boson, applied to the whole Born cross section.
 *
 * <p>Exact for s-channel production (pure higgsinos, heavy squarks and gluinos apart from their
 * non-decoupling logarithms); an estimate otherwise, since gluon corrections to squark exchange and
 * all squark-gluino loops are left out. Coefficient functions of Altarelli, Ellis and Martinelli,
 * Nucl. Phys. B 157 (1979) 461, folded with the densities into luminosities:
 *
 * <pre>
 * sigma_NLO = Σ ∫ dtau sigma_Born(tau S) { L + alpha_s/(2 pi) [ C_F (4 zeta_2 - 8) L
 *             + C_finite + C_DY + C_log ln(tau S/mu_F^2) ] }
 * </pre>
 */
public final class DrellYanLimit {

  /** Name in the column {@code k_source}. */
  public static final String K_SOURCE = "drell-yan-limit";

  private static final double COLOUR_FACTOR = 4.0 / 3;
  private static final double VIRTUAL = COLOUR_FACTOR * (2 * Math.PI * Math.PI / 3 - 8);

  private DrellYanLimit() {}

  /**
   * NLO cross section.
   *
   * @param integrals Born cross section folded with the NLO luminosities at the factorisation scale
   * @param alphaS strong coupling at the renormalisation scale
   * @return cross section in pb
   */
  public static double sigmaPb(HadronicIntegrals.AtScale integrals, double alphaS) {
    return parts(integrals, alphaS).totalPb();
  }

  /**
   * NLO cross section in parts; gluon and quark emission are not told apart and counted as gluons.
   *
   * @param integrals Born cross section folded with the NLO luminosities at the factorisation scale
   * @param alphaS strong coupling at the renormalisation scale
   * @return the parts in pb
   */
  public static NloParts parts(HadronicIntegrals.AtScale integrals, double alphaS) {
    double a = alphaS / (2 * Math.PI);
    return new NloParts(
        integrals.born(),
        a * VIRTUAL * integrals.born(),
        a * (integrals.collinearFinite() + integrals.collinearLog()),
        a * integrals.drellYanRemainder(),
        0,
        0);
  }
}
