package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.loop.PassarinoVeltman.*;

/**
 * What all loops of Higgs bosons share: fields Hd0 = (s1 + i p1)/sqrt 2 and Hu0 = (s2 + i p2)/sqrt
 * 2, mass eigenstates numbered h, H, G0, A0, G+, H+, their components, and the couplings of s1 and
 * s2 (i p1 and i p2 are alike) to neutralinos and charginos.
 */
final class HiggsStates {
  static final int H_LIGHT = 0;
  static final int H_HEAVY = 1;
  static final int G_ZERO = 2;
  static final int A_ZERO = 3;
  static final int G_PLUS = 4;
  static final int H_PLUS = 5;
  static final int COUNT = 6;

  /** Couplings to two neutralinos, and to charginos chi-_k chi+_l. */
  final double[][][] neutral = new double[2][4][4];

  final double[][][] charged = new double[2][2][2];

  /** Components on (s1, s2), (p1, p2) or (Hu+, Hd+). */
  final double[][] component = new double[COUNT][2];

  final double[] mass2 = new double[COUNT];

  /** One-point functions of the states. */
  final double[] tadpole = new double[COUNT];

  /** (g^2 + g'^2)/4, (g^2 - g'^2)/4 and g^2/4: coefficients of the D-term potential. */
  double sum;

  double difference;
  double weak;
  TreeMasses t;

  void set(TreeMasses tree) {
    t = tree;
    sum = 0.25 * (t.g1 * t.g1 + t.g2 * t.g2);
    difference = 0.25 * (t.g2 * t.g2 - t.g1 * t.g1);
    weak = 0.25 * t.g2 * t.g2;
    states();
    inos();
  }

  private void inos() {
    for (int k = 0; k < 4; k++) {
      for (int l = 0; l < 4; l++) {
        double gk = 0.5 * (t.g2 * t.n[k][1] - t.g1 * t.n[k][0]);
        double gl = 0.5 * (t.g2 * t.n[l][1] - t.g1 * t.n[l][0]);
        neutral[0][k][l] = gk * t.n[l][2] + gl * t.n[k][2];
        neutral[1][k][l] = -gk * t.n[l][3] - gl * t.n[k][3];
      }
    }
    double g = t.g2 * Math.sqrt(0.5);
    for (int k = 0; k < 2; k++) {
      for (int l = 0; l < 2; l++) {
        charged[0][k][l] = g * t.u[k][1] * t.v[l][0];
        charged[1][k][l] = g * t.u[k][0] * t.v[l][1];
      }
    }
  }

  private void states() {
    put(H_LIGHT, t.h2, -t.sinAlpha, t.cosAlpha);
    put(H_HEAVY, t.bigH2, t.cosAlpha, t.sinAlpha);
    put(G_ZERO, t.z2, t.cosBeta, -t.sinBeta);
    put(A_ZERO, t.a2, t.sinBeta, t.cosBeta);
    put(G_PLUS, t.w2, t.sinBeta, -t.cosBeta);
    put(H_PLUS, t.hPlus2, t.cosBeta, t.sinBeta);
  }

  private void put(int n, double m2, double x, double y) {
    component[n][0] = x;
    component[n][1] = y;
    mass2[n] = m2;
    tadpole[n] = a0(m2, t.q2);
  }

  /** sin^2(alpha - beta), the share of H in the coupling of A0 to the Z boson. */
  double mixing() {
    double sin = t.sinAlpha * t.cosBeta - t.cosAlpha * t.sinBeta;
    return sin * sin;
  }
}
