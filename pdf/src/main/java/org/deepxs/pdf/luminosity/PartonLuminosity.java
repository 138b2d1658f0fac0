package org.deepxs.pdf.luminosity;

import java.util.List;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.alphas.AlphaS;

/**
 * Tabulated luminosities of one PDF member, with its alpha_s. Immutable, safe for concurrent use,
 * and free of allocation in {@link #evaluate}.
 */
public final class PartonLuminosity {

  private final List<PartonChannel> channels;
  private final TauGrid tauGrid;
  private final MuGrid muGrid;
  private final float[] table;
  private final LuminosityProvenance provenance;
  private final AlphaS alphaS;
  private final double muMin;
  private final double muMax;

  /** Takes ownership of the table: scaled values by mu node, channel, tau node. */
  PartonLuminosity(
      List<PartonChannel> channels,
      TauGrid tauGrid,
      MuGrid muGrid,
      float[] table,
      LuminosityProvenance provenance) {
    this.channels = List.copyOf(channels);
    this.tauGrid = tauGrid;
    this.muGrid = muGrid;
    this.table = table;
    this.provenance = provenance;
    this.alphaS = provenance.alphaS();
    this.muMin = muGrid.min();
    this.muMax = muGrid.max();
  }

  private PartonLuminosity(PartonLuminosity other, LuminosityProvenance provenance) {
    this.channels = other.channels;
    this.tauGrid = other.tauGrid;
    this.muGrid = other.muGrid;
    this.table = other.table;
    this.provenance = provenance;
    this.alphaS = other.alphaS;
    this.muMin = other.muMin;
    this.muMax = other.muMax;
  }

  /**
   * Channels of the table.
   *
   * @return in the order of their indices
   */
  public List<PartonChannel> channels() {
    return channels;
  }

  /**
   * Index of a channel, for {@link #evaluate} and {@link #value}.
   *
   * @param channel the channel
   * @return its index
   * @throws PdfException if the table does not hold it
   */
  public int indexOf(PartonChannel channel) {
    return indexOf(channel.kind(), channel.pdg1(), channel.pdg2());
  }

  /**
   * Index of a channel given by its parts, for callers that look up many.
   *
   * @param kind kind of the channel
   * @param pdg1 PDG code of the first parton
   * @param pdg2 PDG code of the second parton
   * @return its index
   * @throws PdfException if the table does not hold it
   */
  public int indexOf(PartonChannel.Kind kind, int pdg1, int pdg2) {
    for (int i = 0; i < channels.size(); i++) {
      PartonChannel c = channels.get(i);
      if (c.kind() == kind && c.pdg1() == pdg1 && c.pdg2() == pdg2) {
        return i;
      }
    }
    throw new PdfException(
        "the luminosity table of "
            + provenance.label()
            + " has no channel "
            + new PartonChannel(kind, pdg1, pdg2).text());
  }

  /**
   * Luminosities of several channels at several tau and one scale.
   *
   * @param muGeV factorisation scale in GeV, within the range of the table
   * @param channelIndices indices from {@link #indexOf}; not modified
   * @param tau n values of tau within the range of the table; not modified
   * @param n number of tau values
   * @param out modified: value of channel c at tau k in {@code out[c * n + k]}
   * @throws PdfException if mu or a tau is out of range; nothing is extrapolated
   */
  public void evaluate(double muGeV, int[] channelIndices, double[] tau, int n, double[] out) {
    double lnMu = lnMu(muGeV);
    int panel = muGrid.panelOf(lnMu);
    double z = muGrid.position(panel, lnMu);
    double m0 = muGrid.weight(0, z);
    double m1 = muGrid.weight(1, z);
    double m2 = muGrid.weight(2, z);
    double m3 = muGrid.weight(3, z);
    double m4 = muGrid.weight(4, z);
    int points = muGrid.points();
    int rows = tauGrid.size();
    int stride = channels.size() * rows;
    int base = muGrid.firstNode(panel) * stride;
    float[] t = table;
    for (int k = 0; k < n; k++) {
      double tk = requireTau(tau[k]);
      double position = tauGrid.position(tk);
      int first = tauGrid.firstNode(position);
      double f = position - first;
      double s = TauGrid.scale(tk);
      double p01 = f * (f - 1);
      double p23 = (f - 2) * (f - 3);
      double p45 = (f - 4) * (f - 5);
      double high = s * p23 * p45;
      double outer = s * p01 * p45;
      double low = s * p01 * p23;
      double w0 = (1 - f) * high * (1.0 / 120);
      double w1 = f * high * (1.0 / 24);
      double w2 = (3 - f) * outer * (1.0 / 12);
      double w3 = (f - 2) * outer * (1.0 / 12);
      double w4 = (5 - f) * low * (1.0 / 24);
      double w5 = (f - 4) * low * (1.0 / 120);
      int start = base + first;
      for (int c = 0; c < channelIndices.length; c++) {
        int i = start + channelIndices[c] * rows;
        double sum =
            m0 * row(t, i, w0, w1, w2, w3, w4, w5)
                + m1 * row(t, i + stride, w0, w1, w2, w3, w4, w5)
                + m2 * row(t, i + 2 * stride, w0, w1, w2, w3, w4, w5);
        if (points > 3) {
          sum += m3 * row(t, i + 3 * stride, w0, w1, w2, w3, w4, w5);
        }
        if (points > 4) {
          sum += m4 * row(t, i + 4 * stride, w0, w1, w2, w3, w4, w5);
        }
        out[c * n + k] = sum;
      }
    }
  }

  private static double row(
      float[] t, int i, double w0, double w1, double w2, double w3, double w4, double w5) {
    return (w0 * t[i] + w1 * t[i + 1])
        + (w2 * t[i + 2] + w3 * t[i + 3])
        + (w4 * t[i + 4] + w5 * t[i + 5]);
  }

  /**
   * Luminosity of one channel.
   *
   * @param channelIndex index from {@link #indexOf}
   * @param tau within the range of the table
   * @param muGeV factorisation scale in GeV, within the range of the table
   * @return the luminosity
   * @throws PdfException if mu or tau is out of range; nothing is extrapolated
   */
  public double value(int channelIndex, double tau, double muGeV) {
    double[] out = new double[1];
    evaluate(muGeV, new int[] {channelIndex}, new double[] {tau}, 1, out);
    return out[0];
  }

  private double lnMu(double muGeV) {
    if (!(muGeV >= muMin && muGeV <= muMax)) {
      throw new PdfException(
          "mu = "
              + muGeV
              + " GeV is outside the luminosity table of "
              + provenance.label()
              + ", "
              + muMin
              + " to "
              + muMax
              + " GeV; build a table with a wider range from the PDF set");
    }
    return Math.log(muGeV);
  }

  private double requireTau(double tau) {
    if (!(tau >= tauGrid.tauMin() && tau <= 1)) {
      throw new PdfException(
          "tau = "
              + tau
              + " is outside the luminosity table of "
              + provenance.label()
              + ", "
              + tauGrid.tauMin()
              + " to 1; build a table with a wider range from the PDF set");
    }
    return tau;
  }

  /**
   * Lowest tau.
   *
   * @return lower end of the range; the upper one is 1
   */
  public double tauMin() {
    return tauGrid.tauMin();
  }

  /**
   * Lowest scale.
   *
   * @return GeV
   */
  public double muMinGeV() {
    return muMin;
  }

  /**
   * Highest scale.
   *
   * @return GeV
   */
  public double muMaxGeV() {
    return muMax;
  }

  /**
   * The strong coupling of the PDF set; the set itself is not needed for it.
   *
   * @return alpha_s
   */
  public AlphaS alphaS() {
    return alphaS;
  }

  /**
   * Where the table comes from.
   *
   * @return the provenance
   */
  public LuminosityProvenance provenance() {
    return provenance;
  }

  /** A copy whose provenance holds the measured accuracy. */
  PartonLuminosity withAccuracy(double measured) {
    return new PartonLuminosity(this, provenance.withAccuracy(measured));
  }

  /** A copy whose provenance says that it comes with the program. */
  PartonLuminosity asBundled() {
    return new PartonLuminosity(this, provenance.asBundled());
  }

  TauGrid tauGrid() {
    return tauGrid;
  }

  MuGrid muGrid() {
    return muGrid;
  }

  float[] table() {
    return table;
  }
}
