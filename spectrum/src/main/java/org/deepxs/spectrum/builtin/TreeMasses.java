package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.running.Parameter.*;

/**
 * Running couplings, masses and mixings of one point at one scale, at tree level from DR-bar
 * parameters: what stands inside loops. Signs are those of the SLHA: sfermions mix with m (A - mu
 * cot beta) or m (A - mu tan beta), neutralinos have signed masses and a real mixing matrix,
 * charginos positive masses. Workspace that is filled anew for each point and scale.
 */
final class TreeMasses {
  /** Charged or neutral Higgs indices: the Goldstone boson first. */
  static final int GOLDSTONE = 0;

  double q2;
  double g1;
  double g2;
  double g3;
  double e2;
  double sw2;
  double cw2;
  double tanBeta;
  double sinBeta;
  double cosBeta;
  double v1;
  double v2;
  double z2;
  double w2;
  double mu;
  double m1;
  double m2;
  double m3;

  /** Yukawa couplings, A parameters in GeV and masses of fermions by species. */
  final double[] yukawa = new double[Species.COUNT];

  final double[] trilinear = new double[Species.COUNT];
  final double[] fermion = new double[Species.COUNT];

  /** Squared scalar masses, lighter first in generation 3, left first in 1 and 2. */
  final double[][] scalar2 = new double[Species.COUNT][2];

  /** First row (cosine, sine) of the rotation from (left, right) to mass eigenstates. */
  final double[] cosine = new double[Species.COUNT];

  final double[] sine = new double[Species.COUNT];

  /** Running mass matrices of scalars: LL, LR, RR. */
  final double[][] matrix = new double[Species.COUNT][3];

  final double[] neutralino = new double[4];
  final double[][] n = new double[4][4];
  final double[][] neutralinoMatrix = new double[4][4];
  final double[] chargino = new double[2];
  final double[][] u = new double[2][2];
  final double[][] v = new double[2][2];
  final double[] charginoMatrix = new double[4];

  double h2;
  double bigH2;
  double a2;
  double hPlus2;
  double sinAlpha;
  double cosAlpha;

  /** Species of a sfermion with a negative squared mass; -1 if there is none. */
  int tachyon;

  /** Whether the squared mass of the CP-odd Higgs boson is negative. */
  boolean higgsTachyon;

  private final Rotation rotation = new Rotation();
  private final Jacobi jacobi = new Jacobi();

  /** Fills everything from parameters at a scale; a2Substitute stands in for a negative m_A^2. */
  void set(double[] p, double scale, double a2Substitute) {
    q2 = scale * scale;
    couplings(p);
    tachyon = -1;
    higgsTachyon = false;
    double d = 0.25 * (g1 * g1 + g2 * g2) * (v1 * v1 - v2 * v2);
    for (int f = 0; f < Species.COUNT; f++) {
      sfermion(p, f, d);
    }
    gauginos(p);
    higgs(p, a2Substitute);
  }

  private void couplings(double[] p) {
    g1 = p[G1];
    g2 = p[G2];
    g3 = p[G3];
    double sum = g1 * g1 + g2 * g2;
    sw2 = g1 * g1 / sum;
    cw2 = g2 * g2 / sum;
    e2 = g2 * g2 * sw2;
    tanBeta = p[TAN_BETA];
    cosBeta = 1 / Math.sqrt(1 + tanBeta * tanBeta);
    sinBeta = tanBeta * cosBeta;
    v1 = p[VEV] * cosBeta;
    v2 = p[VEV] * sinBeta;
    z2 = 0.25 * sum * p[VEV] * p[VEV];
    w2 = z2 * cw2;
    mu = p[MU];
    third(TOP, p[Y_TOP], p[T_TOP], v2);
    third(BOTTOM, p[Y_BOTTOM], p[T_BOTTOM], v1);
    third(TAU, p[Y_TAU], p[T_TAU], v1);
  }

  private void third(int f, double y, double t, double vev) {
    yukawa[f] = y;
    trilinear[f] = t / y;
    fermion[f] = y * vev * Math.sqrt(0.5);
  }

  private void sfermion(double[] p, int f, double d) {
    boolean heavy = f >= TOP;
    boolean quark = colours(f) == 3;
    double left = quark ? p[heavy ? Q3 : Q1] : p[heavy ? L3 : L1];
    double right = 0;
    if (scalars(f) == 2) {
      int base = quark ? isUpper(f) ? U1 : D1 : E1;
      right = p[heavy ? base + 1 : base];
    }
    double m = fermion[f];
    double gl = isospin(f) - charge(f) * sw2;
    double gr = charge(f) * sw2;
    matrix[f][0] = left + m * m + gl * d;
    matrix[f][2] = right + m * m + gr * d;
    matrix[f][1] = heavy ? m * (trilinear[f] - mu * (isUpper(f) ? 1 / tanBeta : tanBeta)) : 0;
    if (scalars(f) == 1) {
      matrix[f][1] = 0;
    }
    if (scalars(f) == 1 || !heavy) {
      cosine[f] = 1;
      sine[f] = 0;
      scalar2[f][0] = inLoop(f, matrix[f][0]);
      scalar2[f][1] = scalars(f) == 1 ? 0 : inLoop(f, matrix[f][2]);
      return;
    }
    rotation.symmetric(matrix[f][0], matrix[f][1], matrix[f][2]);
    cosine[f] = rotation.cosine;
    sine[f] = rotation.sine;
    scalar2[f][0] = inLoop(f, rotation.light);
    scalar2[f][1] = inLoop(f, rotation.heavy);
  }

  /** The size of a squared mass; loops go on where the iteration passes through a tachyon. */
  private double inLoop(int f, double m2) {
    if (m2 <= 0) {
      tachyon = f;
    }
    return Math.max(Math.abs(m2), 1);
  }

  private void gauginos(double[] p) {
    m1 = p[M1];
    m2 = p[M2];
    m3 = p[M3];
    double[][] y = neutralinoMatrix;
    y[0][0] = m1;
    y[1][1] = m2;
    symmetric(y, 0, 2, -0.5 * g1 * v1);
    symmetric(y, 0, 3, 0.5 * g1 * v2);
    symmetric(y, 1, 2, 0.5 * g2 * v1);
    symmetric(y, 1, 3, -0.5 * g2 * v2);
    symmetric(y, 2, 3, -mu);
    jacobi.decompose(y, neutralino, n);
    charginoMatrix[0] = m2;
    charginoMatrix[1] = g2 * v2 * Math.sqrt(0.5);
    charginoMatrix[2] = g2 * v1 * Math.sqrt(0.5);
    charginoMatrix[3] = mu;
    rotation.charginos(charginoMatrix, chargino, u, v);
  }

  private static void symmetric(double[][] y, int i, int j, double value) {
    y[i][j] = value;
    y[j][i] = value;
  }

  private void higgs(double[] p, double substitute) {
    a2 = p[B_MU] / (sinBeta * cosBeta);
    if (a2 <= 0) {
      higgsTachyon = true;
      a2 = substitute;
    }
    hPlus2 = a2 + w2;
    double s2 = sinBeta * sinBeta;
    double c2 = cosBeta * cosBeta;
    rotation.symmetric(a2 * s2 + z2 * c2, -(a2 + z2) * sinBeta * cosBeta, a2 * c2 + z2 * s2);
    h2 = Math.max(rotation.light, 1e-4);
    bigH2 = rotation.heavy;
    // h = -sin(alpha) s1 + cos(alpha) s2, with cos(alpha) positive
    sinAlpha = -rotation.cosine;
    cosAlpha = rotation.sine;
    if (cosAlpha < 0) {
      sinAlpha = -sinAlpha;
      cosAlpha = -cosAlpha;
    }
  }

  /** Squared mass of a charged or CP-odd Higgs boson: Goldstone boson in Feynman gauge, or not. */
  double charged2(int k) {
    return k == GOLDSTONE ? w2 : hPlus2;
  }

  double odd2(int k) {
    return k == GOLDSTONE ? z2 : a2;
  }

  /** Squared mass of the CP-even Higgs bosons h (0) and H (1). */
  double even2(int k) {
    return k == 0 ? h2 : bigH2;
  }
}
