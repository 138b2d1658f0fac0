package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.loop.PassarinoVeltman.*;

/**
 * One-loop corrections to the mass matrices of neutralinos and charginos, PBMZ (hep-ph/9606211),
 * section 4.2 and equations (D.21) to (D.38): delta M = -(Sigma_R M + M Sigma_L)/2 - Sigma_S,
 * without the factor 1/(16 pi^2).
 */
final class InoLoops {
  private final InoVertices w = new InoVertices();
  private TreeMasses t;
  private double p2;

  /** Kinetic parts by (row, column); for charginos left of psi+ and right of psi-. */
  private final double[][] left = new double[4][4];

  private final double[][] right = new double[2][2];
  private final double[][] scalar = new double[4][4];

  private final double[] a = new double[4];
  private final double[] b = new double[4];

  void set(TreeMasses tree) {
    t = tree;
    w.set(tree);
  }

  /** Writes 16 pi^2 delta M of the neutralinos at a momentum squared. */
  void neutralino(double momentum2, double[][] result) {
    p2 = momentum2;
    clear();
    for (int f = 0; f < Species.COUNT; f++) {
      neutralinoSfermions(f);
    }
    neutralinoBosons();
    for (int i = 0; i < 4; i++) {
      for (int j = i; j < 4; j++) {
        double kinetic = 0;
        for (int k = 0; k < 4; k++) {
          kinetic += left[i][k] * t.neutralinoMatrix[k][j] + t.neutralinoMatrix[i][k] * left[k][j];
        }
        result[i][j] = -0.5 * kinetic - scalar[i][j];
        result[j][i] = result[i][j];
      }
    }
  }

  private void clear() {
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        left[i][j] = 0;
        scalar[i][j] = 0;
      }
    }
    for (double[] row : right) {
      row[0] = 0;
      row[1] = 0;
    }
  }

  private void neutralinoSfermions(int f) {
    double root2 = Math.sqrt(2);
    double gauge1 = root2 * t.g1;
    double mf = t.fermion[f];
    int higgsino = isUpper(f) ? 3 : 2;
    for (int s = 0; s < scalars(f); s++) {
      double l = s == 0 ? t.cosine[f] : -t.sine[f];
      double r = s == 0 ? t.sine[f] : t.cosine[f];
      a[0] = l * gauge1 * hyperLeft(f);
      a[1] = l * root2 * t.g2 * isospin(f);
      a[2] = 0;
      a[3] = 0;
      a[higgsino] = r * t.yukawa[f];
      b[0] = r * gauge1 * hyperRight(f);
      b[1] = 0;
      b[2] = 0;
      b[3] = 0;
      b[higgsino] = l * t.yukawa[f];
      int n = multiplicity(f);
      double y = t.scalar2[f][s];
      majorana(n * b1(p2, mf * mf, y, t.q2), mf == 0 ? 0 : n * mf * b(mf * mf, y));
    }
  }

  /** Adds a loop with couplings a and b of the gauge eigenstates to a fermion and its conjugate. */
  private void majorana(double kinetic, double mass) {
    for (int i = 0; i < 4; i++) {
      for (int j = i; j < 4; j++) {
        left[i][j] += (a[i] * a[j] + b[i] * b[j]) * kinetic;
        left[j][i] = left[i][j];
        scalar[i][j] += (a[i] * b[j] + b[i] * a[j]) * mass;
      }
    }
  }

  private double b(double x, double y) {
    return b0(p2, x, y, t.q2);
  }

  private void neutralinoBosons() {
    for (int k = 0; k < 4; k++) {
      double m = t.neutralino[k];
      double x = m * m;
      for (int n = 0; n < 4; n++) {
        double y = n < 2 ? t.even2(n) : t.odd2(n - 2);
        // the couplings of CP-odd bosons are imaginary
        double mass = n < 2 ? m * b(x, y) : -m * b(x, y);
        symmetric(w.neutralHiggs[n], k, b1(p2, x, y, t.q2), mass);
      }
      symmetric(w.z, k, 2 * b1(p2, x, t.z2, t.q2), 4 * m * b(x, t.z2));
    }
    for (int k = 0; k < 2; k++) {
      double m = t.chargino[k];
      double x = m * m;
      for (int n = 0; n < 2; n++) {
        double y = t.charged2(n);
        pair(w.plus[n], w.minus[n], k, b1(p2, x, y, t.q2), m * b(x, y));
      }
      pair(w.wPlus, w.wMinus, k, 2 * b1(p2, x, t.w2, t.q2), 4 * m * b(x, t.w2));
    }
  }

  private void symmetric(double[][] c, int k, double kinetic, double mass) {
    for (int i = 0; i < 4; i++) {
      for (int j = i; j < 4; j++) {
        double product = c[i][k] * c[j][k];
        left[i][j] += product * kinetic;
        left[j][i] = left[i][j];
        scalar[i][j] += product * mass;
      }
    }
  }

  private void pair(double[][] plus, double[][] minus, int k, double kinetic, double mass) {
    for (int i = 0; i < 4; i++) {
      a[i] = plus[i][k];
      b[i] = minus[i][k];
    }
    majorana(kinetic, mass);
  }

  /** Writes 16 pi^2 delta X of the charginos, row by row, at a momentum squared. */
  void chargino(double momentum2, double[] result) {
    p2 = momentum2;
    clear();
    for (int f = 0; f < Species.COUNT; f++) {
      charginoSfermions(f);
    }
    charginoNeutralBosons();
    charginoChargedBosons();
    double[] x = t.charginoMatrix;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double kinetic = 0;
        for (int k = 0; k < 2; k++) {
          kinetic += right[i][k] * x[2 * k + j] + x[2 * i + k] * left[k][j];
        }
        result[2 * i + j] = -0.5 * kinetic - scalar[i][j];
      }
    }
  }

  /** Sfermion f with its fermion partner; upper ones couple psi+ by A, lower ones psi-. */
  private void charginoSfermions(int f) {
    int other = partner(f);
    double mf = t.fermion[other];
    int n = multiplicity(f);
    for (int s = 0; s < scalars(f); s++) {
      double l = s == 0 ? t.cosine[f] : -t.sine[f];
      double r = s == 0 ? t.sine[f] : t.cosine[f];
      a[0] = l * t.g2;
      a[1] = -r * t.yukawa[f];
      b[0] = 0;
      b[1] = -l * t.yukawa[other];
      double y = t.scalar2[f][s];
      double kinetic = n * b1(p2, mf * mf, y, t.q2);
      double mass = mf == 0 ? 0 : n * mf * b(mf * mf, y);
      if (isUpper(f)) {
        dirac(b, a, kinetic, mass);
      } else {
        dirac(a, b, kinetic, mass);
      }
    }
  }

  /** Adds a loop with couplings of psi- and psi+. */
  private void dirac(double[] minus, double[] plus, double kinetic, double mass) {
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        left[i][j] += plus[i] * plus[j] * kinetic;
        right[i][j] += minus[i] * minus[j] * kinetic;
        scalar[i][j] += minus[i] * plus[j] * mass;
      }
    }
  }

  private void charginoNeutralBosons() {
    double zg = t.g2 / Math.sqrt(t.cw2);
    double higgsino = 0.5 - t.sw2;
    for (int k = 0; k < 2; k++) {
      double m = t.chargino[k];
      double x = m * m;
      for (int n = 0; n < 4; n++) {
        double y = n < 2 ? t.even2(n) : t.odd2(n - 2);
        double mass = n < 2 ? m * b(x, y) : -m * b(x, y);
        for (int i = 0; i < 2; i++) {
          a[i] = w.chargedLeft[n][i][k];
          b[i] = w.chargedRight[n][k][i];
        }
        dirac(a, b, b1(p2, x, y, t.q2), mass);
      }
      // opposite charges of psi- and psi+
      a[0] = -zg * t.cw2 * t.u[k][0];
      a[1] = -zg * higgsino * t.u[k][1];
      b[0] = zg * t.cw2 * t.v[k][0];
      b[1] = zg * higgsino * t.v[k][1];
      dirac(a, b, 2 * b1(p2, x, t.z2, t.q2), 4 * m * b(x, t.z2));
      double e = Math.sqrt(t.e2);
      a[0] = -e * t.u[k][0];
      a[1] = -e * t.u[k][1];
      b[0] = e * t.v[k][0];
      b[1] = e * t.v[k][1];
      dirac(a, b, 2 * b1(p2, x, 0, t.q2), 4 * m * b(x, 0));
    }
  }

  private void charginoChargedBosons() {
    for (int k = 0; k < 4; k++) {
      double m = t.neutralino[k];
      double x = m * m;
      for (int n = 0; n < 2; n++) {
        double y = t.charged2(n);
        dirac(w.minusGauge[n][k], w.plusGauge[n][k], b1(p2, x, y, t.q2), m * b(x, y));
      }
      double kinetic = 2 * b1(p2, x, t.w2, t.q2);
      dirac(w.wMinusGauge[k], w.wPlusGauge[k], kinetic, 4 * m * b(x, t.w2));
    }
  }

  /**
   * 16 pi^2 times the relative correction of the gluino mass, PBMZ (D.44).
   *
   * @return delta M3 / M3
   */
  double gluino() {
    double p = t.m3 * t.m3;
    double g = t.g3 * t.g3;
    double delta = 15 + 9 * Math.log(t.q2 / p);
    for (int f = 0; f < Species.COUNT; f++) {
      if (colours(f) == 1) {
        continue;
      }
      double y = t.fermion[f] * t.fermion[f];
      int flavours = multiplicity(f) / 3;
      double first = t.scalar2[f][0];
      double second = t.scalar2[f][1];
      delta -= flavours * (b1(p, y, first, t.q2) + b1(p, y, second, t.q2));
      if (y > 0) {
        double mixing = 2 * t.cosine[f] * t.sine[f] * t.fermion[f] / t.m3;
        delta += mixing * (b0(p, y, first, t.q2) - b0(p, y, second, t.q2));
      }
    }
    return g * delta;
  }
}
