package org.deepxs.spectrum.higgs;

/**
 * Order alpha_s of the two-loop effective potential of one quark flavour, in units of g3^2 / (16
 * pi^2)^2: gluon, gluino and four-squark diagrams (S. P. Martin, hep-ph/0206136, the terms in
 * g3^2).
 */
final class StrongPotential {

  private StrongPotential() {}

  /**
   * The potential.
   *
   * @param s quark and squarks
   * @param gluino signed gluino mass in units of the scale
   */
  static FieldJet of(FlavourJets s, double gluino) {
    FieldJet g = FieldJet.constant(gluino * gluino);
    FieldJet jq = LoopJets.j(s.fermion);
    FieldJet heavy = LoopJets.j(s.heavy);
    FieldJet light = LoopJets.j(s.light);
    // 4 [f_FFV(q, q, 0) - q f_FbarFbarV(q, q, 0)], with I(0, q, q) = 2 J - 2 q - J^2/q.
    FieldJet v = jq.square().times(24).plus(-32, s.fermion.times(jq)).plus(32, s.fermion.square());
    v = v.plus(2, gluon(s.heavy, heavy)).plus(2, gluon(s.light, light));
    FieldJet iHeavy = LoopJets.i(s.fermion, g, s.heavy);
    FieldJet iLight = LoopJets.i(s.fermion, g, s.light);
    v = v.plus(8, LoopJets.ffs(s.fermion, g, s.heavy, iHeavy));
    v = v.plus(8, LoopJets.ffs(s.fermion, g, s.light, iLight));
    FieldJet chirality = iHeavy.minus(iLight);
    v = v.plus(-32 * gluino, s.flip.times(s.inverseSplitting).times(chirality));
    FieldJet quartic = s.cosSquared.times(heavy.minus(light).square());
    return v.plus(2, quartic.plus(2, heavy.times(light)));
  }

  /** f_SSV(x, x, 0) = 8 x J(x) - 8 x^2 - 3 J(x)^2. */
  private static FieldJet gluon(FieldJet x, FieldJet j) {
    return x.times(j).times(8).plus(-8, x.square()).plus(-3, j.square());
  }
}
