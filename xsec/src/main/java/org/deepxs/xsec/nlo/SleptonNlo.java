package org.deepxs.xsec.nlo;

import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.SleptonBorn;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.point.SusyPoint;

/**
 * Next-to-leading order of SUSY-QCD for a pair of sleptons: {@link DrellYanLimit}, which is exact
 * for the gluon corrections, and {@link SquarkGluinoCorrection}.
 */
public final class SleptonNlo {

  /** Name in the column {@code k_source}. */
  public static final String K_SOURCE = "sqcd-nlo";

  private final BornTable born;
  private final BornTable correction;

  private SleptonNlo(BornTable born, BornTable correction) {
    this.born = born;
    this.correction = correction;
  }

  /**
   * Prepares a pair at one collider energy; all scales and densities share this.
   *
   * @param born Born cross sections
   * @param point squark and gluino masses, sbottom mixing
   * @param sqrtSGeV proton-proton energy in GeV, above the pair's threshold
   * @return the next-to-leading order
   * @throws org.deepxs.xsec.XsecException if a squark or the gluino is missing
   */
  public static SleptonNlo of(SleptonBorn born, SusyPoint point, double sqrtSGeV) {
    return new SleptonNlo(
        BornTable.of(born, sqrtSGeV),
        BornTable.ofLoops(SquarkGluinoCorrection.of(born, point), sqrtSGeV));
  }

  /**
   * The leading order at the same nodes.
   *
   * @return table of the Born cross sections
   */
  public BornTable bornTable() {
    return born;
  }

  /**
   * The cross section with its parts; gluon and quark emission are not told apart and counted as
   * gluons.
   *
   * @param luminosity parton luminosities
   * @param muFGeV factorisation scale in GeV
   * @param alphaS strong coupling at the renormalisation scale
   * @return the parts in pb
   */
  public NloParts parts(PartonLuminosity luminosity, double muFGeV, double alphaS) {
    NloParts p = DrellYanLimit.parts(born.with(luminosity).at(muFGeV), alphaS);
    return new NloParts(
        p.bornPb(),
        p.virtualPb() + squarkGluinoPb(luminosity, muFGeV, alphaS),
        p.collinearPb(),
        p.realGluonPb(),
        p.realQuarkPb(),
        p.errorPb());
  }

  /**
   * The part of squark-gluino loops.
   *
   * @param luminosity parton luminosities
   * @param muFGeV factorisation scale in GeV
   * @param alphaS strong coupling at the renormalisation scale
   * @return contribution in pb, of either sign
   */
  public double squarkGluinoPb(PartonLuminosity luminosity, double muFGeV, double alphaS) {
    return alphaS / (2 * Math.PI) * correction.with(luminosity).leadingOrderPb(muFGeV);
  }
}
