package org.deepxs.xsec.hadronic;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * Nodes and weights for ∫ dtau from tau_0 to 1, with maps that flatten the integrand.
 *
 * <p>Threshold above the pole of the s-channel boson: ln(tau - tau_M) linear in z^2 with tau_M =
 * M^2/S, Gauss–Legendre in z. The logarithm flattens the propagator, the square turns the threshold
 * factor (s - s_0)^(1/2) and its odd powers into polynomials. Where the pair can be made by an
 * on-shell Z or W, s = M^2 + M Γ sinh(x) with x linear in z^2: linear in s on the resonance,
 * logarithmic away from it.
 */
public final class TauQuadrature {

  /** A boson at the threshold without width would put the map's pole on the first node. */
  private static final double POLE_LIMIT = 0.999;

  private static final double[][] RULE_FAR = rule(14);
  private static final double[][] RULE_NEAR = rule(24);
  private static final double[][] RULE_KINKS = rule(32);
  private static final double[][] RULE_RESONANCE = rule(48);

  private final double[] tau;
  private final double[] weight;

  private TauQuadrature(double[] tau, double[] weight) {
    this.tau = tau;
    this.weight = weight;
  }

  /**
   * Nodes for a pair made through a Z or W.
   *
   * @param thresholdGeV sum of the masses of the pair in GeV, below sqrtS
   * @param bosonMassGeV mass of the boson in GeV
   * @param bosonWidthGeV its width in GeV
   * @param sqrtSGeV proton-proton energy in GeV
   * @return nodes as {@link #resonant} where the boson can be on its mass shell, else as {@link
   *     #threshold(double, double)}
   */
  public static TauQuadrature of(
      double thresholdGeV, double bosonMassGeV, double bosonWidthGeV, double sqrtSGeV) {
    double hadronicS = sqrtSGeV * sqrtSGeV;
    double tau0 = thresholdGeV * thresholdGeV / hadronicS;
    if (isResonant(thresholdGeV, bosonMassGeV, bosonWidthGeV, sqrtSGeV)) {
      double poleTau = bosonMassGeV * bosonMassGeV / hadronicS;
      return resonant(tau0, poleTau, bosonMassGeV * bosonWidthGeV / hadronicS);
    }
    return threshold(tau0, poleBelow(tau0, bosonMassGeV, hadronicS));
  }

  /** As {@link #of} for an integrand with kinks. */
  static TauQuadrature withKinks(
      double thresholdGeV, double bosonMassGeV, double bosonWidthGeV, double sqrtSGeV) {
    if (isResonant(thresholdGeV, bosonMassGeV, bosonWidthGeV, sqrtSGeV)) {
      return of(thresholdGeV, bosonMassGeV, bosonWidthGeV, sqrtSGeV);
    }
    double hadronicS = sqrtSGeV * sqrtSGeV;
    double tau0 = thresholdGeV * thresholdGeV / hadronicS;
    return thresholdWithKinks(tau0, poleBelow(tau0, bosonMassGeV, hadronicS));
  }

  /** A boson above sqrt(s), as absurd inputs may have it, is never on its shell. */
  static boolean isResonant(double threshold, double mass, double width, double sqrtS) {
    return threshold < mass && mass < sqrtS && width > 0;
  }

  private static double poleBelow(double tau0, double mass, double hadronicS) {
    return Math.min(mass * mass / hadronicS, POLE_LIMIT * tau0);
  }

  /** Nodes and weights on [0, 1]. */
  private static double[][] rule(int n) {
    GaussIntegrator gauss = new GaussIntegratorFactory().legendre(n, 0, 1);
    double[][] rule = new double[2][n];
    for (int k = 0; k < n; k++) {
      rule[0][k] = gauss.getPoint(k);
      rule[1][k] = gauss.getWeight(k);
    }
    return rule;
  }

  /**
   * Nodes for an integrand whose pole lies below the threshold.
   *
   * @param tau0 threshold, in (0, 1)
   * @param poleTau M^2/S, below the threshold
   * @return 14 nodes, 24 where the threshold lies below twice the boson's mass
   */
  public static TauQuadrature threshold(double tau0, double poleTau) {
    return threshold(tau0, poleTau, tau0 > 4 * poleTau ? RULE_FAR : RULE_NEAR);
  }

  /**
   * As {@link #threshold(double, double)} with another number of nodes, for tests of convergence.
   *
   * @param tau0 threshold, in (0, 1)
   * @param poleTau M^2/S, below the threshold
   * @param nodes number of nodes
   * @return the nodes
   */
  public static TauQuadrature threshold(double tau0, double poleTau, int nodes) {
    return threshold(tau0, poleTau, rule(nodes));
  }

  /**
   * As {@link #threshold(double, double)} for an integrand with kinks, as thresholds of particles
   * in loops make them.
   *
   * @param tau0 threshold, in (0, 1)
   * @param poleTau M^2/S, below the threshold
   * @return 32 nodes
   */
  static TauQuadrature thresholdWithKinks(double tau0, double poleTau) {
    return threshold(tau0, poleTau, RULE_KINKS);
  }

  private static TauQuadrature threshold(double tau0, double poleTau, double[][] rule) {
    int n = rule[0].length;
    double[] tau = new double[n];
    double[] weight = new double[n];
    double log0 = Math.log(tau0 - poleTau);
    double range = Math.log(1 - poleTau) - log0;
    for (int k = 0; k < n; k++) {
      double z = rule[0][k];
      double distance = Math.exp(log0 + range * z * z);
      tau[k] = poleTau + distance;
      weight[k] = rule[1][k] * distance * range * 2 * z;
    }
    return new TauQuadrature(tau, weight);
  }

  /**
   * Nodes for an integrand with a resonance above the threshold.
   *
   * @param tau0 threshold, below the pole
   * @param poleTau M^2/S
   * @param widthTau M Γ/S, above 0; the number of nodes suits the 3 % of Z and W
   * @return 48 nodes
   */
  static TauQuadrature resonant(double tau0, double poleTau, double widthTau) {
    double[][] rule = RULE_RESONANCE;
    int n = rule[0].length;
    double[] tau = new double[n];
    double[] weight = new double[n];
    double x0 = FastMath.asinh((tau0 - poleTau) / widthTau);
    double range = FastMath.asinh((1 - poleTau) / widthTau) - x0;
    for (int k = 0; k < n; k++) {
      double z = rule[0][k];
      double x = x0 + range * z * z;
      tau[k] = poleTau + widthTau * Math.sinh(x);
      weight[k] = rule[1][k] * range * 2 * z * widthTau * Math.cosh(x);
    }
    return new TauQuadrature(tau, weight);
  }

  /**
   * Number of nodes.
   *
   * @return the number
   */
  public int size() {
    return tau.length;
  }

  /**
   * Node positions.
   *
   * @return tau values; the inner array, not to be changed
   */
  public double[] tau() {
    return tau;
  }

  /**
   * Weights, with the Jacobian of the map.
   *
   * @return weights; the inner array, not to be changed
   */
  public double[] weight() {
    return weight;
  }
}
