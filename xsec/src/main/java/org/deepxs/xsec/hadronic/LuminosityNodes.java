package org.deepxs.xsec.hadronic;

/**
 * Nodes in tau = s/S on which integrals over a luminosity are projected, Σ_k w_k L(tau_k) ≈ Σ_n W_n
 * L(tau_n), so that weights once summed can be folded with any luminosity (the idea of FastNLO,
 * hep-ph/0609285, and APPLgrid, arXiv:0911.2985). The luminosity times a smooth function of tau is
 * interpolated with six points in v = a (1 - tau) - ln(tau).
 */
final class LuminosityNodes {

  /** Points of the local interpolation. */
  static final int POINTS = 6;

  private static final int SIZE = 48;
  private static final double STRETCH = 6;
  private static final double OFFSET = 1.05;

  private final double[] tau = new double[SIZE];
  private final double[] inverseScale = new double[SIZE];
  private final double low;
  private final double perSpacing;

  private LuminosityNodes(double tauLow) {
    // v falls with tau: node 0 is tau = 1.
    this.low = variable(1, 0);
    double spacing = (variable(tauLow, Math.log(tauLow)) - low) / (SIZE - 1);
    this.perSpacing = 1 / spacing;
    tau[0] = 1;
    double y = 0;
    for (int i = 1; i < SIZE; i++) {
      for (int step = 0; step < 50; step++) {
        double t = Math.exp(y);
        y += (variable(t, y) - low - i * spacing) / (STRETCH * t + 1);
      }
      tau[i] = i == SIZE - 1 ? tauLow : Math.exp(y);
    }
    for (int i = 0; i < SIZE; i++) {
      inverseScale[i] = 1 / scale(tau[i]);
    }
  }

  /**
   * Nodes between a threshold and 1.
   *
   * @param tauLow lowest tau, in (0, 1)
   */
  static LuminosityNodes of(double tauLow) {
    return new LuminosityNodes(tauLow);
  }

  private static double variable(double tau, double lnTau) {
    return STRETCH * (1 - tau) - lnTau;
  }

  /** Falls like typical luminosities, so that the quotient is easy to interpolate. */
  private static double scale(double tau) {
    double b = OFFSET - tau;
    double b2 = b * b;
    double b4 = b2 * b2;
    return b4 * b4 / (tau * Math.sqrt(tau));
  }

  int size() {
    return SIZE;
  }

  /** Node positions; the inner array, not to be changed. */
  double[] tau() {
    return tau;
  }

  /**
   * Weights of the six nodes around a tau.
   *
   * @param at tau, from the lowest to 1
   * @param lnAt its logarithm
   * @param weight modified: six weights; Σ weight_j L(tau_(first + j)) ≈ L(tau)
   * @return the first node
   */
  int weights(double at, double lnAt, double[] weight) {
    double position = (variable(at, lnAt) - low) * perSpacing;
    int first = Math.max(0, Math.min((int) position - 2, SIZE - POINTS));
    double f = position - first;
    double s = scale(at);
    double p01 = f * (f - 1);
    double p23 = (f - 2) * (f - 3);
    double p45 = (f - 4) * (f - 5);
    double high = s * p23 * p45;
    double outer = s * p01 * p45;
    double lowest = s * p01 * p23;
    weight[0] = (1 - f) * high * (1.0 / 120) * inverseScale[first];
    weight[1] = f * high * (1.0 / 24) * inverseScale[first + 1];
    weight[2] = (3 - f) * outer * (1.0 / 12) * inverseScale[first + 2];
    weight[3] = (f - 2) * outer * (1.0 / 12) * inverseScale[first + 3];
    weight[4] = (5 - f) * lowest * (1.0 / 24) * inverseScale[first + 4];
    weight[5] = (f - 4) * lowest * (1.0 / 120) * inverseScale[first + 5];
    return first;
  }
}
