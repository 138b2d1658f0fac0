package org.deepxs.spectrum.higgs;

/**
 * Coupling of a charged Higgs boson to (t_L, t_R)^dagger and (b_L, b_R), a 2x2 matrix, up to its
 * sign.
 *
 * @param left element (L, L)
 * @param right element (R, R)
 * @param leftRight element (L, R), real
 * @param rightLeft element (R, L), real
 */
record ChargedCoupling(PhaseJet left, PhaseJet right, double leftRight, double rightLeft) {

  /** Sum over stops and sbottoms of the squared coupling times I(stop, sbottom, boson). */
  FieldJet sum(FlavourJets top, FlavourJets bottom, FieldJet boson) {
    FieldJet hh = LoopJets.i(top.heavy, bottom.heavy, boson);
    FieldJet hl = LoopJets.i(top.heavy, bottom.light, boson);
    FieldJet lh = LoopJets.i(top.light, bottom.heavy, boson);
    FieldJet ll = LoopJets.i(top.light, bottom.light, boson);
    FieldJet t1 = top.leftInHeavy;
    FieldJet t2 = top.leftInLight;
    FieldJet b1 = bottom.leftInHeavy;
    FieldJet b2 = bottom.leftInLight;
    FieldJet a2 = left.absoluteSquare();
    FieldJet d2 = right.absoluteSquare();
    double e2 = rightLeft * rightLeft;
    double f2 = leftRight * leftRight;
    // tr(P M Q M^dagger), P and Q the projectors: diagonal elements of both,
    FieldJet sum = a2.times(shares(t1, t2, b1, b2, hh, hl, lh, ll));
    sum = sum.plus(d2.times(shares(t2, t1, b2, b1, hh, hl, lh, ll)));
    sum = sum.plus(e2, shares(t2, t1, b1, b2, hh, hl, lh, ll));
    sum = sum.plus(f2, shares(t1, t2, b2, b1, hh, hl, lh, ll));
    // off-diagonal elements of Q only, of P only,
    FieldJet qLeft = left.realOfProduct(bottom.projectorLR).times(2 * leftRight);
    FieldJet qRight = right.conjugate().realOfProduct(bottom.projectorLR).times(2 * rightLeft);
    FieldJet dh = hh.minus(hl);
    FieldJet dl = lh.minus(ll);
    sum = sum.plus(qLeft.times(t1.times(dh).plus(t2.times(dl))));
    sum = sum.plus(qRight.times(t2.times(dh).plus(t1.times(dl))));
    PhaseJet p = top.projectorLR;
    FieldJet pLeft = p.realOfProduct(left.conjugate()).times(2 * rightLeft);
    FieldJet pRight = p.realOfProduct(right).times(2 * leftRight);
    FieldJet th = hh.minus(lh);
    FieldJet tl = hl.minus(ll);
    sum = sum.plus(pLeft.times(b1.times(th).plus(b2.times(tl))));
    sum = sum.plus(pRight.times(b2.times(th).plus(b1.times(tl))));
    // and of both.
    PhaseJet both = left.conjugate().times(right).times(bottom.projectorLR.conjugate());
    both = both.plus(bottom.projectorLR.times(leftRight * rightLeft));
    return sum.plus(2, p.realOfProduct(both).times(dh.minus(dl)));
  }

  private static FieldJet shares(
      FieldJet tHeavy,
      FieldJet tLight,
      FieldJet bHeavy,
      FieldJet bLight,
      FieldJet hh,
      FieldJet hl,
      FieldJet lh,
      FieldJet ll) {
    FieldJet heavy = bHeavy.times(hh).plus(bLight.times(hl));
    FieldJet light = bHeavy.times(lh).plus(bLight.times(ll));
    return tHeavy.times(heavy).plus(tLight.times(light));
  }
}
