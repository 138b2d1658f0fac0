package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.loop.PassarinoVeltman.*;

/** One-loop tadpoles of the Higgs fields, PBMZ (hep-ph/9606211), (E.6) and (E.7). */
final class Tadpoles {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);

  private TreeMasses t;
  private Vertices v;
  private HiggsStates h;

  /** t_i/v_i in GeV^2, without 1/(16 pi^2). */
  private final double[] tadpole = new double[2];

  private final double[] vertex = new double[2];

  void set(HiggsStates states, Vertices vertices) {
    t = states.t;
    h = states;
    v = vertices;
  }

  private double a(double m2) {
    return a0(m2, t.q2);
  }

  /** Writes t1/v1 and t2/v2 in GeV^2, PBMZ (E.6) and (E.7). */
  void of(double[] result) {
    tadpole[0] = 0;
    tadpole[1] = 0;
    for (int f = 0; f < Species.COUNT; f++) {
      sfermionTadpoles(f);
    }
    for (int n = 0; n < HiggsStates.COUNT; n++) {
      cubic(n);
      double weight = (n < 4 ? 0.5 : 1) * h.tadpole[n];
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
  private void cubic(int n) {
    double[] state = h.component[n];
    double x = state[0] * state[0];
    double y = state[1] * state[1];
    double xy = state[0] * state[1];
    if (n < 2) {
      vertex[0] = h.sum * (t.v1 * (3 * x - y) - 2 * t.v2 * xy);
      vertex[1] = h.sum * (t.v2 * (3 * y - x) - 2 * t.v1 * xy);
    } else if (n < 4) {
      vertex[0] = h.sum * t.v1 * (x - y);
      vertex[1] = h.sum * t.v2 * (y - x);
    } else {
      vertex[0] = t.v1 * (h.difference * x + h.sum * y) + 2 * h.weak * t.v2 * xy;
      vertex[1] = t.v2 * (h.sum * x + h.difference * y) + 2 * h.weak * t.v1 * xy;
    }
  }

  private void inoTadpoles() {
    for (int i = 0; i < 2; i++) {
      double sum = 0;
      for (int k = 0; k < 4; k++) {
        double m = t.neutralino[k];
        sum -= 2 * h.neutral[i][k][k] * m * a(m * m);
      }
      for (int k = 0; k < 2; k++) {
        double m = t.chargino[k];
        sum -= 4 * h.charged[i][k][k] * m * a(m * m);
      }
      tadpole[i] += sum / (i == 0 ? t.v1 : t.v2);
    }
  }
}
