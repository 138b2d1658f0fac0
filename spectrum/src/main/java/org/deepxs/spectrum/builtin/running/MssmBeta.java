package org.deepxs.spectrum.builtin.running;

import static org.deepxs.spectrum.builtin.running.Parameter.*;

/**
 * Two-loop beta functions of the MSSM with third-generation Yukawa couplings, DR-bar' (S. P. Martin
 * and M. T. Vaughn, hep-ph/9311340; A terms are those of generation 3). They all follow from the
 * anomalous dimensions of the superfields when squared couplings are continued to superspace (I.
 * Jack, D. R. T. Jones, A. Pickering, hep-ph/9712542): g^2 becomes g^2 (1 + M theta + M thetabar +
 * (2 M^2 + X) theta thetabar) and y^2 becomes y^2 (1 - A theta - A thetabar + (A^2 + sum of m^2)
 * theta thetabar). A jet is the coefficients of 1, theta and theta thetabar. Vacuum expectation
 * values run with the two-loop scalar anomalous dimension in Feynman gauge (Castano, Piard and
 * Ramond, hep-ph/9308335; Yamada, hep-ph/0112251).
 */
final class MssmBeta {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);

  // superfields of generation 3, the Higgs doublets, and generations 1 and 2 without Yukawa
  // couplings
  private static final int Q = 0;
  private static final int U = 1;
  private static final int D = 2;
  private static final int L = 3;
  private static final int E = 4;
  private static final int HIGGS_U = 5;
  private static final int HIGGS_D = 6;
  private static final int LIGHT = 7;
  private static final int FIELDS = 12;

  /** Twice the quadratic Casimirs of U(1) with g'^2, SU(2) and SU(3). */
  private static final double[][] CASIMIR2 = {
    {1.0 / 18, 1.5, 8.0 / 3},
    {8.0 / 9, 0, 8.0 / 3},
    {2.0 / 9, 0, 8.0 / 3},
    {0.5, 1.5, 0},
    {2, 0, 0},
    {0.5, 1.5, 0},
    {0.5, 1.5, 0},
  };

  private static final double[] HYPERCHARGE = {1.0 / 6, -2.0 / 3, 1.0 / 3, -0.5, 1, 0.5, -0.5};

  private static final double[] ONE_LOOP = {11, 1, -3};
  private static final double[][] TWO_LOOP = {
    {199.0 / 9, 9, 88.0 / 3}, {3, 25, 24}, {11.0 / 3, 9, 14},
  };
  private static final double[][] YUKAWA = {{26.0 / 3, 14.0 / 3, 6}, {6, 6, 2}, {4, 4, 0}};

  private static final int[] GAUGE = {G1, G2, G3};
  private static final int[] YUKAWAS = {Y_TOP, Y_BOTTOM, Y_TAU};
  private static final int[] TRILINEAR = {T_TOP, T_BOTTOM, T_TAU};

  /** Superfields of each Yukawa coupling, and position of the squared mass of each superfield. */
  private static final int[][] LEGS = {{Q, U, HIGGS_U}, {Q, D, HIGGS_D}, {L, E, HIGGS_D}};

  private static final int[] MASS = {Q3, U3, D3, L3, E3, HU, HD, Q1, U1, D1, L1, E1};

  /** Jets of g_a^2 and y_k^2, and of anomalous dimensions at one and two loops. */
  private final double[][] g = new double[3][3];

  private final double[][] y = new double[3][3];
  private final double[][] one = new double[FIELDS][3];
  private final double[][] two = new double[FIELDS][3];
  private final double[] casimir = new double[3];
  private final double[] sum = new double[3];
  private final double[] sigma = new double[3];

  /** 1 where only couplings are asked for, 3 with soft parameters. */
  private int order;

  /** Writes dp/dlnQ; soft parameters are left at 0 unless asked for. */
  void derivatives(double[] p, double[] dp, boolean soft) {
    order = soft ? 3 : 1;
    jets(p, soft);
    for (int f = 0; f < LIGHT; f++) {
      oneLoop(f, CASIMIR2[f], one[f]);
    }
    yukawaParts();
    for (int f = 0; f < LIGHT; f++) {
      twoLoopGauge(f, CASIMIR2[f]);
    }
    yukawaLoops();
    gauge(p, dp, soft);
    yukawas(p, dp, soft);
    vevs(p, dp);
    if (soft) {
      higgsino(p, dp);
      masses(p, dp);
    }
  }

  private void jets(double[] p, boolean soft) {
    for (int k = 0; k < 3; k++) {
      g[k][0] = p[GAUGE[k]] * p[GAUGE[k]];
      y[k][0] = p[YUKAWAS[k]] * p[YUKAWAS[k]];
    }
    if (!soft) {
      return;
    }
    sigmas(p);
    for (int k = 0; k < 3; k++) {
      double m = p[M1 + k];
      g[k][1] = g[k][0] * m;
      g[k][2] = 2 * g[k][0] * m * m;
      double t = p[TRILINEAR[k]];
      double masses = p[MASS[LEGS[k][0]]] + p[MASS[LEGS[k][1]]] + p[MASS[LEGS[k][2]]];
      y[k][1] = -t * p[YUKAWAS[k]];
      y[k][2] = t * t + y[k][0] * masses;
    }
  }

  /**
   * The parts -X of g^2: g^2 times Martin and Vaughn (2.23) to (2.25), with g'^2, less 2 C(G) g^4
   * M^2 of the gauginos (Jack, Jones and Pickering, (19)).
   */
  private void sigmas(double[] p) {
    double q = 2 * p[Q1] + p[Q3];
    double u = 2 * p[U1] + p[U3];
    double d = 2 * p[D1] + p[D3];
    double l = 2 * p[L1] + p[L3];
    double e = 2 * p[E1] + p[E3];
    double h = p[HU] + p[HD];
    sigma[0] = square(g[0][0]) / 3 * (3 * h + q + 3 * l + 8 * u + 2 * d + 6 * e);
    sigma[1] = square(g[1][0]) * (h + 3 * q + l - 4 * p[M2] * p[M2]);
    sigma[2] = square(g[2][0]) * (2 * q + u + d - 6 * p[M3] * p[M3]);
  }

  private static double square(double x) {
    return x * x;
  }

  private void oneLoop(int f, double[] casimirs, double[] target) {
    for (int i = 0; i < order; i++) {
      target[i] = -casimirs[0] * g[0][i] - casimirs[1] * g[1][i] - casimirs[2] * g[2][i];
    }
    if (f < HIGGS_U) {
      System.arraycopy(target, 0, one[f + LIGHT], 0, order);
    }
  }

  private void yukawaParts() {
    for (int i = 0; i < order; i++) {
      one[Q][i] += y[0][i] + y[1][i];
      one[U][i] += 2 * y[0][i];
      one[D][i] += 2 * y[1][i];
      one[L][i] += y[2][i];
      one[E][i] += 2 * y[2][i];
      one[HIGGS_U][i] += 3 * y[0][i];
      one[HIGGS_D][i] += 3 * y[1][i] + y[2][i];
    }
  }

  /** - G gamma + sum 2 C b g^4, Martin and Vaughn (2.4), where G = sum 2 C g^2. */
  private void twoLoopGauge(int f, double[] casimirs) {
    for (int i = 0; i < order; i++) {
      casimir[i] = casimirs[0] * g[0][i] + casimirs[1] * g[1][i] + casimirs[2] * g[2][i];
      two[f][i] = 0;
    }
    subtract(two[f], 1, casimir, one[f]);
    for (int a = 0; a < 3; a++) {
      subtract(two[f], -casimirs[a] * ONE_LOOP[a], g[a], g[a]);
    }
    if (f < HIGGS_U) {
      int light = f + LIGHT;
      System.arraycopy(two[f], 0, two[light], 0, order);
      // generations 1 and 2 have no Yukawa part in their own gamma
      for (int i = 0; i < order; i++) {
        sum[i] = one[light][i] - one[f][i];
      }
      subtract(two[light], 1, casimir, sum);
    }
  }

  private void yukawaLoops() {
    for (int k = 0; k < 3; k++) {
      int doublet = LEGS[k][0];
      int singlet = LEGS[k][1];
      int higgs = LEGS[k][2];
      int colours = k == 2 ? 1 : 3;
      loop(doublet, 1, k, singlet, higgs);
      loop(singlet, 2, k, doublet, higgs);
      loop(higgs, colours, k, doublet, singlet);
    }
  }

  private void loop(int field, double factor, int k, int first, int second) {
    for (int i = 0; i < order; i++) {
      sum[i] = one[first][i] + one[second][i];
    }
    subtract(two[field], factor, y[k], sum);
  }

  /** target -= factor a b as jets. */
  private void subtract(double[] target, double factor, double[] a, double[] b) {
    target[0] -= factor * a[0] * b[0];
    if (order > 1) {
      target[1] -= factor * (a[0] * b[1] + a[1] * b[0]);
      target[2] -= factor * (a[0] * b[2] + 2 * a[1] * b[1] + a[2] * b[0]);
    }
  }

  private void gauge(double[] p, double[] dp, boolean soft) {
    for (int a = 0; a < 3; a++) {
      sum[0] = 0;
      sum[1] = 0;
      sum[2] = 0;
      for (int k = 0; k < 3; k++) {
        subtract(sum, -TWO_LOOP[a][k], g[a], g[k]);
        subtract(sum, YUKAWA[a][k], g[a], y[k]);
      }
      dp[GAUGE[a]] = LOOP * p[GAUGE[a]] * (ONE_LOOP[a] * g[a][0] + LOOP * sum[0]);
      if (soft) {
        dp[M1 + a] = 2 * LOOP * (ONE_LOOP[a] * g[a][1] + LOOP * sum[1]);
      }
    }
  }

  private void yukawas(double[] p, double[] dp, boolean soft) {
    for (int k = 0; k < 3; k++) {
      double value = 0;
      double theta = 0;
      for (int f : LEGS[k]) {
        value += one[f][0] + LOOP * two[f][0];
        theta += one[f][1] + LOOP * two[f][1];
      }
      dp[YUKAWAS[k]] = LOOP * p[YUKAWAS[k]] * value;
      if (soft) {
        dp[TRILINEAR[k]] = LOOP * (p[TRILINEAR[k]] * value - 2 * p[YUKAWAS[k]] * theta);
      }
    }
  }

  private void vevs(double[] p, double[] dp) {
    double g1 = g[0][0];
    double g2 = g[1][0];
    double g3 = g[2][0];
    double t = y[0][0];
    double b = y[1][0];
    double l = y[2][0];
    double gauge4 = 2.875 * g1 * g1 + 0.75 * g1 * g2 + 5.875 * g2 * g2;
    double down1 = 3 * b + l;
    double up1 = 3 * t;
    double down2 =
        -3 * l * l - 9 * b * b - 3 * t * b + (16 * g3 - 2.0 / 3 * g1) * b + 2 * g1 * l + gauge4;
    double up2 = -9 * t * t - 3 * t * b + (16 * g3 + 4.0 / 3 * g1) * t + gauge4;
    double feynman = 1.5 * g2 + 0.5 * g1;
    double down = LOOP * (down1 - feynman + LOOP * (down2 + down1 * feynman - 4.5 * g2 * g2));
    double up = LOOP * (up1 - feynman + LOOP * (up2 + up1 * feynman - 4.5 * g2 * g2));
    double tan2 = p[TAN_BETA] * p[TAN_BETA];
    dp[TAN_BETA] = p[TAN_BETA] * (down - up);
    dp[VEV] = -p[VEV] * (down + tan2 * up) / (1 + tan2);
  }

  private void higgsino(double[] p, double[] dp) {
    double value = 0;
    double theta = 0;
    for (int f = HIGGS_U; f <= HIGGS_D; f++) {
      value += one[f][0] + LOOP * two[f][0];
      theta += one[f][1] + LOOP * two[f][1];
    }
    dp[MU] = LOOP * p[MU] * value;
    dp[B_MU] = LOOP * (p[B_MU] * value - 2 * p[MU] * theta);
  }

  private void masses(double[] p, double[] dp) {
    double d = g[0][0] * (2 * (trace(p) + LOOP * 2 * primed(p)));
    for (int f = 0; f < FIELDS; f++) {
      double hyper = HYPERCHARGE[f < LIGHT ? f : f - LIGHT];
      double[] c = CASIMIR2[f < LIGHT ? f : f - LIGHT];
      double x = c[0] * sigma[0] + c[1] * sigma[1] + c[2] * sigma[2];
      dp[MASS[f]] = LOOP * (2 * (one[f][2] + LOOP * (two[f][2] + x)) + hyper * d);
    }
  }

  /** The trace S of hypercharge times squared masses. */
  private static double trace(double[] p) {
    return p[HU]
        - p[HD]
        + 2 * (p[Q1] - p[L1] - 2 * p[U1] + p[D1] + p[E1])
        + p[Q3]
        - p[L3]
        - 2 * p[U3]
        + p[D3]
        + p[E3];
  }

  /** S' of Martin and Vaughn (2.22). */
  private double primed(double[] p) {
    double g1 = g[0][0];
    double g2 = g[1][0];
    double g3 = g[2][0];
    double weak = 1.5 * g2 + 0.5 * g1;
    double gauge =
        weak * (p[HU] - p[HD] - 2 * p[L1] - p[L3])
            + (8.0 / 3 * g3 + 1.5 * g2 + g1 / 18) * (2 * p[Q1] + p[Q3])
            - (16.0 / 3 * g3 + 16.0 / 9 * g1) * (2 * p[U1] + p[U3])
            + (8.0 / 3 * g3 + 2.0 / 9 * g1) * (2 * p[D1] + p[D3])
            + 2 * g1 * (2 * p[E1] + p[E3]);
    double top = y[0][0] * (-3 * p[HU] - p[Q3] + 4 * p[U3]);
    double bottom = y[1][0] * (3 * p[HD] - p[Q3] - 2 * p[D3]);
    double tau = y[2][0] * (p[HD] + p[L3] - 2 * p[E3]);
    return gauge + top + bottom + tau;
  }
}
