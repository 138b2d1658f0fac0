package org.deepxs.xsec.nlo;

import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.PartonicCorrection;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.virtual.VirtualKernel;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * One-loop corrections of an electroweakino pair with the integrated dipoles and the part of P + K
 * at x = 1, C_F (4 zeta_2 - 10) Born, integrated over t: coefficient of alpha_s/(2 pi) in the
 * partonic cross sections. Its Drell–Yan limit is C_F (4 zeta_2 - 8) Born. Holds workspace: one
 * object per thread.
 */
public final class VirtualCorrection implements PartonicCorrection {

  private static final double COLOUR_FACTOR = 4.0 / 3;
  private static final double AT_ONE = 2 * Math.PI * Math.PI / 3 - 10;
  private static final int NODES = 16;
  private static final double[][] RULE = rule(NODES);

  private final PartonicBorn born;
  private final VirtualKernel kernel;
  private final double[][] rule;
  private final double[] values;
  private final double[] bornPb;
  private final double peak2; // M² in GeV²

  private VirtualCorrection(PartonicBorn born, VirtualKernel kernel, double[][] rule) {
    this.born = born;
    this.kernel = kernel;
    this.rule = rule;
    this.values = new double[born.channels().size()];
    this.bornPb = new double[values.length];
    this.peak2 = peak2(born.couplings());
  }

  /**
   * The square of the lightest squark's mass; of the heavier particle's if there are no squarks.
   */
  private static double peak2(PairCouplings couplings) {
    double least = Double.POSITIVE_INFINITY;
    for (QuarkAnnihilation quarks : couplings.annihilations()) {
      for (int k = 0; k < quarks.squarks(); k++) {
        least = Math.min(least, quarks.squarkMass2(k));
      }
    }
    double heavier = Math.max(Math.abs(couplings.m1()), Math.abs(couplings.m2()));
    return least < Double.POSITIVE_INFINITY ? least : heavier * heavier;
  }

  /**
   * Correction to a Born cross section.
   *
   * @param born Born cross sections
   * @param loops couplings of the gluino loops at the same point
   * @return the correction
   */
  public static VirtualCorrection of(PartonicBorn born, PairLoops loops) {
    return new VirtualCorrection(born, kernel(born, loops), RULE);
  }

  /** With another number of nodes in t, for tests of convergence. */
  static VirtualCorrection of(PartonicBorn born, PairLoops loops, int nodes) {
    return new VirtualCorrection(born, kernel(born, loops), rule(nodes));
  }

  private static VirtualKernel kernel(PartonicBorn born, PairLoops loops) {
    return VirtualKernel.of(born.couplings(), loops, born.bosonMassGeV(), born.bosonWidthGeV());
  }

  /** Nodes and weights on [-1, 1]. */
  private static double[][] rule(int n) {
    GaussIntegrator gauss = new GaussIntegratorFactory().legendre(n, -1, 1);
    double[][] rule = new double[2][n];
    for (int k = 0; k < n; k++) {
      rule[0][k] = gauss.getPoint(k);
      rule[1][k] = gauss.getWeight(k);
    }
    return rule;
  }

  @Override
  public PartonicBorn born() {
    return born;
  }

  /**
   * {@inheritDoc}
   *
   * <p>With t_c the middle of the range and M² - t = (M² - t_c) (1 - tanh eta), M the mass of the
   * lightest squark, the peaks of the exchange become flat in eta. With the mass of a particle
   * instead, nodes are lost on empty ends if it is lighter, and peaks are missed if heavier.
   */
  @Override
  public void evaluate(double s, double[] sigmaPb) {
    PairCouplings couplings = born.couplings();
    double m1 = Math.abs(couplings.m1());
    double m2 = Math.abs(couplings.m2());
    double lambda = (s - (m1 + m2) * (m1 + m2)) * (s - (m1 - m2) * (m1 - m2));
    double energy = s + 2 * peak2 - m1 * m1 - m2 * m2;
    double etaMax = atanh(Math.sqrt(Math.max(lambda, 0)) / energy);
    born.evaluate(s, bornPb);
    for (int c = 0; c < values.length; c++) {
      sigmaPb[c] = COLOUR_FACTOR * AT_ONE * bornPb[c];
    }
    double norm = COLOUR_FACTOR * born.normalisation(s);
    for (int k = 0; k < rule[0].length; k++) {
      double tanh = Math.tanh(etaMax * rule[0][k]);
      double weight = norm * rule[1][k] * etaMax * 0.5 * energy * (1 - tanh * tanh);
      kernel.evaluate(s, peak2 - 0.5 * energy * (1 - tanh), values);
      for (int c = 0; c < values.length; c++) {
        sigmaPb[c] += weight * values[c];
      }
    }
  }

  private static double atanh(double x) {
    return 0.5 * (Math.log1p(x) - Math.log1p(-x));
  }
}
