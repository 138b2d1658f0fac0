package org.deepxs.xsec.hadronic;

import org.deepxs.pdf.luminosity.PartonLuminosity;

/**
 * The collinear remainder as Prospino 2.1 computes it for pairs of electroweakinos, in scheme
 * {@code prospino2} only.
 *
 * <p>The P + K operators multiply dsigma_Born/dt at the energy x s, whose flux and phase space are
 * 1/(x s)^2. Prospino divides by x s^2 instead (for sleptons it is right), which puts a factor x
 * into every kernel below x = 1, while the plus distributions keep their subtraction at x = 1. What
 * is lost,
 *
 * <pre>
 * quarks: 2 C_F { (1+x²) [ln(s/mu_F²) + 2 ln(1-x)] + (1-x)² } sigma_Born(x s)
 * gluons: (1-x) { (x² + (1-x)²)/2 ln(s (1-x)²/mu_F²) + x (1-x) } sigma_Born(x s)
 * </pre>
 *
 * times alpha_s/(2 pi), depends on mu_F and nothing makes up for it: with this remainder the cross
 * section does not obey the renormalisation group. Everywhere else {@link HadronicIntegrals#at} is
 * used.
 */
public final class ProspinoCollinear {

  private final BornTable table;
  private final PartonLuminosity luminosity;
  private final ProspinoConvolution convolution;

  private ProspinoCollinear(BornTable table, PartonLuminosity luminosity, int nodes) {
    this.table = table;
    this.luminosity = luminosity;
    this.convolution = ProspinoConvolution.of(luminosity, table.channels(), nodes);
  }

  /**
   * Collinear remainders at one scale, in pb, with alpha_s/(2 pi) taken out.
   *
   * @param quark from gluons emitted by the quark and the antiquark, Prospino's channel 4
   * @param gluon from gluons that split before, Prospino's channel 5
   */
  public record AtScale(double quark, double gluon) {

    /**
     * Both channels.
     *
     * @return their sum in pb
     */
    public double sum() {
      return quark + gluon;
    }
  }

  /**
   * The remainder of a pair.
   *
   * @param table its Born cross sections
   * @param luminosity parton luminosities
   * @return the remainder at any scale
   */
  public static ProspinoCollinear of(BornTable table, PartonLuminosity luminosity) {
    return new ProspinoCollinear(table, luminosity, ProspinoConvolution.NODES);
  }

  /**
   * As {@link #of(BornTable, PartonLuminosity)} with another number of nodes, for tests of
   * convergence.
   *
   * @param table Born cross sections
   * @param luminosity parton luminosities
   * @param nodes number of nodes in x
   * @return the remainder at any scale
   */
  static ProspinoCollinear of(BornTable table, PartonLuminosity luminosity, int nodes) {
    return new ProspinoCollinear(table, luminosity, nodes);
  }

  /**
   * The remainder at a factorisation scale.
   *
   * @param muFGeV factorisation scale in GeV
   * @return the remainder
   * @throws org.deepxs.pdf.PdfException if the luminosities do not reach
   */
  public AtScale at(double muFGeV) {
    double[] tau = table.tau();
    double[] value = table.value();
    ProspinoConvolution.Values values = convolution.values();
    double quarkLost = 0;
    double gluon = 0;
    double gluonCorrect = 0;
    for (int k = 0; k < tau.length; k++) {
      double log = table.logEnergySquared(k) - 2 * Math.log(muFGeV);
      convolution.at(tau[k], log, muFGeV, values);
      for (int c = 0; c < table.channels().size(); c++) {
        double sigma = value[c * tau.length + k];
        quarkLost += sigma * values.quarkLost(c);
        gluon += sigma * values.gluon(c);
        gluonCorrect += sigma * values.gluonCorrect(c);
      }
    }
    HadronicIntegrals.AtScale correct = table.with(luminosity).at(muFGeV);
    double quark = correct.collinearFinite() + correct.collinearLog() - gluonCorrect - quarkLost;
    return new AtScale(quark, gluon);
  }
}
