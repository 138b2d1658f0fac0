package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.loop.PassarinoVeltman.*;

/**
 * One-loop tadpoles and self-energies of neutral Higgs bosons: PBMZ (hep-ph/9606211), appendices D
 * and E, with fields Hd0 = (s1 + i p1)/sqrt 2 and Hu0 = (s2 + i p2)/sqrt 2, so that A0 = sin beta p1
 * + cos beta p2. Scalar couplings are derivatives of the field-dependent mass matrices of the
 * D-term potential. Results carry 1/(16 pi^2).
 */
final class HiggsLoops {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);

  private TreeMasses t;
  private Vertices v;

  /** One-loop tadpoles t_i/v_i in GeV^2, without 1/(16 pi^2). */
  private final double[] tadpole = new double[2];

  /** Self-energies 11, 12, 22 in GeV^2, without 1/(16 pi^2). */
  private final double[] pi = new double[3];

  private final double[] integral = new double[3];

  /** Couplings of s1 and s2 to two neutralinos, and charginos chi-_k chi+_l. */
  private final double[][][] neutral = new double[2][4][4];

  private final double[][][] charged = new double[2][2][2];
  private final double[] state = new double[2];
  private final double[] other = new double[2];
  private final double[][] cubic = new double[2][3];
  private final double[] vertex = new double[2];

  void set(TreeMasses tree, Vertices vertices) {
    t = tree;
    v = vertices;
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

  /** Components of Higgs state n: 0, 1 even (h, H), 2, 3 odd (G, A), 4, 5 charged (Hu, Hd). */
  private void components(int n, double[] c) {
    switch (n) {
      case 0 -> put(c, -t.sinAlpha, t.cosAlpha);
      case 1 -> put(c, t.cosAlpha, t.sinAlpha);
      case 2 -> put(c, t.cosBeta, -t.sinBeta);
      case 3 -> put(c, t.sinBeta, t.cosBeta);
      case 4 -> put(c, t.sinBeta, -t.cosBeta);
      default -> put(c, t.cosBeta, t.sinBeta);
    }
  }

  private static void put(double[] c, double x, double y) {
    c[0] = x;
    c[1] = y;
  }

  private double mass2(int n) {
    return n < 2 ? t.even2(n) : n < 4 ? t.odd2(n - 2) : t.charged2(n - 4);
  }

  private double a(double m2) {
    return a0(m2, t.q2);
  }

  private double b(double p2, double x, double y) {
    return b0(p2, x, y, t.q2);
  }

  /** Writes t1/v1 and t2/v2 in GeV^2, PBMZ (E.6) and (E.7). */
  void tadpoles(double[] result) {
    tadpole[0] = 0;
    tadpole[1] = 0;
    for (int f = 0; f < Species.COUNT; f++) {
      sfermionTadpoles(f);
    }
    for (int n = 0; n < 6; n++) {
      components(n, state);
      cubicDiagonal(n);
      double weight = (n < 4 ? 0.5 : 1) * a(mass2(n));
      tadpole[0] += weight * vertex[0] / t.v1;
      tadpole[1] += weight * vertex[1] / t.v2;
    }
    inoTadpoles();
    double gauge = 0.75 * t.g2 * t.g2 * (2 * a(t.w2) + a(t.z2) / t.cw2);
    result[0] = LOOP * (tadpole[0] + gauge);
    result[1] = LOOP * (tadpole[1] + gauge);
  }

  private void sfermionTadpoles(int f) {
    int n = multiplicity(f);
    double first = a(t.scalar2[f][0]);
    double second = a(t.scalar2[f][1]);
    double c2 = t.cosine[f] * t.cosine[f];
    double left = c2 * first + (1 - c2) * second;
    double right = scalars(f) == 2 ? (1 - c2) * first + c2 * second : 0;
    double cross = 2 * t.cosine[f] * t.sine[f] * (first - second);
    for (int i = 0; i < 2; i++) {
      double[] e = v.evenGauge[f][i];
      tadpole[i] += n * (e[0] * left + e[2] * right + e[1] * cross) / (i == 0 ? t.v1 : t.v2);
    }
    double m = t.fermion[f];
    tadpole[isUpper(f) ? 1 : 0] -= 2 * n * t.yukawa[f] * t.yukawa[f] * a(m * m);
  }

  /** Derivatives of the squared mass of state n by s1 and s2. */
  private void cubicDiagonal(int n) {
    double sum = 0.25 * (t.g1 * t.g1 + t.g2 * t.g2);
    double difference = 0.25 * (t.g2 * t.g2 - t.g1 * t.g1);
    double x = state[0] * state[0];
    double y = state[1] * state[1];
    double xy = state[0] * state[1];
    if (n < 2) {
      vertex[0] = sum * (t.v1 * (3 * x - y) - 2 * t.v2 * xy);
      vertex[1] = sum * (t.v2 * (3 * y - x) - 2 * t.v1 * xy);
    } else if (n < 4) {
      vertex[0] = sum * t.v1 * (x - y);
      vertex[1] = sum * t.v2 * (y - x);
    } else {
      double weak = 0.5 * t.g2 * t.g2;
      vertex[0] = t.v1 * (difference * x + sum * y) + weak * t.v2 * xy;
      vertex[1] = t.v2 * (sum * x + difference * y) + weak * t.v1 * xy;
    }
  }

  private void inoTadpoles() {
    for (int i = 0; i < 2; i++) {
      double sum = 0;
      for (int k = 0; k < 4; k++) {
        double m = t.neutralino[k];
        sum -= 2 * neutral[i][k][k] * m * a(m * m);
      }
      for (int k = 0; k < 2; k++) {
        double m = t.chargino[k];
        sum -= 4 * charged[i][k][k] * m * a(m * m);
      }
      tadpole[i] += sum / (i == 0 ? t.v1 : t.v2);
    }
  }

  /** Writes the self-energies 11, 12 and 22 of s1 and s2 in GeV^2, PBMZ (D.30) to (D.32). */
  void even(double p2, double[] result) {
    pi[0] = 0;
    pi[1] = 0;
    pi[2] = 0;
    for (int f = 0; f < Species.COUNT; f++) {
      evenSfermions(f, p2);
    }
    evenHiggs(p2);
    evenInos(p2);
    evenGauge(p2);
    for (int i = 0; i < 3; i++) {
      result[i] = LOOP * pi[i];
    }
  }

  private void evenSfermions(int f, double p2) {
    int n = multiplicity(f);
    double y2 = t.yukawa[f] * t.yukawa[f];
    int own = isUpper(f) ? 2 : 0;
    double m2 = t.fermion[f] * t.fermion[f];
    if (m2 > 0) {
      pi[own] += n * y2 * ((p2 - 4 * m2) * b(p2, m2, m2) - 2 * a(m2));
    }
    double d = 0.5 * (t.g1 * t.g1 + t.g2 * t.g2);
    double gl = isospin(f) - charge(f) * t.sw2;
    double gr = charge(f) * t.sw2;
    double c = t.cosine[f];
    double s = t.sine[f];
    double x = t.scalar2[f][0];
    double y = t.scalar2[f][1];
    double left = c * c * a(x) + s * s * a(y);
    double right = s * s * a(x) + c * c * a(y);
    boolean two = scalars(f) == 2;
    double quartic = n * d * (gl * left + (two ? gr * right : 0));
    pi[0] += quartic;
    pi[2] -= quartic;
    pi[own] += n * y2 * (left + right);
    for (int i = 0; i < 2; i++) {
      double[] e = v.evenGauge[f][i];
      cubic[i][0] = c * c * e[0] + 2 * c * s * e[1] + s * s * e[2];
      cubic[i][1] = c * s * (e[2] - e[0]) + (c * c - s * s) * e[1];
      cubic[i][2] = s * s * e[0] - 2 * c * s * e[1] + c * c * e[2];
    }
    integral[0] = b(p2, x, x);
    integral[1] = m2 > 0 ? 2 * b(p2, x, y) : 0;
    integral[2] = two ? b(p2, y, y) : 0;
    addCubic(n);
  }

  private void addCubic(double weight) {
    for (int i = 0; i < 3; i++) {
      double w = weight * integral[i];
      pi[0] += w * cubic[0][i] * cubic[0][i];
      pi[1] += w * cubic[0][i] * cubic[1][i];
      pi[2] += w * cubic[1][i] * cubic[1][i];
    }
  }

  private void evenHiggs(double p2) {
    double sum = 0.25 * (t.g1 * t.g1 + t.g2 * t.g2);
    double difference = 0.25 * (t.g2 * t.g2 - t.g1 * t.g1);
    double weak = 0.25 * t.g2 * t.g2;
    for (int n = 0; n < 6; n++) {
      components(n, state);
      double x = state[0] * state[0];
      double y = state[1] * state[1];
      double xy = state[0] * state[1];
      double loop = a(mass2(n));
      if (n < 2) {
        pi[0] += 0.5 * sum * (3 * x - y) * loop;
        pi[1] -= sum * xy * loop;
        pi[2] += 0.5 * sum * (3 * y - x) * loop;
      } else if (n < 4) {
        pi[0] += 0.5 * sum * (x - y) * loop;
        pi[2] += 0.5 * sum * (y - x) * loop;
      } else {
        pi[0] += (difference * x + sum * y) * loop;
        pi[1] += 2 * weak * xy * loop;
        pi[2] += (sum * x + difference * y) * loop;
      }
    }
    for (int sector = 0; sector < 3; sector++) {
      evenHiggsCubic(2 * sector, sector, p2);
    }
  }

  /** Both states of a sector: 11, 12 and 22 of the derivatives of its mass matrix. */
  private void evenHiggsCubic(int n, int sector, double p2) {
    components(n, state);
    components(n + 1, other);
    sectorDerivative(sector, state, state, 0);
    sectorDerivative(sector, state, other, 1);
    sectorDerivative(sector, other, other, 2);
    double x = mass2(n);
    double y = mass2(n + 1);
    integral[0] = b(p2, x, x);
    integral[1] = 2 * b(p2, x, y);
    integral[2] = b(p2, y, y);
    addCubic(sector == 2 ? 1 : 0.5);
  }

  private void sectorDerivative(int sector, double[] x, double[] y, int slot) {
    double sum = 0.25 * (t.g1 * t.g1 + t.g2 * t.g2);
    double difference = 0.25 * (t.g2 * t.g2 - t.g1 * t.g1);
    double first = x[0] * y[0];
    double second = x[1] * y[1];
    double mixed = x[0] * y[1] + x[1] * y[0];
    if (sector == 0) {
      cubic[0][slot] = sum * (t.v1 * (3 * first - second) - t.v2 * mixed);
      cubic[1][slot] = sum * (t.v2 * (3 * second - first) - t.v1 * mixed);
    } else if (sector == 1) {
      cubic[0][slot] = sum * t.v1 * (first - second);
      cubic[1][slot] = sum * t.v2 * (second - first);
    } else {
      double weak = 0.25 * t.g2 * t.g2;
      cubic[0][slot] = t.v1 * (difference * first + sum * second) + weak * t.v2 * mixed;
      cubic[1][slot] = t.v2 * (sum * first + difference * second) + weak * t.v1 * mixed;
    }
  }

  private void evenInos(double p2) {
    for (int k = 0; k < 4; k++) {
      for (int l = k; l < 4; l++) {
        double x = t.neutralino[k] * t.neutralino[k];
        double y = t.neutralino[l] * t.neutralino[l];
        double b = b(p2, x, y);
        double g = (p2 - x - y) * b - a(x) - a(y);
        double w = (k == l ? 1 : 2) * (g - 2 * t.neutralino[k] * t.neutralino[l] * b);
        pi[0] += w * neutral[0][k][l] * neutral[0][k][l];
        pi[1] += w * neutral[0][k][l] * neutral[1][k][l];
        pi[2] += w * neutral[1][k][l] * neutral[1][k][l];
      }
    }
    for (int k = 0; k < 2; k++) {
      for (int l = 0; l < 2; l++) {
        double x = t.chargino[k] * t.chargino[k];
        double y = t.chargino[l] * t.chargino[l];
        double b = b(p2, x, y);
        double g = 2 * ((p2 - x - y) * b - a(x) - a(y));
        double mm = -4 * t.chargino[k] * t.chargino[l] * b;
        double[][] c1 = charged[0];
        double[][] c2 = charged[1];
        pi[0] += c1[k][l] * (g * c1[k][l] + mm * c1[l][k]);
        pi[1] += c1[k][l] * (g * c2[k][l] + mm * c2[l][k]);
        pi[2] += c2[k][l] * (g * c2[k][l] + mm * c2[l][k]);
      }
    }
  }

  private void evenGauge(double p2) {
    double g2 = t.g2 * t.g2;
    double c2 = t.cosBeta * t.cosBeta;
    double s2 = t.sinBeta * t.sinBeta;
    double heavy = 0.25 * g2 * (2 * f(p2, t.hPlus2, t.w2, t.q2) + f(p2, t.a2, t.z2, t.q2) / t.cw2);
    double light = 0.25 * g2 * (2 * f(p2, t.w2, t.w2, t.q2) + f(p2, t.z2, t.z2, t.q2) / t.cw2);
    light += 1.75 * g2 * (2 * t.w2 * b(p2, t.w2, t.w2) + t.z2 * b(p2, t.z2, t.z2) / t.cw2);
    double seagull = g2 * (2 * a(t.w2) + a(t.z2) / t.cw2);
    pi[0] += s2 * heavy + c2 * light + seagull;
    pi[1] += t.sinBeta * t.cosBeta * (light - heavy);
    pi[2] += c2 * heavy + s2 * light + seagull;
  }

  /** Self-energy of A0 in GeV^2, PBMZ (D.33). */
  double odd(double p2) {
    double sum = oddSfermions(p2) + oddHiggs(p2) + oddInos(p2);
    double sin = t.sinAlpha * t.cosBeta - t.cosAlpha * t.sinBeta;
    double sin2 = sin * sin;
    double z =
        sin2 * f(p2, t.bigH2, t.z2, t.q2) + (1 - sin2) * f(p2, t.h2, t.z2, t.q2);
    double w = 2 * f(p2, t.hPlus2, t.w2, t.q2);
    double gauge = 0.25 * (w + z / t.cw2) + 2 * a(t.w2) + a(t.z2) / t.cw2;
    return LOOP * (sum + t.g2 * t.g2 * gauge);
  }

  private double oddSfermions(double p2) {
    double d = 0.5 * (t.g1 * t.g1 + t.g2 * t.g2);
    double s2 = t.sinBeta * t.sinBeta;
    double c2 = t.cosBeta * t.cosBeta;
    double sum = 0;
    for (int f = 0; f < Species.COUNT; f++) {
      double y2 = t.yukawa[f] * t.yukawa[f] * (isUpper(f) ? c2 : s2);
      double x = t.scalar2[f][0];
      double y = t.scalar2[f][1];
      double cos2 = t.cosine[f] * t.cosine[f];
      double left = cos2 * a(x) + (1 - cos2) * a(y);
      double right = (1 - cos2) * a(x) + cos2 * a(y);
      double gl = isospin(f) - charge(f) * t.sw2;
      double gr = charge(f) * t.sw2;
      double part = (s2 - c2) * d * (gl * left + (scalars(f) == 2 ? gr * right : 0));
      if (y2 > 0) {
        double m2 = t.fermion[f] * t.fermion[f];
        double o = v.odd[f][1];
        part += y2 * (p2 * b(p2, m2, m2) - 2 * a(m2) + left + right);
        part += 2 * o * o * b(p2, x, y);
      }
      sum += multiplicity(f) * part;
    }
    return sum;
  }

  private double oddHiggs(double p2) {
    double sum = 0.25 * (t.g1 * t.g1 + t.g2 * t.g2);
    double difference = 0.25 * (t.g2 * t.g2 - t.g1 * t.g1);
    double a1 = t.sinBeta;
    double a2 = t.cosBeta;
    double aa = a1 * a1 - a2 * a2;
    double total = 0;
    for (int n = 0; n < 2; n++) {
      components(n, state);
      double evenPart = state[0] * t.v1 - state[1] * t.v2;
      for (int m = 2; m < 4; m++) {
        components(m, other);
        double l = sum * evenPart * (a1 * other[0] - a2 * other[1]);
        total += l * l * b(p2, mass2(n), mass2(m));
      }
      total += 0.5 * sum * aa * (state[0] * state[0] - state[1] * state[1]) * a(mass2(n));
    }
    for (int m = 2; m < 4; m++) {
      components(m, other);
      double cross = a1 * other[0] - a2 * other[1];
      double own = other[0] * other[0] - other[1] * other[1];
      total += 0.5 * sum * (aa * own + 2 * cross * cross) * a(mass2(m));
    }
    for (int m = 4; m < 6; m++) {
      components(m, other);
      double x = other[0] * other[0];
      double y = other[1] * other[1];
      double l =
          (a1 * a1 * difference + a2 * a2 * sum) * x
              + (a1 * a1 * sum + a2 * a2 * difference) * y
              - t.g2 * t.g2 * a1 * a2 * other[0] * other[1];
      total += l * a(mass2(m));
    }
    double kappa2 = t.g2 * t.g2 * t.w2 / 4;
    return total + 2 * kappa2 * b(p2, t.w2, t.hPlus2);
  }

  private double oddInos(double p2) {
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      for (int l = k; l < 4; l++) {
        double c = t.sinBeta * neutral[0][k][l] + t.cosBeta * neutral[1][k][l];
        double x = t.neutralino[k] * t.neutralino[k];
        double y = t.neutralino[l] * t.neutralino[l];
        double b = b(p2, x, y);
        double g = (p2 - x - y) * b - a(x) - a(y);
        sum += (k == l ? 1 : 2) * c * c * (g + 2 * t.neutralino[k] * t.neutralino[l] * b);
      }
    }
    for (int k = 0; k < 2; k++) {
      for (int l = 0; l < 2; l++) {
        double c = t.sinBeta * charged[0][k][l] + t.cosBeta * charged[1][k][l];
        double mirror = t.sinBeta * charged[0][l][k] + t.cosBeta * charged[1][l][k];
        double x = t.chargino[k] * t.chargino[k];
        double y = t.chargino[l] * t.chargino[l];
        double b = b(p2, x, y);
        double g = 2 * ((p2 - x - y) * b - a(x) - a(y));
        sum += c * (g * c + 4 * t.chargino[k] * t.chargino[l] * b * mirror);
      }
    }
    return sum;
  }
}
