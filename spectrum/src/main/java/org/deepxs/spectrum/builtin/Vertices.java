package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;

/**
 * Couplings of sfermions to neutralinos, charginos and Higgs bosons, derived from the
 * superpotential W = y_t t^c (t Hu0 - b Hu+) + y_b b^c (b Hd0 - t Hd-) + y_tau tau^c (tau Hd0 - nu
 * Hd-) + mu (Hu+ Hd- - Hu0 Hd0) and the gauge interactions of the MSSM; with these signs the mass
 * matrices of {@link TreeMasses} have the signs of the SLHA. Equal to PBMZ (hep-ph/9606211),
 * appendix D, up to signs.
 *
 * <p>Gaugino couplings: -L contains sfermion_a^* (A ino fermion_L + B conj(ino fermion^c)).
 */
final class Vertices {
  /** A of neutralino k by species, k, and gauge eigenstate L or R of the sfermion. */
  final double[][][] neutralA = new double[Species.COUNT][4][2];

  final double[][][] neutralB = new double[Species.COUNT][4][2];

  /** The same for chargino k and the fermion's partner in the doublet. */
  final double[][][] chargedA = new double[Species.COUNT][2][2];

  final double[][][] chargedB = new double[Species.COUNT][2][2];

  /** Derivatives of the sfermion mass matrix (LL, LR, RR) by s1 and s2, in GeV. */
  final double[][][] evenGauge = new double[Species.COUNT][2][3];

  /** The same by h and H. */
  final double[][][] even = new double[Species.COUNT][2][3];

  /** i times the derivative of LR by G0 and A0. */
  final double[][] odd = new double[Species.COUNT][2];

  /** Coefficients of upper_a^* lower_b phi^+ for G+ and H+, by upper species: LL, LR, RL, RR. */
  final double[][][] charged = new double[Species.COUNT][2][4];

  void set(TreeMasses t) {
    for (int f = 0; f < Species.COUNT; f++) {
      neutralinos(t, f);
      charginos(t, f);
      neutralHiggs(t, f);
      if (isUpper(f)) {
        chargedHiggs(t, f);
      }
    }
  }

  private void neutralinos(TreeMasses t, int f) {
    double root2 = Math.sqrt(2);
    int higgsino = isUpper(f) ? 3 : 2;
    for (int k = 0; k < 4; k++) {
      double[] row = t.n[k];
      double y = t.yukawa[f] * row[higgsino];
      neutralA[f][k][0] = root2 * (t.g2 * isospin(f) * row[1] + t.g1 * hyperLeft(f) * row[0]);
      neutralB[f][k][0] = y;
      neutralA[f][k][1] = y;
      neutralB[f][k][1] = root2 * t.g1 * hyperRight(f) * row[0];
    }
  }

  private void charginos(TreeMasses t, int f) {
    double own = t.yukawa[f];
    double other = t.yukawa[partner(f)];
    for (int k = 0; k < 2; k++) {
      double[] gauge = isUpper(f) ? t.v[k] : t.u[k];
      double[] opposite = isUpper(f) ? t.u[k] : t.v[k];
      chargedA[f][k][0] = t.g2 * gauge[0];
      chargedA[f][k][1] = -own * gauge[1];
      chargedB[f][k][0] = -other * opposite[1];
      chargedB[f][k][1] = 0;
    }
  }

  private void neutralHiggs(TreeMasses t, int f) {
    double y = t.yukawa[f];
    double root = Math.sqrt(0.5);
    double gl = isospin(f) - charge(f) * t.sw2;
    double gr = charge(f) * t.sw2;
    double d = 0.5 * (t.g1 * t.g1 + t.g2 * t.g2);
    double[][] c = evenGauge[f];
    c[0][0] = d * gl * t.v1;
    c[0][2] = d * gr * t.v1;
    c[1][0] = -d * gl * t.v2;
    c[1][2] = -d * gr * t.v2;
    int own = isUpper(f) ? 1 : 0;
    double mass = Math.sqrt(2) * y * t.fermion[f];
    c[own][0] += mass;
    c[own][2] += mass;
    double a = t.trilinear[f];
    c[own][1] = root * y * a;
    c[1 - own][1] = -root * y * t.mu;
    for (int i = 0; i < 3; i++) {
      even[f][0][i] = -t.sinAlpha * c[0][i] + t.cosAlpha * c[1][i];
      even[f][1][i] = t.cosAlpha * c[0][i] + t.sinAlpha * c[1][i];
    }
    // G0 = cos p1 - sin p2, A0 = sin p1 + cos p2
    double p1 = root * y * (isUpper(f) ? t.mu : a);
    double p2 = root * y * (isUpper(f) ? a : t.mu);
    odd[f][0] = t.cosBeta * p1 - t.sinBeta * p2;
    odd[f][1] = t.sinBeta * p1 + t.cosBeta * p2;
  }

  private void chargedHiggs(TreeMasses t, int up) {
    int down = partner(up);
    double yu = t.yukawa[up];
    double yd = t.yukawa[down];
    double half = 0.5 * t.g2 * t.g2;
    double root = Math.sqrt(0.5);
    double v1 = root * t.v1;
    double v2 = root * t.v2;
    double[] hu = {(half - yu * yu) * v2, -t.mu * yd, -yu * t.trilinear[up], -yu * yd * v1};
    double[] hd = {(half - yd * yd) * v1, -yd * t.trilinear[down], -yu * t.mu, -yu * yd * v2};
    for (int i = 0; i < 4; i++) {
      charged[up][0][i] = t.sinBeta * hu[i] - t.cosBeta * hd[i];
      charged[up][1][i] = t.cosBeta * hu[i] + t.sinBeta * hd[i];
    }
  }
}
