package org.deepxs.spectrum.builtin.running;

/**
 * MS-bar quantities of the Standard Model with five quarks at the scale where the MSSM takes over,
 * the pole mass of the top quark. alpha_s and the bottom mass run with three loops of QCD
 * (Chetyrkin, Kniehl, Steinhauser, hep-ph/9708255; Chetyrkin, hep-ph/9703278), alpha and the tau
 * mass with one loop of QED.
 *
 * @param scale the pole mass of the top quark in GeV
 * @param alpha electromagnetic coupling
 * @param alphaStrong strong coupling
 * @param bottomMass running bottom mass in GeV
 * @param tauMass running tau mass in GeV
 */
public record LowEnergy(
    double scale, double alpha, double alphaStrong, double bottomMass, double tauMass) {
  private static final double ZETA3 = 1.2020569031595942;
  private static final int FLAVOURS = 5;
  private static final int STEPS = 200;

  /** Parts of d alpha / d ln Q in units of alpha^2 / pi. */
  private static final double LIGHT_FERMIONS = 40.0 / 9;

  private static final double W_BOSON = 3.5;

  /**
   * Runs the inputs to the top mass.
   *
   * @param in SMINPUTS
   * @return couplings and masses at the top mass
   */
  public static LowEnergy of(StandardModelInputs in) {
    double scale = in.topMass();
    double[] atTop = {in.alphaStrong(), 1};
    qcd(atTop, Math.log(scale / in.zMass()));
    double[] down = {in.alphaStrong(), 1};
    qcd(down, Math.log(in.bottomMass() / in.zMass()));
    double lnBottom = Math.log(scale / in.bottomMass());
    double alphaMz = 1 / in.inverseAlpha();
    double lnTau = Math.log(in.zMass() / in.tauMass());
    // screening by five quarks and three leptons up to the Z boson, on average half way to the tau
    double alphaBelow = 1 / (in.inverseAlpha() + 0.5 * LIGHT_FERMIONS / Math.PI * lnTau);
    double bottom = in.bottomMass() * atTop[1] / down[1] * (1 - alphaMz / (6 * Math.PI) * lnBottom);
    double aboveZ = alphaMz * Math.log(scale / in.zMass());
    double tau = in.tauMass() * (1 - 1.5 / Math.PI * (alphaBelow * lnTau + aboveZ));
    double slope = LIGHT_FERMIONS - W_BOSON;
    double alpha = 1 / (in.inverseAlpha() - slope / Math.PI * Math.log(scale / in.zMass()));
    return new LowEnergy(scale, alpha, atTop[0], bottom, tau);
  }

  /** Runs alpha_s and a factor of quark masses over a distance in ln Q. */
  private static void qcd(double[] y, double distance) {
    double h = distance / STEPS;
    double[] k = new double[2];
    for (int step = 0; step < STEPS; step++) {
      slope(y[0], k);
      double a = y[0] + 0.5 * h * k[0];
      double m = y[1] * (1 + 0.5 * h * k[1]);
      slope(a, k);
      y[0] += h * k[0];
      y[1] += h * k[1] * m;
    }
  }

  private static void slope(double alpha, double[] k) {
    double n = FLAVOURS;
    double a = alpha / Math.PI;
    double b0 = (11 - 2 * n / 3) / 4;
    double b1 = (102 - 38 * n / 3) / 16;
    double b2 = (2857.0 / 2 - 5033 * n / 18 + 325 * n * n / 54) / 64;
    double g1 = (202.0 / 3 - 20 * n / 9) / 16;
    double g2 = (1249 - (2216.0 / 27 + 160 * ZETA3 / 3) * n - 140 * n * n / 81) / 64;
    k[0] = -2 * alpha * a * (b0 + a * (b1 + a * b2));
    k[1] = -2 * a * (1 + a * (g1 + a * g2));
  }
}
