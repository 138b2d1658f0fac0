package org.deepxs.xsec.hadronic;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.PartonicBorn;

/**
 * Partonic Born cross sections of one pair at the nodes of the tau quadrature, times the weights.
 * Every hadronic quantity that is linear in a luminosity-like function F is then a sum over nodes:
 *
 * <pre>
 * ∫ dtau F_c(tau) sigma_c(tau S) = Σ_k F_c(tau_k) value_ck
 * </pre>
 */
public final class BornTable {

  private final PartonicBorn born;
  private final List<PartonChannel> channels;
  private final double sqrtSGeV;
  private final double[] tau;
  private final double[] value;
  private final boolean resonant;

  private BornTable(
      PartonicBorn born, double sqrtSGeV, TauQuadrature quadrature, boolean resonant) {
    this.born = born;
    this.channels = born.channels();
    this.sqrtSGeV = sqrtSGeV;
    this.resonant = resonant;
    this.tau = quadrature.tau();
    int n = tau.length;
    this.value = new double[channels.size() * n];
    double[] sigma = new double[channels.size()];
    for (int k = 0; k < n; k++) {
      born.evaluate(tau[k] * sqrtSGeV * sqrtSGeV, sigma);
      for (int c = 0; c < sigma.length; c++) {
        value[c * n + k] = sigma[c] * quadrature.weight()[k];
      }
    }
  }

  /**
   * Table of a pair at one collider energy.
   *
   * @param born partonic cross sections
   * @param sqrtSGeV proton-proton energy in GeV, above the pair's threshold
   * @return the table
   */
  public static BornTable of(PartonicBorn born, double sqrtSGeV) {
    double hadronicS = sqrtSGeV * sqrtSGeV;
    double tau0 = born.thresholdGeV() * born.thresholdGeV() / hadronicS;
    double mass = born.bosonMassGeV();
    boolean resonant = born.thresholdGeV() < mass && born.bosonWidthGeV() > 0;
    TauQuadrature quadrature =
        resonant
            ? TauQuadrature.resonant(
                tau0, mass * mass / hadronicS, mass * born.bosonWidthGeV() / hadronicS)
            : TauQuadrature.threshold(tau0);
    return new BornTable(born, sqrtSGeV, quadrature, resonant);
  }

  /**
   * Table with a given quadrature, for tests of convergence.
   *
   * @param born partonic cross sections
   * @param sqrtSGeV proton-proton energy in GeV
   * @param quadrature nodes and weights
   * @return the table
   */
  public static BornTable of(PartonicBorn born, double sqrtSGeV, TauQuadrature quadrature) {
    return new BornTable(born, sqrtSGeV, quadrature, false);
  }

  /**
   * Leading-order hadronic cross section.
   *
   * @param luminosity parton luminosities
   * @param muFGeV factorisation scale in GeV
   * @return cross section in pb
   */
  public double leadingOrderPb(PartonLuminosity luminosity, double muFGeV) {
    return contract(luminosity, PartonChannel.Kind.PAIR, muFGeV)[0];
  }

  /**
   * Contracts the table with one kind of luminosity.
   *
   * @param luminosity parton luminosities
   * @param kind which functions of tau to take for each quark-antiquark pair
   * @param muFGeV factorisation scale in GeV
   * @return the integral over tau, and the same with a factor ln(tau S/mu_F^2) in the integrand; in
   *     pb
   */
  public double[] contract(PartonLuminosity luminosity, PartonChannel.Kind kind, double muFGeV) {
    int n = tau.length;
    int[] index = new int[channels.size()];
    for (int c = 0; c < index.length; c++) {
      index[c] = luminosity.indexOf(channels.get(c).withKind(kind));
    }
    double[] l = new double[index.length * n];
    luminosity.evaluate(muFGeV, index, tau, n, l);
    double plain = 0;
    double withLog = 0;
    double logScale = 2 * Math.log(sqrtSGeV / muFGeV);
    for (int k = 0; k < n; k++) {
      double sum = 0;
      for (int c = 0; c < index.length; c++) {
        sum += l[c * n + k] * value[c * n + k];
      }
      plain += sum;
      if (kind == PartonChannel.Kind.COLLINEAR_LOG) {
        withLog += sum * (Math.log(tau[k]) + logScale);
      }
    }
    return new double[] {plain, withLog};
  }

  /**
   * The pair's partonic cross sections.
   *
   * @return what the table was made from
   */
  public PartonicBorn born() {
    return born;
  }

  /**
   * Whether an on-shell Z or W lies inside the range of integration.
   *
   * @return true if so
   */
  public boolean resonant() {
    return resonant;
  }
}
