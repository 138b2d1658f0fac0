package org.deepxs.pdf.luminosity;

import java.util.List;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.PdfSlice;

/** Computes luminosity tables from PDF members. */
public final class LuminosityBuilder {

  /** Nodes between two tabulated ones that are used for the convolutions only, plus one. */
  private static final int REFINEMENT = 2;

  private final PdfMember member;
  private final TauGrid fineGrid;
  private final TauGrid grid;
  private final MuGrid muGrid;
  private final List<PartonChannel> pairs = PairChannels.all();
  private final List<PartonChannel> channels = PartonChannel.standard();
  private final float[] table;

  private LuminosityBuilder(PdfMember member, LuminosityOptions options) {
    this.member = member;
    double tauMin = Math.max(options.tauMin(), member.xMin());
    int nodes = options.tauNodes();
    this.grid = new TauGrid(tauMin, nodes);
    this.fineGrid = new TauGrid(tauMin, REFINEMENT * (nodes - 1) + 1);
    this.muGrid = MuPanels.choose(member, options, tauMin);
    this.table = new float[muGrid.size() * channels.size() * nodes];
  }

  /**
   * Computes the table of a member, all {@link PartonChannel#standard} channels. Takes about a
   * second.
   *
   * @param member the PDFs
   * @param options ranges and node counts
   * @return the table
   * @throws PdfException if the member does not cover any part of the requested range
   */
  public static PartonLuminosity build(PdfMember member, LuminosityOptions options) {
    if (member.qMaxGeV() <= options.muMinGeV() || member.qMinGeV() >= options.muMaxGeV()) {
      throw new PdfException(
          "set "
              + member.setName()
              + " covers Q = "
              + member.qMinGeV()
              + " to "
              + member.qMaxGeV()
              + " GeV, nothing of the requested "
              + options.muMinGeV()
              + " to "
              + options.muMaxGeV()
              + " GeV");
    }
    LuminosityBuilder builder = new LuminosityBuilder(member, options);
    builder.fill();
    return new PartonLuminosity(
        builder.channels,
        builder.grid,
        builder.muGrid,
        builder.table,
        LuminosityProvenance.of(member, options));
  }

  private void fill() {
    ConvolutionWeights weights = ConvolutionWeights.of(fineGrid, REFINEMENT);
    for (int panel = 0; panel < muGrid.panels(); panel++) {
      double low = muGrid.lnEdge(panel);
      double high = muGrid.lnEdge(panel + 1);
      boolean ownStart = panel == 0 || muGrid.jump(panel);
      for (int k = ownStart ? 0 : 1; k < MuGrid.POINTS; k++) {
        double mu = Math.exp(MuGrid.lnNode(low, high, k));
        boolean below = k == MuGrid.POINTS - 1;
        fillNode(muGrid.firstNode(panel) + k, MuPanels.slice(member, mu, below), weights);
      }
    }
  }

  private void fillNode(int node, PdfSlice slice, ConvolutionWeights weights) {
    double[][] scaled = scaledPairs(slice);
    double[] gluons = new double[fineGrid.size()];
    int rows = grid.size();
    for (int c = 0; c < channels.size(); c++) {
      PartonChannel channel = channels.get(c);
      int offset = (node * channels.size() + c) * rows;
      if (channel.kind() == PartonChannel.Kind.PAIR) {
        double[] values = scaled[pairs.indexOf(channel)];
        for (int row = 0; row < rows; row++) {
          table[offset + row] = (float) values[row * REFINEMENT];
        }
      } else {
        PairChannels.sumGluons(pairs, scaled, channel, gluons);
        double[] quarks = scaled[pairs.indexOf(channel.withKind(PartonChannel.Kind.PAIR))];
        for (int row = 1; row < rows; row++) {
          double sum =
              weights.apply(CollinearKernel.ofQuarks(channel.kind()), row, quarks)
                  + weights.apply(CollinearKernel.ofGluons(channel.kind()), row, gluons);
          table[offset + row] = (float) (sum / TauGrid.scale(grid.tau(row)));
        }
      }
    }
  }

  /** Pair luminosities over the scaling function at the nodes of the fine grid. */
  private double[][] scaledPairs(PdfSlice slice) {
    PairIntegrator integrator = new PairIntegrator(slice, pairs);
    double[][] scaled = new double[pairs.size()][fineGrid.size()];
    double[] values = new double[pairs.size()];
    for (int i = 1; i < fineGrid.size(); i++) {
      double tau = fineGrid.tau(i);
      integrator.integrate(tau, values);
      double factor = 1 / (tau * TauGrid.scale(tau));
      for (int c = 0; c < values.length; c++) {
        scaled[c][i] = values[c] * factor;
      }
    }
    return scaled;
  }
}
