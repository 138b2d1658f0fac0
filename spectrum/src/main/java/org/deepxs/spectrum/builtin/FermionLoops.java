package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.loop.PassarinoVeltman.*;

/**
 * Corrections to the masses of top, bottom and tau from heavy particles, PBMZ (hep-ph/9606211),
 * (D.18) and section 3.2: the running mass is the low-energy one times (1 + sum). Results carry
 * 1/(16 pi^2).
 */
final class FermionLoops {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);
  private TreeMasses t;
  private Vertices v;

  void set(TreeMasses tree, Vertices vertices) {
    t = tree;
    v = vertices;
  }

  /** Squarks with gluinos; zero for a lepton. The mass divides the chirality flip. */
  double gluino(int f, double p2, double mass) {
    if (colours(f) == 1) {
      return 0;
    }
    double m = t.m3;
    double x = m * m;
    double first = t.scalar2[f][0];
    double second = t.scalar2[f][1];
    double flip = 2 * t.cosine[f] * t.sine[f] * m / mass;
    double sum =
        b1(p2, x, first, t.q2)
            + b1(p2, x, second, t.q2)
            - flip * (b0(p2, x, first, t.q2) - b0(p2, x, second, t.q2));
    return LOOP * 4 / 3 * t.g3 * t.g3 * sum;
  }

  /** Sfermions with neutralinos and charginos. */
  double inos(int f, double p2, double mass) {
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      sum += ino(f, p2, v.neutralA[f][k], v.neutralB[f][k], t.neutralino[k], mass);
    }
    int other = partner(f);
    for (int k = 0; k < 2; k++) {
      sum += ino(other, p2, v.chargedA[other][k], v.chargedB[other][k], t.chargino[k], mass);
    }
    return LOOP * sum;
  }

  private double ino(int scalar, double p2, double[] a, double[] b, double ino, double mass) {
    double sum = 0;
    double x = ino * ino;
    for (int i = 0; i < scalars(scalar); i++) {
      double l = i == 0 ? t.cosine[scalar] : -t.sine[scalar];
      double r = i == 0 ? t.sine[scalar] : t.cosine[scalar];
      double ai = l * a[0] + r * a[1];
      double bi = l * b[0] + r * b[1];
      double y = t.scalar2[scalar][i];
      sum += 0.5 * (ai * ai + bi * bi) * b1(p2, x, y, t.q2);
      sum += ai * bi * ino / mass * b0(p2, x, y, t.q2);
    }
    return sum;
  }

  /** Higgs bosons, W and Z, without photon and gluon. */
  double bosons(int f, double p2) {
    double y2 = t.yukawa[f] * t.yukawa[f];
    int other = partner(f);
    double other2 = t.yukawa[other] * t.yukawa[other];
    boolean upper = isUpper(f);
    double sa2 = t.sinAlpha * t.sinAlpha;
    double heavy = upper ? sa2 : 1 - sa2;
    double sb2 = t.sinBeta * t.sinBeta;
    double own = upper ? sb2 : 1 - sb2;
    double x = t.fermion[f] * t.fermion[f];
    double m2 = t.fermion[other] * t.fermion[other];
    double g2 = t.g2 * t.g2;
    double neutral =
        heavy * both(p2, x, t.bigH2, 1)
            + (1 - heavy) * both(p2, x, t.h2, 1)
            + (1 - own) * both(p2, x, t.a2, -1)
            + own * both(p2, x, t.z2, -1);
    double charged =
        (other2 * own + y2 * (1 - own)) * b1(p2, m2, t.hPlus2, t.q2)
            + (g2 + other2 * (1 - own) + y2 * own) * b1(p2, m2, t.w2, t.q2);
    double flip = 0;
    if (other2 > 0) {
      double difference = b0(p2, m2, t.hPlus2, t.q2) - b0(p2, m2, t.w2, t.q2);
      flip = other2 * (1 - own) * difference;
    }
    double gl = isospin(f) - charge(f) * t.sw2;
    double gr = charge(f) * t.sw2;
    double z = (gl * gl + gr * gr) * b1(p2, x, t.z2, t.q2) + 4 * gl * gr * b0(p2, x, t.z2, t.q2);
    return LOOP * (0.5 * y2 * neutral + 0.5 * charged + flip + g2 / t.cw2 * z);
  }

  private double both(double p2, double fermion, double boson, int sign) {
    return b1(p2, fermion, boson, t.q2) + sign * b0(p2, fermion, boson, t.q2);
  }
}
