package org.deepxs.pdf.luminosity;

/**
 * Nodes in tau, uniform in v = ln(1/tau) + a (1 - tau) (APPLgrid's variable, arXiv:0911.2985), with
 * six-point Lagrange interpolation of the luminosity divided by a smooth function of tau.
 */
final class TauGrid {

  /** Points of the local interpolation. */
  static final int POINTS = 6;

  /** Stretching towards tau = 1. */
  private static final double STRETCH = 15;

  /** Keeps the scaling function finite at tau = 1, where PDF grids end in a straight line. */
  private static final double OFFSET = 1.05;

  private final int size;
  private final double tauMin;
  private final double spacing;
  private final double[] taus;

  TauGrid(double tauMin, int size) {
    this.size = size;
    this.tauMin = tauMin;
    this.spacing = variable(tauMin) / (size - 1);
    this.taus = new double[size];
    taus[0] = 1;
    for (int i = 1; i < size - 1; i++) {
      taus[i] = solve(i * spacing, taus[i - 1]);
    }
    taus[size - 1] = tauMin;
  }

  static double variable(double tau) {
    return STRETCH * (1 - tau) - Math.log(tau);
  }

  private static double solve(double v, double start) {
    double y = Math.log(start);
    for (int i = 0; i < 60; i++) {
      double tau = Math.exp(y);
      double step = (STRETCH * (1 - tau) - y - v) / (STRETCH * tau + 1);
      y += step;
      if (Math.abs(step) < 1e-15) {
        break;
      }
    }
    return Math.exp(Math.min(y, 0));
  }

  int size() {
    return size;
  }

  double tauMin() {
    return tauMin;
  }

  double tau(int i) {
    return taus[i];
  }

  /** The smooth function that luminosities are divided by before they are tabulated. */
  static double scale(double tau) {
    double b = OFFSET - tau;
    double b2 = b * b;
    double b4 = b2 * b2;
    return b4 * b4 / (tau * Math.sqrt(tau));
  }

  /** Position of a tau in units of nodes, 0 at tau = 1. */
  double position(double tau) {
    return variable(tau) / spacing;
  }

  /** First of the six nodes used at a position. */
  int firstNode(double position) {
    int first = (int) position - (POINTS / 2 - 1);
    return Math.max(0, Math.min(first, size - POINTS));
  }

  /** Lagrange weights of the six nodes at offset f from the first. */
  static void weights(double f, double[] out) {
    double d0 = f;
    double d1 = f - 1;
    double d2 = f - 2;
    double d3 = f - 3;
    double d4 = f - 4;
    double d5 = f - 5;
    double p12 = d0 * d1;
    double p34 = d2 * d3;
    double p56 = d4 * d5;
    double high = p34 * p56;
    double outer = p12 * p56;
    double low = p12 * p34;
    out[0] = -d1 * high / 120;
    out[1] = d0 * high / 24;
    out[2] = -d3 * outer / 12;
    out[3] = d2 * outer / 12;
    out[4] = -d5 * low / 24;
    out[5] = d4 * low / 120;
  }
}
