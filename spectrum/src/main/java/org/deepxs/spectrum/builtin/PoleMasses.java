package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;

/**
 * Pole masses and physical mixings at one loop from running parameters at M_SUSY: each mass is an
 * eigenvalue of the matrix at its own running mass, PBMZ (hep-ph/9606211), section 4.
 */
final class PoleMasses {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);

  private final SfermionLoops sfermions = new SfermionLoops();
  private final InoLoops inos = new InoLoops();
  private final Rotation rotation = new Rotation();
  private final Jacobi jacobi = new Jacobi();
  private TreeMasses t;

  private final double[] pi = new double[3];
  private final double[][] trial = new double[4][4];
  private final double[][] delta = new double[4][4];
  private final double[] values = new double[4];
  private final double[][] vectors = new double[4][4];
  private final double[] deltaX = new double[4];
  private final double[] pair = new double[2];
  private final double[][] left = new double[2][2];
  private final double[][] right = new double[2][2];

  /** Sfermion masses in GeV: left and right in generations 1 and 2, light and heavy in 3. */
  final double[][] sfermion = new double[Species.COUNT][2];

  /** First row of the mixing of generation 3 at the momentum of the lighter state. */
  final double[] cosine = new double[Species.COUNT];

  final double[] sine = new double[Species.COUNT];

  /** Signed neutralino masses in GeV and their mixing at the lightest one's momentum. */
  final double[] neutralino = new double[4];

  final double[][] n = new double[4][4];

  /** Chargino masses in GeV, positive. */
  final double[] chargino = new double[2];

  final double[][] u = new double[2][2];
  final double[][] v = new double[2][2];
  double gluino;

  /** Species of a scalar with a negative squared mass; -1 if there is none. */
  int tachyon;

  void set(TreeMasses tree, Vertices vertices) {
    t = tree;
    tachyon = -1;
    sfermions.set(tree, vertices);
    inos.set(tree);
    gluino = t.m3 * (1 + LOOP * inos.gluino());
    for (int f = 0; f < Species.COUNT; f++) {
      if (scalars(f) == 1 || f < TOP) {
        unmixed(f);
      } else {
        mixed(f);
      }
    }
    neutralinos();
    charginos();
  }

  private void unmixed(int f) {
    cosine[f] = 1;
    sine[f] = 0;
    for (int s = 0; s < scalars(f); s++) {
      sfermions.selfEnergy(f, t.scalar2[f][s], pi);
      sfermion[f][s] = root(f, t.matrix[f][2 * s] - LOOP * pi[2 * s]);
    }
  }

  boolean tachyon() {
    return tachyon >= 0;
  }

  private double root(int f, double m2) {
    if (!(m2 > 0)) {
      tachyon = f;
    }
    return Math.sqrt(Math.abs(m2));
  }

  private void mixed(int f) {
    double[] m = t.matrix[f];
    for (int s = 1; s >= 0; s--) {
      sfermions.selfEnergy(f, t.scalar2[f][s], pi);
      rotation.symmetric(m[0] - LOOP * pi[0], m[1] - LOOP * pi[1], m[2] - LOOP * pi[2]);
      sfermion[f][s] = root(f, s == 0 ? rotation.light : rotation.heavy);
    }
    cosine[f] = rotation.cosine;
    sine[f] = rotation.sine;
  }

  private void neutralinos() {
    for (int k = 3; k >= 0; k--) {
      inos.neutralino(t.neutralino[k] * t.neutralino[k], delta);
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          trial[i][j] = t.neutralinoMatrix[i][j] + LOOP * delta[i][j];
        }
      }
      jacobi.decompose(trial, values, k == 0 ? n : vectors);
      neutralino[k] = values[k];
    }
    // signs belong to the mixing at the lightest mass
    for (int k = 0; k < 4; k++) {
      neutralino[k] = Math.copySign(neutralino[k], values[k]);
    }
  }

  private void charginos() {
    for (int k = 1; k >= 0; k--) {
      inos.chargino(t.chargino[k] * t.chargino[k], deltaX);
      for (int i = 0; i < 4; i++) {
        deltaX[i] = t.charginoMatrix[i] + LOOP * deltaX[i];
      }
      rotation.charginos(deltaX, pair, k == 0 ? u : left, k == 0 ? v : right);
      chargino[k] = pair[k];
    }
  }
}
