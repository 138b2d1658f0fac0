package org.deepxs.spectrum.higgs;

/**
 * Dominant two-loop corrections to the Higgs sector of the MSSM: second derivatives of the two-loop
 * effective potential in DR-bar with electroweak gauge couplings neglected in it. They are the
 * corrections of Degrassi, Slavich, Zwirner (hep-ph/0105096, alpha_t alpha_s), Brignole, Degrassi,
 * Slavich, Zwirner (hep-ph/0112177, alpha_t^2; hep-ph/0206101, alpha_b alpha_s), Dedes, Degrassi,
 * Slavich (hep-ph/0305127, with alpha_t alpha_b and alpha_b^2) and Allanach et al. (hep-ph/0406166,
 * alpha_tau^2 and alpha_tau alpha_b).
 *
 * <p>To be added to a one-loop calculation in terms of DR-bar parameters at the same scale. Equal
 * sfermion masses, vanishing mixing and thresholds (gluino = quark + squark) are no special cases
 * for the caller.
 */
public final class TwoLoopHiggs {

  private static final double LOOP = 1 / (256 * Math.pow(Math.PI, 4));

  private TwoLoopHiggs() {}

  /**
   * All corrections.
   *
   * @param in masses and couplings
   * @return the sum of {@link #strongTop}, {@link #strongBottom}, {@link #yukawa}, {@link #tau} and
   *     {@link #tauBottom}
   */
  public static HiggsCorrection of(TwoLoopInputs in) {
    Vacuum vacuum = Vacuum.of(in);
    FieldJet strong = strong(vacuum, in, true).plus(strong(vacuum, in, false));
    FieldJet v = yukawa(vacuum, in).plus(tau(vacuum, in)).plus(tauBottom(vacuum));
    v = v.plus(square(in.strongCoupling()), strong);
    return vacuum.correction(v, LOOP);
  }

  /**
   * Order alpha_t alpha_s.
   *
   * @param in masses and couplings
   * @return the corrections
   */
  public static HiggsCorrection strongTop(TwoLoopInputs in) {
    Vacuum vacuum = Vacuum.of(in);
    return vacuum.correction(strong(vacuum, in, true), LOOP * square(in.strongCoupling()));
  }

  /**
   * Order alpha_b alpha_s.
   *
   * @param in masses and couplings
   * @return the corrections
   */
  public static HiggsCorrection strongBottom(TwoLoopInputs in) {
    Vacuum vacuum = Vacuum.of(in);
    return vacuum.correction(strong(vacuum, in, false), LOOP * square(in.strongCoupling()));
  }

  /**
   * Orders alpha_t^2, alpha_t alpha_b and alpha_b^2.
   *
   * @param in masses and couplings
   * @return the corrections
   */
  public static HiggsCorrection yukawa(TwoLoopInputs in) {
    Vacuum vacuum = Vacuum.of(in);
    return vacuum.correction(yukawa(vacuum, in), LOOP);
  }

  /**
   * Order alpha_tau^2.
   *
   * @param in masses and couplings
   * @return the corrections
   */
  public static HiggsCorrection tau(TwoLoopInputs in) {
    Vacuum vacuum = Vacuum.of(in);
    return vacuum.correction(tau(vacuum, in), LOOP);
  }

  /**
   * Order alpha_tau alpha_b.
   *
   * @param in masses and couplings
   * @return the corrections
   */
  public static HiggsCorrection tauBottom(TwoLoopInputs in) {
    Vacuum vacuum = Vacuum.of(in);
    return vacuum.correction(tauBottom(vacuum), LOOP);
  }

  private static double square(double x) {
    return x * x;
  }

  private static FieldJet strong(Vacuum vacuum, TwoLoopInputs in, boolean up) {
    double gluino = in.gluinoGev() / in.scaleGev();
    FieldJet sum = FieldJet.ZERO;
    for (SplittingNode n : (up ? vacuum.top() : vacuum.bottom()).splittings()) {
      FlavourJets squarks = up ? vacuum.top(n) : vacuum.bottom(n);
      sum = sum.plus(n.weight(), StrongPotential.of(squarks, gluino));
    }
    return sum;
  }

  private static FieldJet yukawa(Vacuum vacuum, TwoLoopInputs in) {
    double boson = in.pseudoscalarSquared() / vacuum.scaleSquared();
    FieldJet sum = FieldJet.ZERO;
    for (SplittingNode n : vacuum.top().splittings()) {
      FlavourJets top = vacuum.top(n);
      for (SplittingNode m : vacuum.bottom().splittings()) {
        FieldJet v = YukawaPotential.of(top, vacuum.bottom(m), in.tanBeta(), boson);
        sum = sum.plus(n.weight() * m.weight(), v);
      }
    }
    return sum;
  }

  private static FieldJet tau(Vacuum vacuum, TwoLoopInputs in) {
    double boson = in.pseudoscalarSquared() / vacuum.scaleSquared();
    double sneutrino = in.sneutrinoSquared() / vacuum.scaleSquared();
    FieldJet sum = FieldJet.ZERO;
    for (SplittingNode n : vacuum.tau().splittings()) {
      FlavourJets tau = vacuum.tau(n);
      sum = sum.plus(n.weight(), TauPotential.of(tau, in.tanBeta(), boson, sneutrino));
    }
    return sum;
  }

  private static FieldJet tauBottom(Vacuum vacuum) {
    FieldJet sum = FieldJet.ZERO;
    for (SplittingNode n : vacuum.tau().splittings()) {
      FlavourJets tau = vacuum.tau(n);
      for (SplittingNode m : vacuum.bottom().splittings()) {
        FieldJet v = TauPotential.withBottom(tau, vacuum.bottom(m));
        sum = sum.plus(n.weight() * m.weight(), v);
      }
    }
    return sum;
  }
}
