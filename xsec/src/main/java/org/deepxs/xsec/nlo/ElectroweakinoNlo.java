package org.deepxs.xsec.nlo;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.BosonPole;
import org.deepxs.xsec.hadronic.HadronicIntegrals;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.hadronic.IntegrationTarget;
import org.deepxs.xsec.hadronic.ProspinoCollinear;
import org.deepxs.xsec.hadronic.RealIntegrator;
import org.deepxs.xsec.hadronic.RealTable;
import org.deepxs.xsec.real.RealEmission;

/**
 * Next-to-leading order of SUSY-QCD for a pair of electroweakinos at one collider energy. All
 * partonic cross sections are integrated once; any scales and densities can be folded in
 * afterwards. Immutable.
 */
public final class ElectroweakinoNlo {

  /** Name in the column {@code k_source}. */
  public static final String K_SOURCE = "sqcd-nlo";

  private final BornTable born;
  private final BornTable virtual;
  private final RealTable real;

  private ElectroweakinoNlo(BornTable born, BornTable virtual, RealTable real) {
    this.born = born;
    this.virtual = virtual;
    this.real = real;
  }

  /**
   * Integrates a pair.
   *
   * @param born Born cross sections
   * @param loops couplings of the gluino loops
   * @param emission real emission, used by this call alone
   * @param sqrtSGeV proton-proton energy in GeV, above the pair's threshold
   * @param luminosity luminosities that the accuracy refers to
   * @param muFGeV factorisation scale that the accuracy refers to, in GeV
   * @param alphaS strong coupling that the accuracy refers to
   * @param options accuracy and seed of the real emission
   * @return the next-to-leading order
   * @throws XsecException if an amplitude is not finite
   */
  public static ElectroweakinoNlo of(
      PartonicBorn born,
      PairLoops loops,
      RealEmission emission,
      double sqrtSGeV,
      PartonLuminosity luminosity,
      double muFGeV,
      double alphaS,
      IntegrationOptions options) {
    BornTable bornTable = BornTable.of(born, sqrtSGeV);
    BornTable virtualTable = BornTable.ofLoops(VirtualCorrection.of(born, loops), sqrtSGeV);
    NloParts withoutReal = parts(bornTable, virtualTable, luminosity, muFGeV, alphaS);
    if (!Double.isFinite(withoutReal.totalPb())) {
      throw new XsecException(
          born.state()
              + ": Born plus virtual correction comes out as "
              + withoutReal.totalPb()
              + " pb: a squark or gluino mass is 0, or too large for double precision");
    }
    double reference = Math.max(withoutReal.totalPb(), 0.3 * withoutReal.bornPb());
    // A pair that does not couple at all has no real emission either: any target is reached.
    IntegrationTarget target =
        new IntegrationTarget(
            sqrtSGeV, luminosity, muFGeV, alphaS, Math.max(reference, Double.MIN_NORMAL));
    BosonPole pole = new BosonPole(born.bosonMassGeV(), born.bosonWidthGeV());
    RealTable real = RealIntegrator.of(options).integrate(emission, pole, target);
    return new ElectroweakinoNlo(bornTable, virtualTable, real);
  }

  /**
   * The leading order at the nodes used here.
   *
   * @return table of the Born cross sections
   */
  public BornTable bornTable() {
    return born;
  }

  /**
   * The integrated real emission.
   *
   * @return its table
   */
  public RealTable realTable() {
    return real;
  }

  /**
   * The cross section with its parts.
   *
   * @param luminosity parton luminosities
   * @param muFGeV factorisation scale in GeV
   * @param alphaS strong coupling at the renormalisation scale
   * @return the parts in pb
   */
  public NloParts parts(PartonLuminosity luminosity, double muFGeV, double alphaS) {
    NloParts p = parts(born, virtual, luminosity, muFGeV, alphaS);
    RealTable.Fold fold = real.fold(luminosity, muFGeV);
    double a = alphaS / (2 * Math.PI);
    return new NloParts(
        p.bornPb(),
        p.virtualPb(),
        p.collinearPb(),
        a * fold.gluon().valuePb(),
        a * fold.quark().valuePb(),
        a * fold.sum().errorPb());
  }

  /**
   * The parts of each initial state apart: annihilation of quark and antiquark with their
   * quark–gluon channels.
   *
   * @param luminosity parton luminosities
   * @param muFGeV factorisation scale in GeV
   * @param alphaS strong coupling at the renormalisation scale
   * @return one element per channel of the Born cross section, in its order, in pb
   */
  public List<NloParts> partsByAnnihilation(
      PartonLuminosity luminosity, double muFGeV, double alphaS) {
    double a = alphaS / (2 * Math.PI);
    List<NloParts> parts = new ArrayList<>();
    for (int c = 0; c < born.born().channels().size(); c++) {
      HadronicIntegrals.AtScale integrals = born.with(luminosity).at(muFGeV, c);
      RealTable.Fold fold = real.fold(luminosity, muFGeV, c);
      parts.add(
          new NloParts(
              integrals.born(),
              a * virtual.with(luminosity).at(muFGeV, c).born(),
              a * (integrals.collinearFinite() + integrals.collinearLog()),
              a * fold.gluon().valuePb(),
              a * fold.quark().valuePb(),
              a * fold.sum().errorPb()));
    }
    return parts;
  }

  /**
   * The cross section with Prospino's collinear remainder, for scheme {@code prospino2}; otherwise
   * as {@link #parts(PartonLuminosity, double, double)}.
   *
   * @param luminosity parton luminosities
   * @param muFGeV factorisation scale in GeV
   * @param alphaS strong coupling at the renormalisation scale
   * @return the parts in pb
   */
  public NloParts prospinoParts(PartonLuminosity luminosity, double muFGeV, double alphaS) {
    ProspinoCollinear collinear = ProspinoCollinear.of(born, luminosity);
    return parts(luminosity, muFGeV, alphaS)
        .withCollinear(alphaS / (2 * Math.PI) * collinear.at(muFGeV).sum());
  }

  private static NloParts parts(
      BornTable born,
      BornTable virtual,
      PartonLuminosity luminosity,
      double muFGeV,
      double alphaS) {
    double a = alphaS / (2 * Math.PI);
    HadronicIntegrals.AtScale integrals = born.with(luminosity).at(muFGeV);
    return new NloParts(
        integrals.born(),
        a * virtual.with(luminosity).leadingOrderPb(muFGeV),
        a * (integrals.collinearFinite() + integrals.collinearLog()),
        0,
        0,
        0);
  }
}
