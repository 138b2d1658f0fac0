package org.deepxs.pdf.luminosity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.PdfSlice;

/**
 * Chooses the mu panels of a table: as few as the tolerance allows, with borders at Q knots of the
 * PDF set, where LHAPDF's interpolation is only once differentiable. Inside a Q interval a
 * luminosity is exactly a polynomial of degree six in ln mu.
 */
final class MuPanels {

  /** Most Q intervals in one panel. */
  private static final int MOST_INTERVALS = 4;

  /** Most parts of one Q interval. */
  private static final int MOST_PARTS = 6;

  /** Pairs below this part of the largest one at the same tau are held to its size. */
  private static final double FLOOR = 1e-4;

  private static final double[] PROBE_TAUS = {3e-6, 1e-4, 3e-3, 0.05, 0.3, 0.7};
  private static final double[] PROBE_POSITIONS = {-0.86, -0.36, 0.36, 0.86};

  private final PdfMember member;
  private final double tolerance;
  private final double[] taus;
  private final List<PartonChannel> pairs = PairChannels.all();

  private MuPanels(PdfMember member, double tolerance, double tauMin) {
    this.member = member;
    this.tolerance = tolerance;
    this.taus = Arrays.stream(PROBE_TAUS).filter(t -> t >= tauMin).toArray();
  }

  static MuGrid choose(PdfMember member, LuminosityOptions options, double tauMin) {
    double low = Math.max(options.muMinGeV(), member.qMinGeV());
    double high = Math.min(options.muMaxGeV(), member.qMaxGeV());
    MuPanels panels = new MuPanels(member, options.muTolerance(), tauMin);
    return panels.choose(borders(member, low, high), thresholds(member));
  }

  /** PDFs at a scale; at a threshold those below it if asked for. */
  static PdfSlice slice(PdfMember member, double mu, boolean below) {
    double inside = Math.min(Math.max(mu, member.qMinGeV()), member.qMaxGeV());
    // Nodes at a Q knot must land on its side despite rounding of exp(ln mu).
    for (double q : member.qThresholds()) {
      if (Math.abs(inside / q - 1) < 1e-12) {
        inside = q;
      }
    }
    return below ? member.sliceBelow(inside) : member.slice(inside);
  }

  private static double[] borders(PdfMember member, double low, double high) {
    List<Double> borders = new ArrayList<>();
    borders.add(Math.log(low));
    for (double q : member.qKnots()) {
      if (q > low * (1 + 1e-9) && q < high * (1 - 1e-9)) {
        borders.add(Math.log(q));
      }
    }
    borders.add(Math.log(high));
    return borders.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] thresholds(PdfMember member) {
    return Arrays.stream(member.qThresholds()).map(Math::log).toArray();
  }

  private MuGrid choose(double[] borders, double[] thresholds) {
    List<Double> edges = new ArrayList<>(List.of(borders[0]));
    int start = 0;
    while (start < borders.length - 1) {
      int count = merged(borders, thresholds, start);
      if (count == 0) {
        split(edges, borders[start], borders[start + 1]);
        count = 1;
      } else {
        edges.add(borders[start + count]);
      }
      start += count;
    }
    double[] lnEdges = edges.stream().mapToDouble(Double::doubleValue).toArray();
    boolean[] jumps = new boolean[lnEdges.length];
    for (int i = 0; i < jumps.length; i++) {
      jumps[i] = isThreshold(thresholds, lnEdges[i]);
    }
    return new MuGrid(lnEdges, jumps);
  }

  private static boolean isThreshold(double[] thresholds, double lnMu) {
    return Arrays.stream(thresholds).anyMatch(t -> Math.abs(t - lnMu) < 1e-12);
  }

  /** Largest number of intervals from a border on that one panel serves, 0 if not even one. */
  private int merged(double[] borders, double[] thresholds, int start) {
    int most = Math.min(MOST_INTERVALS, borders.length - 1 - start);
    for (int k = 1; k < most; k++) {
      if (isThreshold(thresholds, borders[start + k])) {
        most = k;
      }
    }
    for (int count = most; count > 0; count--) {
      if (isAccurate(borders[start], borders[start + count])) {
        return count;
      }
    }
    return 0;
  }

  private void split(List<Double> edges, double low, double high) {
    int parts = 2;
    while (parts < MOST_PARTS && !isAccurate(low, low + (high - low) / parts)) {
      parts++;
    }
    for (int k = 1; k < parts; k++) {
      edges.add(low + (high - low) * k / parts);
    }
    edges.add(high);
  }

  private boolean isAccurate(double low, double high) {
    double[][] nodes = new double[MuGrid.POINTS][];
    for (int k = 0; k < MuGrid.POINTS; k++) {
      nodes[k] = probe(MuGrid.lnNode(low, high, k), k == MuGrid.POINTS - 1);
    }
    for (double z : PROBE_POSITIONS) {
      double[] exact = probe((low + high + z * (high - low)) / 2, false);
      for (int i = 0; i < exact.length; i++) {
        double value =
            MuGrid.weight0(z) * nodes[0][i]
                + MuGrid.weight1(z) * nodes[1][i]
                + MuGrid.weight2(z) * nodes[2][i]
                + MuGrid.weight3(z) * nodes[3][i]
                + MuGrid.weight4(z) * nodes[4][i];
        double size = Math.max(Math.abs(exact[i]), FLOOR * largest(exact, i / pairs.size()));
        if (Math.abs(value - exact[i]) > tolerance * size) {
          return false;
        }
      }
    }
    return true;
  }

  private double largest(double[] values, int tauIndex) {
    double largest = 0;
    for (int c = 0; c < pairs.size(); c++) {
      largest = Math.max(largest, Math.abs(values[tauIndex * pairs.size() + c]));
    }
    return largest;
  }

  private double[] probe(double lnMu, boolean below) {
    PairIntegrator integrator = new PairIntegrator(slice(member, Math.exp(lnMu), below), pairs);
    double[] all = new double[taus.length * pairs.size()];
    double[] values = new double[pairs.size()];
    for (int t = 0; t < taus.length; t++) {
      integrator.integrate(taus[t], values);
      System.arraycopy(values, 0, all, t * values.length, values.length);
    }
    return all;
  }
}
