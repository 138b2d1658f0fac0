package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.loop.PassarinoVeltman.*;

/** One-loop self-energy of the charged Higgs boson, PBMZ (hep-ph/9606211), (D.34). */
final class ChargedHiggsLoops {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);
  private static final int H = HiggsStates.H_PLUS;

  private TreeMasses t;
  private Vertices v;
  private HiggsStates h;
  private final InoVertices w = new InoVertices();

  void set(HiggsStates states, Vertices vertices) {
    t = states.t;
    h = states;
    v = vertices;
    w.set(t);
  }

  private double b(double p2, double x, double y) {
    return b0(p2, x, y, t.q2);
  }

  /** Pi of H+ H- in GeV^2. */
  double of(double p2) {
    return LOOP * (matter(p2) + cubic(p2) + quartic() + inos(p2) + gauge(p2));
  }

  private double matter(double p2) {
    double sum = 0;
    for (int f = 0; f < Species.COUNT; f++) {
      sum += multiplicity(f) * seagull(f);
      if (isUpper(f)) {
        sum += multiplicity(f) * pair(f, partner(f), p2);
      }
    }
    return sum;
  }

  /** Couplings of two sfermions to H+ H-. */
  private double seagull(int f) {
    double c2 = t.cosBeta * t.cosBeta;
    double s2 = t.sinBeta * t.sinBeta;
    double d = 0.5 * (c2 - s2);
    double mix = t.cosine[f] * t.cosine[f];
    double first = a0(t.scalar2[f][0], t.q2);
    double second = a0(t.scalar2[f][1], t.q2);
    double left = mix * first + (1 - mix) * second;
    double right = (1 - mix) * first + mix * second;
    double own = t.yukawa[f] * t.yukawa[f] * (isUpper(f) ? c2 : s2);
    double other = t.yukawa[partner(f)] * t.yukawa[partner(f)] * (isUpper(f) ? s2 : c2);
    double g1 = t.g1 * t.g1;
    double sum = left * (other + d * (t.g2 * t.g2 * isospin(f) + g1 * hyperLeft(f)));
    return scalars(f) == 1 ? sum : sum + right * (own + d * g1 * hyperRight(f));
  }

  /** Loops of an upper and a lower fermion or sfermion. */
  private double pair(int up, int down, double p2) {
    double a = t.yukawa[up] * t.cosBeta;
    double b = t.yukawa[down] * t.sinBeta;
    double sum = 0;
    if (b > 0) {
      double x = t.fermion[up] * t.fermion[up];
      double y = t.fermion[down] * t.fermion[down];
      sum = (a * a + b * b) * g(p2, x, y, t.q2);
      sum -= 4 * a * b * t.fermion[up] * t.fermion[down] * b(p2, x, y);
    }
    double[] m = v.charged[up][1];
    for (int i = 0; i < scalars(up); i++) {
      double l = i == 0 ? t.cosine[up] : -t.sine[up];
      double r = i == 0 ? t.sine[up] : t.cosine[up];
      for (int j = 0; j < scalars(down); j++) {
        double dl = j == 0 ? t.cosine[down] : -t.sine[down];
        double dr = j == 0 ? t.sine[down] : t.cosine[down];
        double c = l * (m[0] * dl + m[1] * dr) + r * (m[2] * dl + m[3] * dr);
        if (c != 0) {
          sum += c * c * b(p2, t.scalar2[up][i], t.scalar2[down][j]);
        }
      }
    }
    return sum;
  }

  /** Cubic couplings to a neutral and a charged Higgs boson. */
  private double cubic(double p2) {
    double kappa2 = t.g2 * t.g2 * t.w2 / 4;
    double total = kappa2 * b(p2, t.w2, t.a2);
    double[] y = h.component[H];
    for (int m = HiggsStates.G_PLUS; m <= H; m++) {
      double[] x = h.component[m];
      double first = x[0] * y[0];
      double second = x[1] * y[1];
      double mixed = h.weak * (x[0] * y[1] + x[1] * y[0]);
      double by1 = t.v1 * (h.difference * first + h.sum * second) + t.v2 * mixed;
      double by2 = t.v2 * (h.sum * first + h.difference * second) + t.v1 * mixed;
      for (int n = HiggsStates.H_LIGHT; n <= HiggsStates.H_HEAVY; n++) {
        double c = h.component[n][0] * by1 + h.component[n][1] * by2;
        total += c * c * b(p2, h.mass2[m], h.mass2[n]);
      }
    }
    return total;
  }

  private double quartic() {
    double[] y = h.component[H];
    double x1 = h.difference * y[0] * y[0] + h.sum * y[1] * y[1];
    double x2 = h.sum * y[0] * y[0] + h.difference * y[1] * y[1];
    double mixed = 4 * h.weak * y[0] * y[1];
    double total = 0;
    for (int n = HiggsStates.H_LIGHT; n <= HiggsStates.A_ZERO; n++) {
      double[] c = h.component[n];
      double cross = n <= HiggsStates.H_HEAVY ? mixed : -mixed;
      double l = c[0] * c[0] * x1 + c[1] * c[1] * x2 + c[0] * c[1] * cross;
      total += 0.5 * l * h.tadpole[n];
    }
    double self = y[0] * y[0] - y[1] * y[1];
    for (int m = HiggsStates.G_PLUS; m <= H; m++) {
      double[] c = h.component[m];
      double other = c[0] * c[0] - c[1] * c[1];
      double cross = c[0] * y[0] - c[1] * y[1];
      total += h.sum * (self * other + cross * cross) * h.tadpole[m];
    }
    return total;
  }

  private double inos(double p2) {
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      double[] n = t.n[k];
      for (int j = 0; j < 2; j++) {
        double a = 0;
        double b = 0;
        for (int i = 0; i < 4; i++) {
          a += n[i] * w.plus[1][i][j];
          b += n[i] * w.minus[1][i][j];
        }
        double x = t.neutralino[k] * t.neutralino[k];
        double y = t.chargino[j] * t.chargino[j];
        sum += (a * a + b * b) * g(p2, x, y, t.q2);
        sum -= 4 * a * b * t.neutralino[k] * t.chargino[j] * b(p2, x, y);
      }
    }
    return sum;
  }

  private double gauge(double p2) {
    double q2 = t.q2;
    double sin2 = h.mixing();
    double w2 = t.w2;
    double weak =
        sin2 * f(p2, t.bigH2, w2, q2) + (1 - sin2) * f(p2, t.h2, w2, q2) + f(p2, t.a2, w2, q2);
    double z = (t.cw2 - t.sw2) * (t.cw2 - t.sw2) / t.cw2;
    double neutral = z * (0.25 * f(p2, t.hPlus2, t.z2, q2) + a0(t.z2, q2));
    double photon = t.e2 * f(p2, t.hPlus2, 0, q2);
    return t.g2 * t.g2 * (0.25 * weak + neutral + 2 * a0(w2, q2)) + photon;
  }
}
