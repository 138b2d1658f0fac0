package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.loop.PassarinoVeltman.*;

/** One-loop self-energy of the CP-odd Higgs boson, PBMZ (hep-ph/9606211), (D.33). */
final class OddHiggsLoops {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);

  private TreeMasses t;
  private Vertices v;
  private HiggsStates h;

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

  /** Self-energy of A0 in GeV^2, PBMZ (D.33). */
  double of(double p2) {
    double sum = sfermions(p2) + higgs(p2) + inos(p2);
    double sin2 = h.mixing();
    double z = sin2 * f(p2, t.bigH2, t.z2, t.q2) + (1 - sin2) * f(p2, t.h2, t.z2, t.q2);
    double w = 2 * f(p2, t.hPlus2, t.w2, t.q2);
    double gauge = 0.25 * (w + z / t.cw2) + 2 * a(t.w2) + a(t.z2) / t.cw2;
    return LOOP * (sum + t.g2 * t.g2 * gauge);
  }

  private double sfermions(double p2) {
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

  private double higgs(double p2) {
    double a1 = t.sinBeta;
    double a2 = t.cosBeta;
    double aa = a1 * a1 - a2 * a2;
    double total = 0;
    for (int n = 0; n < 2; n++) {
      double[] state = h.component[n];
      double evenPart = state[0] * t.v1 - state[1] * t.v2;
      for (int m = 2; m < 4; m++) {
        double[] other = h.component[m];
        double l = h.sum * evenPart * (a1 * other[0] - a2 * other[1]);
        total += l * l * b(p2, h.mass2[n], h.mass2[m]);
      }
      total += 0.5 * h.sum * aa * (state[0] * state[0] - state[1] * state[1]) * h.tadpole[n];
    }
    for (int m = 2; m < 4; m++) {
      double[] other = h.component[m];
      double cross = a1 * other[0] - a2 * other[1];
      double own = other[0] * other[0] - other[1] * other[1];
      total += 0.5 * h.sum * (aa * own + 2 * cross * cross) * h.tadpole[m];
    }
    for (int m = 4; m < 6; m++) {
      double[] other = h.component[m];
      double x = other[0] * other[0];
      double y = other[1] * other[1];
      double l =
          (a1 * a1 * h.difference + a2 * a2 * h.sum) * x
              + (a1 * a1 * h.sum + a2 * a2 * h.difference) * y
              - t.g2 * t.g2 * a1 * a2 * other[0] * other[1];
      total += l * h.tadpole[m];
    }
    double kappa2 = t.g2 * t.g2 * t.w2 / 4;
    return total + 2 * kappa2 * b(p2, t.w2, t.hPlus2);
  }

  private double inos(double p2) {
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      for (int l = k; l < 4; l++) {
        double c = t.sinBeta * h.neutral[0][k][l] + t.cosBeta * h.neutral[1][k][l];
        double x = t.neutralino[k] * t.neutralino[k];
        double y = t.neutralino[l] * t.neutralino[l];
        double b = b(p2, x, y);
        double g = (p2 - x - y) * b - a(x) - a(y);
        sum += (k == l ? 1 : 2) * c * c * (g + 2 * t.neutralino[k] * t.neutralino[l] * b);
      }
    }
    for (int k = 0; k < 2; k++) {
      for (int l = 0; l < 2; l++) {
        double c = t.sinBeta * h.charged[0][k][l] + t.cosBeta * h.charged[1][k][l];
        double mirror = t.sinBeta * h.charged[0][l][k] + t.cosBeta * h.charged[1][l][k];
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
