package org.deepxs.xsec.hadronic;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonChannel.Kind;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

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

  private static final double TWO_C_F = 8.0 / 3;
  private static final int GLUON = 21;

  /** Nodes in x; the remainder is then good to 4e-6 of the Born cross section. */
  private static final int NODES = 24;

  private final BornTable table;
  private final PartonLuminosity luminosity;
  private final double[] node;
  private final double[] weight;

  private ProspinoCollinear(BornTable table, PartonLuminosity luminosity, int nodes) {
    this.table = table;
    this.luminosity = luminosity;
    this.node = new double[nodes];
    this.weight = new double[nodes];
    GaussIntegrator gauss = new GaussIntegratorFactory().legendre(nodes, 0, 1);
    for (int j = 0; j < nodes; j++) {
      // 1 - x goes with the cube, which removes the logarithm at x = 1.
      double z = gauss.getPoint(j);
      node[j] = z * z * z;
      weight[j] = gauss.getWeight(j) * 3 * z * z;
    }
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
    return new ProspinoCollinear(table, luminosity, NODES);
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
    List<PartonChannel> channels = table.channels();
    int[] index = indices(channels);
    double[] momentum = new double[node.length];
    double[] l = new double[index.length * node.length];
    double[] kernels = new double[3];
    double quarkLost = 0;
    double gluon = 0;
    double gluonCorrect = 0;
    for (int k = 0; k < tau.length; k++) {
      for (int j = 0; j < node.length; j++) {
        momentum[j] = Math.min(1, tau[k] / (1 - (1 - tau[k]) * node[j]));
      }
      luminosity.evaluate(muFGeV, index, momentum, node.length, l);
      double log = table.logEnergySquared(k) - 2 * Math.log(muFGeV);
      for (int j = 0; j < node.length; j++) {
        double oneMinusX = (1 - tau[k]) * node[j];
        double pairs = 0;
        double gluons = 0;
        for (int c = 0; c < channels.size(); c++) {
          double sigma = value[c * tau.length + k];
          int first = 3 * c * node.length + j;
          pairs += sigma * l[first];
          gluons += sigma * (l[first + node.length] + l[first + 2 * node.length]);
        }
        kernels(oneMinusX, log, kernels);
        double dx = (1 - tau[k]) * weight[j];
        quarkLost += dx * kernels[0] * pairs;
        gluon += dx * kernels[1] * gluons;
        gluonCorrect += dx * kernels[2] * gluons;
      }
    }
    HadronicIntegrals.AtScale correct = table.with(luminosity).at(muFGeV);
    double quark = correct.collinearFinite() + correct.collinearLog() - gluonCorrect - quarkLost;
    return new AtScale(quark, gluon);
  }

  /** For each channel the pair itself and both partons with a gluon. */
  private int[] indices(List<PartonChannel> channels) {
    int[] index = new int[3 * channels.size()];
    for (int c = 0; c < channels.size(); c++) {
      PartonChannel pair = channels.get(c);
      index[3 * c] = luminosity.indexOf(Kind.PAIR, pair.pdg1(), pair.pdg2());
      index[3 * c + 1] = luminosity.indexOf(Kind.PAIR, pair.pdg1(), GLUON);
      index[3 * c + 2] = luminosity.indexOf(Kind.PAIR, pair.pdg2(), GLUON);
    }
    return index;
  }

  /**
   * Factors of the luminosities at tau/x.
   *
   * @param oneMinusX 1 - x
   * @param bornLog logarithm of the Born process's energy, ln(x s/mu_F²)
   * @param out modified: what Prospino lacks for quarks, what it has for gluons, what is right for
   *     gluons; each with the 1/x of the convolution
   */
  private static void kernels(double oneMinusX, double bornLog, double[] out) {
    double x = 1 - oneMinusX;
    double log = bornLog - Math.log1p(-oneMinusX) + 2 * Math.log(oneMinusX);
    double gluon = 0.5 * (x * x + oneMinusX * oneMinusX) * log + x * oneMinusX;
    out[0] = TWO_C_F * ((1 + x * x) * log + oneMinusX * oneMinusX) / x;
    out[1] = gluon;
    out[2] = gluon / x;
  }
}
