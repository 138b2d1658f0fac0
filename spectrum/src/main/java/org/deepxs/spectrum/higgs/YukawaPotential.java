package org.deepxs.spectrum.higgs;

/**
 * The two-loop effective potential in the limit of vanishing gauge couplings, of top, bottom, their
 * superpartners, Higgs bosons and higgsinos: orders alpha_t^2, alpha_t alpha_b, alpha_b^2, in units
 * of 1/(16 pi^2)^2. From the superpotential Y_t t^c (t H_u^0 - b H_u^+) + Y_b b^c (b H_d^0 - t
 * H_d^-) + mu (H_u^+ H_d^- - H_u^0 H_d^0) and the soft terms with the general formulas of S. P.
 * Martin, hep-ph/0111209.
 *
 * <p>Without gauge couplings the Higgs bosons have masses that do not depend on the background: one
 * massless doublet (h, G) and one of squared mass m_A^2 (H, A, H+), a complex doublet each, so that
 * H_d^0 = cos phi_0 + sin phi_A, conj(H_u^0) = sin phi_0 - cos phi_A, H_d^- = cos phi_0^- + sin
 * phi_A^-, conj(H_u^+) = - sin phi_0^- + cos phi_A^- with the angle beta of the vacuum.
 */
final class YukawaPotential {

  private static final double COLOURS = 3;

  private final FlavourJets top;
  private final FlavourJets bottom;
  private final double yt;
  private final double yb;
  private final double mu;
  private final double cos;
  private final double sin;
  private final FieldJet pseudoscalar;
  private final FieldJet higgsino;

  private YukawaPotential(FlavourJets top, FlavourJets bottom, double tanBeta, double mA2) {
    this.top = top;
    this.bottom = bottom;
    yt = top.flavour.yukawa();
    yb = bottom.flavour.yukawa();
    mu = top.flavour.mu();
    cos = 1 / Math.sqrt(1 + tanBeta * tanBeta);
    sin = tanBeta * cos;
    pseudoscalar = FieldJet.constant(mA2);
    higgsino = FieldJet.constant(mu * mu);
  }

  /**
   * The potential.
   *
   * @param top top and stops
   * @param bottom bottom and sbottoms
   * @param tanBeta of the vacuum
   * @param mA2 squared mass of the heavy Higgs doublet in units of the squared scale
   */
  static FieldJet of(FlavourJets top, FlavourJets bottom, double tanBeta, double mA2) {
    YukawaPotential v = new YukawaPotential(top, bottom, tanBeta, mA2);
    FieldJet sum =
        v.quarks()
            .plus(v.neutralHiggsinos())
            .plus(v.chargedHiggsinos())
            .plus(v.quartic())
            .plus(v.chargedScalars());
    sum = sum.plus(v.neutralScalars(top, v.sin, v.cos, 1 / tanBeta, -tanBeta));
    sum = sum.plus(v.neutralScalars(bottom, v.cos, v.sin, tanBeta, -1 / tanBeta));
    return sum.times(COLOURS);
  }

  /** Quarks and Higgs bosons. */
  private FieldJet quarks() {
    FieldJet t = top.fermion;
    FieldJet b = bottom.fermion;
    double yt2 = yt * yt;
    double yb2 = yb * yb;
    double c2 = cos * cos;
    double s2 = sin * sin;
    FieldJet v = LoopJets.ffs(t, t, FieldJet.ZERO).times(yt2 * s2);
    v = v.plus(yt2 * c2, LoopJets.ffs(t, t, pseudoscalar));
    v = v.plus(yb2 * c2, LoopJets.ffs(b, b, FieldJet.ZERO));
    v = v.plus(yb2 * s2, LoopJets.ffs(b, b, pseudoscalar));
    FieldJet massless = LoopJets.i(t, b, FieldJet.ZERO);
    FieldJet massive = LoopJets.i(t, b, pseudoscalar);
    v = v.plus(yt2 * s2 + yb2 * c2, LoopJets.ffs(t, b, FieldJet.ZERO, massless));
    v = v.plus(yt2 * c2 + yb2 * s2, LoopJets.ffs(t, b, pseudoscalar, massive));
    FieldJet flips = top.mass.realOfProduct(bottom.mass);
    FieldJet loop = massless.minus(massive);
    return v.plus(-4 * sin * cos * yt * yb, flips.times(loop));
  }

  private FieldJet neutralHiggsinos() {
    FieldJet t = LoopJets.ffs(top.fermion, higgsino, top.heavy);
    t = t.plus(LoopJets.ffs(top.fermion, higgsino, top.light));
    FieldJet b = LoopJets.ffs(bottom.fermion, higgsino, bottom.heavy);
    b = b.plus(LoopJets.ffs(bottom.fermion, higgsino, bottom.light));
    return t.times(yt * yt).plus(yb * yb, b);
  }

  private FieldJet chargedHiggsinos() {
    return chargedHiggsinos(bottom, top, yt).plus(chargedHiggsinos(top, bottom, yb));
  }

  /**
   * Quark of one flavour with squarks of the other one.
   *
   * @param right Yukawa coupling of the squarks' flavour, that of their right-handed parts
   */
  private FieldJet chargedHiggsinos(FlavourJets quark, FlavourJets squarks, double right) {
    double r2 = right * right;
    double l2 = quark.flavour.yukawa() * quark.flavour.yukawa();
    FieldJet q = quark.fermion;
    // Weight r2 times share of the right-handed plus l2 times share of the left-handed squark.
    FieldJet heavy = squarks.leftInHeavy.times(l2 - r2).plus(r2);
    FieldJet light = squarks.leftInLight.times(l2 - r2).plus(r2);
    FieldJet iHeavy = LoopJets.i(q, higgsino, squarks.heavy);
    FieldJet iLight = LoopJets.i(q, higgsino, squarks.light);
    FieldJet v = heavy.times(LoopJets.ffs(q, higgsino, squarks.heavy, iHeavy));
    v = v.plus(light.times(LoopJets.ffs(q, higgsino, squarks.light, iLight)));
    FieldJet loop = iHeavy.minus(iLight);
    FieldJet flip = squarks.projectorLR.conjugate().realOfProduct(quark.mass);
    return v.plus(4 * yt * yb * mu, flip.times(loop));
  }

  /**
   * Neutral Higgs bosons and squarks of one flavour; the couplings are a (m + X e_LR) with a = Y
   * massless, X = A - mu light for the massless doublet, and likewise for the heavy one.
   */
  private FieldJet neutralScalars(
      FlavourJets s, double massless, double heavy, double ratioMassless, double ratioHeavy) {
    double y2 = s.flavour.yukawa() * s.flavour.yukawa();
    double x = s.flavour.trilinear() - mu * ratioMassless;
    double y = s.flavour.trilinear() - mu * ratioHeavy;
    FieldJet v = neutralScalar(s, x, FieldJet.ZERO).times(-y2 * massless * massless);
    return v.plus(-y2 * heavy * heavy, neutralScalar(s, y, pseudoscalar));
  }

  static FieldJet neutralScalar(FlavourJets s, double x, FieldJet boson) {
    FieldJet flip = s.flip.times(s.inverseSplitting).times(2 * x);
    FieldJet sin2 = s.cosSquared.times(-1).plus(1).times(0.25 * x * x);
    FieldJet mixed = s.cosSquared.times(0.5).plus(0.5).times(x * x);
    FieldJet hh = LoopJets.i(s.heavy, s.heavy, boson);
    FieldJet ll = LoopJets.i(s.light, s.light, boson);
    FieldJet v = s.fermion.plus(flip).plus(sin2).times(hh);
    v = v.plus(s.fermion.minus(flip).plus(sin2).times(ll));
    return v.plus(mixed.times(LoopJets.i(s.heavy, s.light, boson)));
  }

  /** Charged Higgs bosons, stops and sbottoms. */
  private FieldJet chargedScalars() {
    double at = top.flavour.trilinear();
    double ab = bottom.flavour.trilinear();
    PhaseJet massTop = top.mass;
    PhaseJet massBottom = bottom.mass;
    PhaseJet left0 = massTop.times(sin * yt).plus(massBottom.times(-cos * yb));
    PhaseJet right0 = massBottom.conjugate().times(sin * yt).plus(massTop.times(-cos * yb));
    PhaseJet leftA = massTop.times(cos * yt).plus(massBottom.times(sin * yb));
    PhaseJet rightA = massBottom.conjugate().times(cos * yt).plus(massTop.times(sin * yb));
    ChargedCoupling massless =
        new ChargedCoupling(left0, right0, yb * (sin * mu - cos * ab), yt * (sin * at - cos * mu));
    ChargedCoupling heavy =
        new ChargedCoupling(leftA, rightA, yb * (cos * mu + sin * ab), yt * (cos * at + sin * mu));
    return massless
        .sum(top, bottom, FieldJet.ZERO)
        .plus(heavy.sum(top, bottom, pseudoscalar))
        .times(-1);
  }

  /** Four squarks, and two squarks with two Higgs bosons. */
  private FieldJet quartic() {
    FieldJet topLeft = mean(top, true);
    FieldJet topRight = mean(top, false);
    FieldJet bottomLeft = mean(bottom, true);
    FieldJet bottomRight = mean(bottom, false);
    FieldJet boson = LoopJets.j(pseudoscalar);
    FieldJet both = topLeft.plus(bottomLeft);
    FieldJet t = topRight.times(both).plus(COLOURS, mixed(top));
    t = t.plus(cos * cos, both.plus(2, topRight).times(boson));
    FieldJet b = bottomRight.times(both).plus(COLOURS, mixed(bottom));
    b = b.plus(sin * sin, both.plus(2, bottomRight).times(boson));
    return t.times(yt * yt).plus(yb * yb, b);
  }

  /** The propagator of the left- or right-handed squark at one point. */
  private static FieldJet mean(FlavourJets s, boolean left) {
    FieldJet heavy = LoopJets.j(s.heavy);
    FieldJet light = LoopJets.j(s.light);
    return left
        ? s.leftInHeavy.times(heavy).plus(s.leftInLight.times(light))
        : s.leftInLight.times(heavy).plus(s.leftInHeavy.times(light));
  }

  /** Absolute square of the propagator from left- to right-handed. */
  private static FieldJet mixed(FlavourJets s) {
    FieldJet difference = LoopJets.j(s.heavy).minus(LoopJets.j(s.light));
    return s.cosSquared.times(-1).plus(1).times(0.25).times(difference.square());
  }
}
