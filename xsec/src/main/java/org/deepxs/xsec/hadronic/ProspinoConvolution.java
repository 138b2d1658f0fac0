package org.deepxs.xsec.hadronic;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonChannel.Kind;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Where Prospino's collinear remainder differs from P + K, as functions of tau like a luminosity;
 * {@link ProspinoCollinear} says why. Immutable.
 */
public final class ProspinoConvolution {

  /** Nodes in x; the remainder is then good to 4e-6 of the Born cross section. */
  static final int NODES = 24;

  private static final double TWO_C_F = 8.0 / 3;
  private static final int GLUON = 21;

  private final PartonLuminosity luminosity;
  private final int channels;
  private final int[] index;
  private final double[] node;
  private final double[] weight;

  private ProspinoConvolution(
      PartonLuminosity luminosity, List<PartonChannel> initialStates, int nodes) {
    this.luminosity = luminosity;
    this.channels = initialStates.size();
    this.index = indices(luminosity, initialStates);
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
   * Convolutions of some initial states.
   *
   * @param luminosity parton luminosities
   * @param initialStates quark and antiquark
   * @return the convolutions
   */
  public static ProspinoConvolution of(
      PartonLuminosity luminosity, List<PartonChannel> initialStates) {
    return of(luminosity, initialStates, NODES);
  }

  /** With another number of nodes in x. */
  static ProspinoConvolution of(
      PartonLuminosity luminosity, List<PartonChannel> initialStates, int nodes) {
    return new ProspinoConvolution(luminosity, initialStates, nodes);
  }

  /** For each channel the pair itself and both partons with a gluon. */
  private static int[] indices(PartonLuminosity luminosity, List<PartonChannel> channels) {
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
   * Workspace for {@link #at}.
   *
   * @return the workspace
   */
  public Values values() {
    return new Values(channels, node.length);
  }

  /** Convolutions at one tau and scale, by initial state. Workspace of one thread. */
  public static final class Values {

    private final double[] quarkLost;
    private final double[] gluon;
    private final double[] gluonCorrect;
    private final double[] momentum;
    private final double[] l;
    private final double[] kernels = new double[3];

    private Values(int channels, int nodes) {
      quarkLost = new double[channels];
      gluon = new double[channels];
      gluonCorrect = new double[channels];
      momentum = new double[nodes];
      l = new double[3 * channels * nodes];
    }

    /**
     * What Prospino's emission of gluons lacks.
     *
     * @param channel number of the initial state
     * @return factor of alpha_s/(2 pi) times the Born cross section
     */
    public double quarkLost(int channel) {
      return quarkLost[channel];
    }

    /**
     * Prospino's splitting of gluons.
     *
     * @param channel number of the initial state
     * @return factor of alpha_s/(2 pi) times the Born cross section
     */
    public double gluon(int channel) {
      return gluon[channel];
    }

    /**
     * The splitting of gluons as it should be.
     *
     * @param channel number of the initial state
     * @return factor of alpha_s/(2 pi) times the Born cross section
     */
    public double gluonCorrect(int channel) {
      return gluonCorrect[channel];
    }

    /**
     * Prospino's remainder minus P + K.
     *
     * @param channel number of the initial state
     * @return factor of alpha_s/(2 pi) times the Born cross section
     */
    public double difference(int channel) {
      return gluon[channel] - gluonCorrect[channel] - quarkLost[channel];
    }
  }

  /**
   * Convolutions at one tau and scale.
   *
   * @param tau s/S
   * @param log ln(tau S/mu_F²)
   * @param muFGeV factorisation scale in GeV
   * @param out modified
   * @throws org.deepxs.pdf.PdfException if the luminosities do not reach
   */
  public void at(double tau, double log, double muFGeV, Values out) {
    int n = node.length;
    for (int j = 0; j < n; j++) {
      out.momentum[j] = Math.min(1, tau / (1 - (1 - tau) * node[j]));
    }
    luminosity.evaluate(muFGeV, index, out.momentum, n, out.l);
    for (int c = 0; c < channels; c++) {
      out.quarkLost[c] = 0;
      out.gluon[c] = 0;
      out.gluonCorrect[c] = 0;
    }
    for (int j = 0; j < n; j++) {
      kernels((1 - tau) * node[j], log, out.kernels);
      double dx = (1 - tau) * weight[j];
      for (int c = 0; c < channels; c++) {
        int first = 3 * c * n + j;
        double gluons = out.l[first + n] + out.l[first + 2 * n];
        out.quarkLost[c] += dx * out.kernels[0] * out.l[first];
        out.gluon[c] += dx * out.kernels[1] * gluons;
        out.gluonCorrect[c] += dx * out.kernels[2] * gluons;
      }
    }
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
