package org.deepxs.spectrum.higgs;

/**
 * As {@link YukawaPotential} for tau, tau neutrino and their superpartners: order alpha_tau^2, and
 * alpha_tau alpha_b from the quartic coupling of staus and sbottoms through the auxiliary field of
 * H_d, in units of 1/(16 pi^2)^2.
 */
final class TauPotential {

  private static final double COLOURS = 3;

  private final FlavourJets tau;
  private final double y2;
  private final double sin2;
  private final double cos2;
  private final double light;
  private final double heavy;
  private final FieldJet pseudoscalar;
  private final FieldJet higgsino;
  private final FieldJet sneutrino;

  private TauPotential(FlavourJets tau, double tanBeta, double mA2, double sneutrinoSquared) {
    this.tau = tau;
    FlavourParameters p = tau.flavour;
    y2 = p.yukawa() * p.yukawa();
    cos2 = 1 / (1 + tanBeta * tanBeta);
    sin2 = 1 - cos2;
    light = p.trilinear() - p.mu() * tanBeta;
    heavy = p.trilinear() + p.mu() / tanBeta;
    pseudoscalar = FieldJet.constant(mA2);
    higgsino = FieldJet.constant(p.mu() * p.mu());
    sneutrino = FieldJet.constant(sneutrinoSquared);
  }

  /**
   * The potential of order alpha_tau^2.
   *
   * @param tau tau and staus
   * @param tanBeta of the vacuum
   * @param mA2 squared mass of the heavy Higgs doublet in units of the squared scale
   * @param sneutrinoSquared squared sneutrino mass in units of the squared scale
   */
  static FieldJet of(FlavourJets tau, double tanBeta, double mA2, double sneutrinoSquared) {
    TauPotential v = new TauPotential(tau, tanBeta, mA2, sneutrinoSquared);
    FieldJet sum = v.leptons().plus(v.higgsinos()).plus(v.quartic());
    sum = sum.plus(-v.cos2, v.scalars(v.light, FieldJet.ZERO));
    sum = sum.plus(-v.sin2, v.scalars(v.heavy, v.pseudoscalar));
    return sum.times(v.y2);
  }

  /** The potential of order alpha_tau alpha_b. */
  static FieldJet withBottom(FlavourJets tau, FlavourJets bottom) {
    PhaseJet b = bottom.projectorLR.times(jumps(bottom));
    PhaseJet l = tau.projectorLR.times(jumps(tau));
    return b.realOfProduct(l.conjugate())
        .times(2 * COLOURS * tau.flavour.yukawa() * bottom.flavour.yukawa());
  }

  private static FieldJet jumps(FlavourJets s) {
    return LoopJets.j(s.heavy).minus(LoopJets.j(s.light));
  }

  private FieldJet leptons() {
    FieldJet m = tau.fermion;
    FieldJet massless = LoopJets.ffs(m, m, FieldJet.ZERO);
    massless = massless.plus(LoopJets.ffs(FieldJet.ZERO, m, FieldJet.ZERO));
    FieldJet massive = LoopJets.ffs(m, m, pseudoscalar);
    massive = massive.plus(LoopJets.ffs(FieldJet.ZERO, m, pseudoscalar));
    return massless.times(cos2).plus(sin2, massive);
  }

  private FieldJet higgsinos() {
    FieldJet m = tau.fermion;
    FieldJet v = LoopJets.ffs(m, higgsino, tau.heavy);
    v = v.plus(LoopJets.ffs(m, higgsino, tau.light));
    v = v.plus(LoopJets.ffs(m, higgsino, sneutrino));
    // The right-handed shares of the staus are the left-handed ones exchanged.
    v = v.plus(tau.leftInLight.times(LoopJets.ffs(FieldJet.ZERO, higgsino, tau.heavy)));
    return v.plus(tau.leftInHeavy.times(LoopJets.ffs(FieldJet.ZERO, higgsino, tau.light)));
  }

  /** Neutral and charged Higgs bosons with sleptons; coupling m + X e_LR. */
  private FieldJet scalars(double x, FieldJet boson) {
    FieldJet flip = tau.flip.times(tau.inverseSplitting).times(2 * x);
    FieldJet h = tau.fermion.times(tau.leftInHeavy).plus(flip).plus(x * x, tau.leftInLight);
    FieldJet l = tau.fermion.times(tau.leftInLight).minus(flip).plus(x * x, tau.leftInHeavy);
    FieldJet charged = h.times(LoopJets.i(sneutrino, tau.heavy, boson));
    charged = charged.plus(l.times(LoopJets.i(sneutrino, tau.light, boson)));
    return charged.plus(YukawaPotential.neutralScalar(tau, x, boson));
  }

  private FieldJet quartic() {
    FieldJet heavyLoop = LoopJets.j(tau.heavy);
    FieldJet lightLoop = LoopJets.j(tau.light);
    FieldJet right = tau.leftInLight.times(heavyLoop).plus(tau.leftInHeavy.times(lightLoop));
    FieldJet left = tau.leftInHeavy.times(heavyLoop).plus(tau.leftInLight.times(lightLoop));
    left = left.plus(LoopJets.j(sneutrino));
    FieldJet sin2Twice = tau.cosSquared.times(-1).plus(1);
    FieldJet v = right.times(left).plus(0.25, sin2Twice.times(jumps(tau).square()));
    return v.plus(sin2, left.plus(2, right).times(LoopJets.j(pseudoscalar)));
  }
}
