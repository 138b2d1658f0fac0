package org.deepxs.xsec.hadronic;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.PartonicCrossSection;

/**
 * Partonic Born cross sections of one pair at the nodes of the tau quadrature, times the weights.
 * Every hadronic quantity that is linear in a luminosity-like function F is then a sum over nodes:
 *
 * <pre>
 * ∫ dtau F_c(tau) sigma_c(tau S) = Σ_k F_c(tau_k) value_ck
 * </pre>
 */
public final class BornTable {

  private final PartonicCrossSection born;
  private final List<PartonChannel> channels;
  private final double sqrtSGeV;
  private final double[] tau;
  private final double[] value;
  private final boolean resonant;

  private BornTable(
      PartonicCrossSection born, double sqrtSGeV, TauQuadrature quadrature, boolean resonant) {
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
  public static BornTable of(PartonicCrossSection born, double sqrtSGeV) {
    return of(born, sqrtSGeV, false);
  }

  /**
   * Table of a correction whose loops have thresholds of their own, at more nodes.
   *
   * @param correction what multiplies a coupling in partonic cross sections
   * @param sqrtSGeV proton-proton energy in GeV, above the pair's threshold
   * @return the table
   */
  public static BornTable ofLoops(PartonicCrossSection correction, double sqrtSGeV) {
    return of(correction, sqrtSGeV, true);
  }

  private static BornTable of(PartonicCrossSection born, double sqrtSGeV, boolean kinks) {
    double threshold = born.thresholdGeV();
    double mass = born.bosonMassGeV();
    double width = born.bosonWidthGeV();
    boolean resonant = TauQuadrature.isResonant(threshold, mass, width, sqrtSGeV);
    TauQuadrature quadrature =
        kinks
            ? TauQuadrature.withKinks(threshold, mass, width, sqrtSGeV)
            : TauQuadrature.of(threshold, mass, width, sqrtSGeV);
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
  public static BornTable of(PartonicCrossSection born, double sqrtSGeV, TauQuadrature quadrature) {
    return new BornTable(born, sqrtSGeV, quadrature, false);
  }

  /**
   * The table with the luminosities it is to be folded with.
   *
   * @param luminosity parton luminosities
   * @return hadronic integrals at any scale
   */
  public HadronicIntegrals with(PartonLuminosity luminosity) {
    return new HadronicIntegrals(this, luminosity);
  }

  /**
   * The pair's partonic cross sections.
   *
   * @return what the table was made from
   */
  public PartonicCrossSection born() {
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

  List<PartonChannel> channels() {
    return channels;
  }

  /** Node positions; the inner array, not to be changed. */
  double[] tau() {
    return tau;
  }

  /** Weighted cross sections in pb, by channel and node; the inner array, not to be changed. */
  double[] value() {
    return value;
  }

  /** ln(tau S) at a node, S in GeV^2. */
  double logEnergySquared(int node) {
    return Math.log(tau[node]) + 2 * Math.log(sqrtSGeV);
  }
}
