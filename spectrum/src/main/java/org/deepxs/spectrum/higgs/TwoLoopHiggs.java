package org.deepxs.spectrum.higgs;

/** Dominant two-loop corrections to the Higgs sector. */
public final class TwoLoopHiggs {

  private static final double LOOP = 1 / (256 * Math.pow(Math.PI, 4));

  private TwoLoopHiggs() {}

  /**
   * Order alpha_t alpha_s.
   *
   * @param in masses and couplings
   * @return the corrections
   */
  public static HiggsCorrection strongTop(TwoLoopInputs in) {
    Vacuum vacuum = Vacuum.of(in);
    SquarkJets top = SquarkJets.up(vacuum.top(), vacuum.top().splitting(), vacuum.background());
    FieldJet v = StrongPotential.of(top, in.gluinoGev() / in.scaleGev());
    return vacuum.correction(v, LOOP * in.strongCoupling() * in.strongCoupling());
  }

  /**
   * Order alpha_b alpha_s.
   *
   * @param in masses and couplings
   * @return the corrections
   */
  public static HiggsCorrection strongBottom(TwoLoopInputs in) {
    Vacuum vacuum = Vacuum.of(in);
    SquarkJets b =
        SquarkJets.down(vacuum.bottom(), vacuum.bottom().splitting(), vacuum.background());
    FieldJet v = StrongPotential.of(b, in.gluinoGev() / in.scaleGev());
    return vacuum.correction(v, LOOP * in.strongCoupling() * in.strongCoupling());
  }

  /**
   * Orders alpha_t^2, alpha_t alpha_b and alpha_b^2.
   *
   * @param in masses and couplings
   * @return the corrections
   */
  public static HiggsCorrection yukawa(TwoLoopInputs in) {
    Vacuum vacuum = Vacuum.of(in);
    SquarkJets t = SquarkJets.up(vacuum.top(), vacuum.top().splitting(), vacuum.background());
    SquarkJets b =
        SquarkJets.down(vacuum.bottom(), vacuum.bottom().splitting(), vacuum.background());
    FieldJet v =
        YukawaPotential.of(t, b, in.tanBeta(), in.pseudoscalarSquared() / vacuum.scaleSquared());
    return vacuum.correction(v, LOOP);
  }
}
