package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.loop.PassarinoVeltman.*;

/**
 * One-loop self-energies of the CP-even Higgs fields, PBMZ (hep-ph/9606211), (D.30) to (D.32);
 * scalar couplings are derivatives of the field-dependent mass matrices of the D-term potential.
 */
final class EvenHiggsLoops {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);

  private TreeMasses t;
  private Vertices v;
  private HiggsStates h;

  /** Self-energies 11, 12, 22 in GeV^2, without 1/(16 pi^2). */
  private final double[] pi = new double[3];

  private final double[] integral = new double[3];
  private final double[][] cubic = new double[2][3];

  void set(HiggsStates states, Vertices vertices) {
    t = states.t;
    h = states;
    v = vertices;
  }

  private double a(double m2) {
    return a0(m2, t.q2);
  }

  private double b(double p2, double x, double y) {
    return b0(p2, x, y, t.q2);
  }

  /** Writes the self-energies 11, 12 and 22 of s1 and s2 in GeV^2, PBMZ (D.30) to (D.32). */
  void of(double p2, double[] result) {
    pi[0] = 0;
    pi[1] = 0;
    pi[2] = 0;
    for (int f = 0; f < Species.COUNT; f++) {
      sfermions(f, p2);
    }
    higgs(p2);
    inos(p2);
    gauge(p2);
    for (int i = 0; i < 3; i++) {
      result[i] = LOOP * pi[i];
    }
  }

  private void sfermions(int f, double p2) {
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

  private void higgs(double p2) {
    for (int n = 0; n < HiggsStates.COUNT; n++) {
      double[] state = h.component[n];
      double x = state[0] * state[0];
      double y = state[1] * state[1];
      double xy = state[0] * state[1];
      double loop = h.tadpole[n];
      if (n < 2) {
        pi[0] += 0.5 * h.sum * (3 * x - y) * loop;
        pi[1] -= h.sum * xy * loop;
        pi[2] += 0.5 * h.sum * (3 * y - x) * loop;
      } else if (n < 4) {
        pi[0] += 0.5 * h.sum * (x - y) * loop;
        pi[2] += 0.5 * h.sum * (y - x) * loop;
      } else {
        pi[0] += (h.difference * x + h.sum * y) * loop;
        pi[1] += 2 * h.weak * xy * loop;
        pi[2] += (h.sum * x + h.difference * y) * loop;
      }
    }
    for (int sector = 0; sector < 3; sector++) {
      higgsCubic(2 * sector, sector, p2);
    }
  }

  /** Both states of a sector: 11, 12 and 22 of the derivatives of its mass matrix. */
  private void higgsCubic(int n, int sector, double p2) {
    double[] state = h.component[n];
    double[] other = h.component[n + 1];
    sectorDerivative(sector, state, state, 0);
    sectorDerivative(sector, state, other, 1);
    sectorDerivative(sector, other, other, 2);
    double x = h.mass2[n];
    double y = h.mass2[n + 1];
    integral[0] = b(p2, x, x);
    integral[1] = 2 * b(p2, x, y);
    integral[2] = b(p2, y, y);
    addCubic(sector == 2 ? 1 : 0.5);
  }

  private void sectorDerivative(int sector, double[] x, double[] y, int slot) {
    double first = x[0] * y[0];
    double second = x[1] * y[1];
    double mixed = x[0] * y[1] + x[1] * y[0];
    if (sector == 0) {
      cubic[0][slot] = h.sum * (t.v1 * (3 * first - second) - t.v2 * mixed);
      cubic[1][slot] = h.sum * (t.v2 * (3 * second - first) - t.v1 * mixed);
    } else if (sector == 1) {
      cubic[0][slot] = h.sum * t.v1 * (first - second);
      cubic[1][slot] = h.sum * t.v2 * (second - first);
    } else {
      cubic[0][slot] = t.v1 * (h.difference * first + h.sum * second) + h.weak * t.v2 * mixed;
      cubic[1][slot] = t.v2 * (h.sum * first + h.difference * second) + h.weak * t.v1 * mixed;
    }
  }

  private void inos(double p2) {
    for (int k = 0; k < 4; k++) {
      for (int l = k; l < 4; l++) {
        double x = t.neutralino[k] * t.neutralino[k];
        double y = t.neutralino[l] * t.neutralino[l];
        double b = b(p2, x, y);
        double g = (p2 - x - y) * b - a(x) - a(y);
        double w = (k == l ? 1 : 2) * (g - 2 * t.neutralino[k] * t.neutralino[l] * b);
        pi[0] += w * h.neutral[0][k][l] * h.neutral[0][k][l];
        pi[1] += w * h.neutral[0][k][l] * h.neutral[1][k][l];
        pi[2] += w * h.neutral[1][k][l] * h.neutral[1][k][l];
      }
    }
    for (int k = 0; k < 2; k++) {
      for (int l = 0; l < 2; l++) {
        double x = t.chargino[k] * t.chargino[k];
        double y = t.chargino[l] * t.chargino[l];
        double b = b(p2, x, y);
        double g = 2 * ((p2 - x - y) * b - a(x) - a(y));
        double mm = -4 * t.chargino[k] * t.chargino[l] * b;
        double[][] c1 = h.charged[0];
        double[][] c2 = h.charged[1];
        pi[0] += c1[k][l] * (g * c1[k][l] + mm * c1[l][k]);
        pi[1] += c1[k][l] * (g * c2[k][l] + mm * c2[l][k]);
        pi[2] += c2[k][l] * (g * c2[k][l] + mm * c2[l][k]);
      }
    }
  }

  private void gauge(double p2) {
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
}
