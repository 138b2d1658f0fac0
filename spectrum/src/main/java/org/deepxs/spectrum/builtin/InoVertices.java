package org.deepxs.spectrum.builtin;

/**
 * Couplings of neutralinos and charginos to gauge and Higgs bosons, with one index in the gauge
 * basis (bino, wino, Hd, Hu; wino-, Hd-; wino+, Hu+) and one in the mass basis. Derived from the
 * gauge interactions with the signs of {@link TreeMasses}; compare PBMZ (hep-ph/9606211), appendix
 * D.
 */
final class InoVertices {
  /** -L = 1/2 h_n K_Ij psi_I chi_j for h and H; i G0 and i A0 follow. */
  final double[][][] neutralHiggs = new double[4][4][4];

  /** phi^- psi0_I chi+_j of G and H, and phi^+ psi0_I chi-_j. */
  final double[][][] plus = new double[2][4][2];

  final double[][][] minus = new double[2][4][2];

  /** The same with the neutralino in the mass basis: [n][k][ j gauge ]. */
  final double[][][] plusGauge = new double[2][4][2];

  final double[][][] minusGauge = new double[2][4][2];

  /** h_n psi-_i chi+_k and h_n chi-_k psi+_j for h, H, i G0, i A0. */
  final double[][][] chargedLeft = new double[4][2][2];

  final double[][][] chargedRight = new double[4][2][2];

  /** Z current of neutralinos: psi_I chi_k. */
  final double[][] z = new double[4][4];

  /** W current psi+_j psi0: [I gauge][k mass] for + and -, then [k mass][j gauge]. */
  final double[][] wPlus = new double[4][2];

  final double[][] wMinus = new double[4][2];
  final double[][] wPlusGauge = new double[4][2];
  final double[][] wMinusGauge = new double[4][2];

  private final double[][] s1 = new double[4][4];
  private final double[][] s2 = new double[4][4];
  private final double[][] up = new double[4][2];
  private final double[][] down = new double[4][2];

  void set(TreeMasses t) {
    neutral(t);
    mixed(t);
    charged(t);
    currents(t);
  }

  private void neutral(TreeMasses t) {
    for (int j = 0; j < 4; j++) {
      double[] row = t.n[j];
      double gaugino = 0.5 * (t.g2 * row[1] - t.g1 * row[0]);
      s1[0][j] = -0.5 * t.g1 * row[2];
      s1[1][j] = 0.5 * t.g2 * row[2];
      s1[2][j] = gaugino;
      s1[3][j] = 0;
      s2[0][j] = 0.5 * t.g1 * row[3];
      s2[1][j] = -0.5 * t.g2 * row[3];
      s2[2][j] = 0;
      s2[3][j] = -gaugino;
    }
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        combine(t, neutralHiggs, i, j, s1[i][j], s2[i][j]);
      }
    }
  }

  /** From s1 and s2 (and -i p1, -i p2) to h, H, G0 and A0. */
  private static void combine(
      TreeMasses t, double[][][] target, int i, int j, double c1, double c2) {
    target[0][i][j] = -t.sinAlpha * c1 + t.cosAlpha * c2;
    target[1][i][j] = t.cosAlpha * c1 + t.sinAlpha * c2;
    target[2][i][j] = t.cosBeta * c1 - t.sinBeta * c2;
    target[3][i][j] = t.sinBeta * c1 + t.cosBeta * c2;
  }

  private void mixed(TreeMasses t) {
    double root = Math.sqrt(0.5);
    clear(up);
    clear(down);
    up[0][1] = root * t.g1;
    up[1][1] = root * t.g2;
    up[3][0] = t.g2;
    down[0][1] = -root * t.g1;
    down[1][1] = -root * t.g2;
    down[2][0] = t.g2;
    for (int n = 0; n < 2; n++) {
      double cu = n == 0 ? t.sinBeta : t.cosBeta;
      double cd = n == 0 ? -t.cosBeta : t.sinBeta;
      for (int k = 0; k < 4; k++) {
        for (int j = 0; j < 2; j++) {
          plus[n][k][j] = cu * (up[k][0] * t.v[j][0] + up[k][1] * t.v[j][1]);
          minus[n][k][j] = cd * (down[k][0] * t.u[j][0] + down[k][1] * t.u[j][1]);
          plusGauge[n][k][j] = cu * column(t.n[k], up, j);
          minusGauge[n][k][j] = cd * column(t.n[k], down, j);
        }
      }
    }
  }

  private static void clear(double[][] matrix) {
    for (double[] row : matrix) {
      row[0] = 0;
      row[1] = 0;
    }
  }

  private static double column(double[] row, double[][] m, int j) {
    return row[0] * m[0][j] + row[1] * m[1][j] + row[2] * m[2][j] + row[3] * m[3][j];
  }

  private void charged(TreeMasses t) {
    double g = t.g2 * Math.sqrt(0.5);
    for (int k = 0; k < 2; k++) {
      // psi-_0 psi+_1 s2 and psi-_1 psi+_0 s1
      combine(t, chargedLeft, 0, k, 0, g * t.v[k][1]);
      combine(t, chargedLeft, 1, k, g * t.v[k][0], 0);
      combine(t, chargedRight, k, 0, g * t.u[k][1], 0);
      combine(t, chargedRight, k, 1, 0, g * t.u[k][0]);
    }
  }

  private void currents(TreeMasses t) {
    double half = 0.5 * t.g2 / Math.sqrt(t.cw2);
    double doublet = t.g2 * Math.sqrt(0.5);
    clear(up);
    clear(down);
    up[1][0] = -t.g2;
    up[3][1] = doublet;
    down[1][0] = t.g2;
    down[2][1] = doublet;
    for (int k = 0; k < 4; k++) {
      z[2][k] = half * t.n[k][2];
      z[3][k] = -half * t.n[k][3];
      for (int j = 0; j < 2; j++) {
        wPlus[k][j] = up[k][0] * t.v[j][0] + up[k][1] * t.v[j][1];
        wMinus[k][j] = down[k][0] * t.u[j][0] + down[k][1] * t.u[j][1];
        wPlusGauge[k][j] = column(t.n[k], up, j);
        wMinusGauge[k][j] = column(t.n[k], down, j);
      }
    }
  }
}
