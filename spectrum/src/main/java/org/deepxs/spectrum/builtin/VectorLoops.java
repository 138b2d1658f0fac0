package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.loop.PassarinoVeltman.*;

/**
 * Transverse one-loop self-energies of Z and W bosons, PBMZ (hep-ph/9606211), (D.4) and (D.9); the
 * pole mass squared is the running one minus the real part. Results carry 1/(16 pi^2).
 */
final class VectorLoops {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);

  private TreeMasses t;

  void set(TreeMasses tree) {
    t = tree;
  }

  /** Change of Pi_ZZ where a quark loop has another top mass in GeV. */
  double zTopShift(double p2, double top) {
    double shift = zFermion(TOP, p2, top) - zFermion(TOP, p2, t.fermion[TOP]);
    return LOOP * t.g2 * t.g2 / t.cw2 * shift;
  }

  /** Change of Pi_WW where a quark loop has another top mass in GeV. */
  double wTopShift(double p2, double top) {
    double shift = wFermions(TOP, p2, top) - wFermions(TOP, p2, t.fermion[TOP]);
    return LOOP * t.g2 * t.g2 * shift;
  }

  /** Pi_ZZ in GeV^2. */
  double z(double p2) {
    double sum = zHiggs(p2);
    for (int f = 0; f < Species.COUNT; f++) {
      sum += zFermion(f, p2, t.fermion[f]) + zSfermion(f, p2);
    }
    return LOOP * t.g2 * t.g2 / t.cw2 * (sum + zInos(p2));
  }

  private double zHiggs(double p2) {
    double q2 = t.q2;
    double c2 = t.cw2;
    double s2 = t.sw2;
    double sin = t.sinAlpha * t.cosBeta - t.cosAlpha * t.sinBeta;
    double sin2 = sin * sin;
    double cos2 = 1 - sin2;
    double light = b22Tilde(p2, t.z2, t.h2, q2) - t.z2 * b0(p2, t.z2, t.h2, q2);
    double heavy = b22Tilde(p2, t.z2, t.bigH2, q2) - t.z2 * b0(p2, t.z2, t.bigH2, q2);
    double sum =
        -sin2 * (b22Tilde(p2, t.a2, t.bigH2, q2) + light)
            - cos2 * (heavy + b22Tilde(p2, t.a2, t.h2, q2));
    double difference = c2 - s2;
    double ww =
        2 * c2 * c2 * (2 * p2 + t.w2 - t.z2 * s2 * s2 / c2) * b0(p2, t.w2, t.w2, q2)
            + (8 * c2 * c2 + difference * difference) * b22Tilde(p2, t.w2, t.w2, q2);
    return sum - ww - difference * difference * b22Tilde(p2, t.hPlus2, t.hPlus2, q2);
  }

  private double zFermion(int f, double p2, double mass) {
    double gl = isospin(f) - charge(f) * t.sw2;
    double gr = charge(f) * t.sw2;
    double m2 = mass * mass;
    double sum = (gl * gl + gr * gr) * h(p2, m2, m2, t.q2);
    if (m2 > 0) {
      sum -= 4 * gl * gr * m2 * b0(p2, m2, m2, t.q2);
    }
    return multiplicity(f) * sum;
  }

  private double zSfermion(int f, double p2) {
    double gl = isospin(f) - charge(f) * t.sw2;
    double gr = charge(f) * t.sw2;
    double c2 = t.cosine[f] * t.cosine[f];
    double first = gl * c2 - gr * (1 - c2);
    double x = t.scalar2[f][0];
    double sum = first * first * b22Tilde(p2, x, x, t.q2);
    if (scalars(f) == 2) {
      double y = t.scalar2[f][1];
      double second = -gr * c2 + gl * (1 - c2);
      sum += second * second * b22Tilde(p2, y, y, t.q2);
      double mixed = (gl + gr) * t.cosine[f] * t.sine[f];
      if (mixed != 0) {
        sum += 2 * mixed * mixed * b22Tilde(p2, x, y, t.q2);
      }
    }
    return -4 * multiplicity(f) * sum;
  }

  private double zInos(double p2) {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = i; j < 4; j++) {
        double c = 0.5 * (t.n[i][2] * t.n[j][2] - t.n[i][3] * t.n[j][3]);
        double x = t.neutralino[i] * t.neutralino[i];
        double y = t.neutralino[j] * t.neutralino[j];
        double masses = t.neutralino[i] * t.neutralino[j] * b0(p2, x, y, t.q2);
        sum += (i == j ? 1 : 2) * c * c * (h(p2, x, y, t.q2) - 2 * masses);
      }
    }
    double higgsino = 0.5 - t.sw2;
    for (int i = 0; i < 2; i++) {
      for (int j = i; j < 2; j++) {
        double left = t.cw2 * t.v[i][0] * t.v[j][0] + higgsino * t.v[i][1] * t.v[j][1];
        double right = t.cw2 * t.u[i][0] * t.u[j][0] + higgsino * t.u[i][1] * t.u[j][1];
        sum += (i == j ? 1 : 2) * ino(p2, left, right, t.chargino[i], t.chargino[j]);
      }
    }
    return sum;
  }

  /** Dirac fermions with vector couplings left and right. */
  private double ino(double p2, double left, double right, double m1, double m2) {
    double x = m1 * m1;
    double y = m2 * m2;
    return (left * left + right * right) * h(p2, x, y, t.q2)
        + 4 * left * right * m1 * m2 * b0(p2, x, y, t.q2);
  }

  /** Pi_WW in GeV^2. */
  double w(double p2) {
    double sum = wHiggs(p2) + wInos(p2);
    for (int f = 0; f < Species.COUNT; f++) {
      if (isUpper(f)) {
        sum += wFermions(f, p2, t.fermion[f]);
        sum -= 2 * multiplicity(f) * wSfermions(f, partner(f), p2);
      }
    }
    return LOOP * t.g2 * t.g2 * sum;
  }

  private double wFermions(int f, double p2, double mass) {
    double down = t.fermion[partner(f)];
    return 0.5 * multiplicity(f) * h(p2, mass * mass, down * down, t.q2);
  }

  private double wHiggs(double p2) {
    double q2 = t.q2;
    double c2 = t.cw2;
    double s2 = t.sw2;
    double sin = t.sinAlpha * t.cosBeta - t.cosAlpha * t.sinBeta;
    double sin2 = sin * sin;
    double cos2 = 1 - sin2;
    double light = b22Tilde(p2, t.h2, t.w2, q2) - t.w2 * b0(p2, t.h2, t.w2, q2);
    double heavy = b22Tilde(p2, t.bigH2, t.w2, q2) - t.w2 * b0(p2, t.bigH2, t.w2, q2);
    double photon = 8 * b22Tilde(p2, t.w2, 0, q2) + 4 * p2 * b0(p2, t.w2, 0, q2);
    double z = (4 * p2 + t.z2 + t.w2) * c2 - t.z2 * s2 * s2;
    return -sin2 * (b22Tilde(p2, t.bigH2, t.hPlus2, q2) + light)
        - cos2 * (b22Tilde(p2, t.h2, t.hPlus2, q2) + heavy)
        - b22Tilde(p2, t.a2, t.hPlus2, q2)
        - (1 + 8 * c2) * b22Tilde(p2, t.z2, t.w2, q2)
        - s2 * photon
        - z * b0(p2, t.z2, t.w2, q2);
  }

  private double wSfermions(int up, int down, double p2) {
    double sum = 0;
    for (int i = 0; i < scalars(up); i++) {
      double x = i == 0 ? t.cosine[up] : t.sine[up];
      for (int j = 0; j < scalars(down); j++) {
        double y = j == 0 ? t.cosine[down] : t.sine[down];
        double w = x * x * y * y;
        if (w != 0) {
          sum += w * b22Tilde(p2, t.scalar2[up][i], t.scalar2[down][j], t.q2);
        }
      }
    }
    return sum;
  }

  private double wInos(double p2) {
    double root = Math.sqrt(0.5);
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double[] n = t.n[i];
      for (int j = 0; j < 2; j++) {
        double a = -n[1] * t.v[j][0] + root * n[3] * t.v[j][1];
        double b = -n[1] * t.u[j][0] - root * n[2] * t.u[j][1];
        sum += ino(p2, a, b, t.neutralino[i], t.chargino[j]);
      }
    }
    return sum;
  }
}
