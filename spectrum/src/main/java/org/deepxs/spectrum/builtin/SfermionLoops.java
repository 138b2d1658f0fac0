package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.loop.PassarinoVeltman.*;

/**
 * One-loop self-energies of sfermions, PBMZ (hep-ph/9606211), equations (D.47) to (D.53), with all
 * couplings and mixings. Results are 16 pi^2 Pi in the gauge basis: LL, LR, RR; the pole masses
 * squared are the eigenvalues of the running matrix minus Pi.
 */
final class SfermionLoops {
  private static final double CASIMIR = 4.0 / 3;

  private TreeMasses t;
  private Vertices v;
  private double[] pi;

  /** Tadpole integrals of sfermions by species: LL, LR, RR. */
  private final double[][] loop = new double[Species.COUNT][3];

  private double isospinSum;
  private double hyperSum;

  /** Expectation values of |Hd0|^2, |Hu0|^2, |Hd-|^2, |Hu+|^2 in units of 1/(16 pi^2). */
  private final double[] higgs = new double[4];

  /** Prepares what does not depend on the sfermion or its momentum. */
  void set(TreeMasses tree, Vertices vertices) {
    t = tree;
    v = vertices;
    isospinSum = 0;
    hyperSum = 0;
    for (int f = 0; f < Species.COUNT; f++) {
      double first = a0(t.scalar2[f][0], t.q2);
      double second = a0(t.scalar2[f][1], t.q2);
      double c2 = t.cosine[f] * t.cosine[f];
      loop[f][0] = c2 * first + (1 - c2) * second;
      loop[f][2] = (1 - c2) * first + c2 * second;
      loop[f][1] = t.cosine[f] * t.sine[f] * (first - second);
      isospinSum += multiplicity(f) * isospin(f) * loop[f][0];
      hyperSum += multiplicity(f) * hyperLeft(f) * loop[f][0];
      if (scalars(f) == 2) {
        hyperSum += multiplicity(f) * hyperRight(f) * loop[f][2];
      }
    }
    higgsTadpoles();
  }

  private void higgsTadpoles() {
    double sa2 = t.sinAlpha * t.sinAlpha;
    double ca2 = t.cosAlpha * t.cosAlpha;
    double sb2 = t.sinBeta * t.sinBeta;
    double cb2 = t.cosBeta * t.cosBeta;
    double h = a0(t.h2, t.q2);
    double big = a0(t.bigH2, t.q2);
    double z = a0(t.z2, t.q2);
    double a = a0(t.a2, t.q2);
    double w = a0(t.w2, t.q2);
    double plus = a0(t.hPlus2, t.q2);
    higgs[0] = 0.5 * (sa2 * h + ca2 * big + cb2 * z + sb2 * a);
    higgs[1] = 0.5 * (ca2 * h + sa2 * big + sb2 * z + cb2 * a);
    higgs[2] = cb2 * w + sb2 * plus;
    higgs[3] = sb2 * w + cb2 * plus;
  }

  /** Writes 16 pi^2 Pi of species f at a momentum squared: LL, LR, RR. */
  void selfEnergy(int f, double p2, double[] result) {
    pi = result;
    quartic(f);
    trilinear(f, p2);
    gauge(f, p2);
    inos(f, p2);
    if (colours(f) == 3) {
      gluino(f, p2);
    }
  }

  private void quartic(int f) {
    double g1 = t.g1 * t.g1;
    double g2 = t.g2 * t.g2;
    int other = partner(f);
    double own2 = t.yukawa[f] * t.yukawa[f];
    double other2 = t.yukawa[other] * t.yukawa[other];
    double yl = hyperLeft(f);
    double yr = hyperRight(f);
    double[] self = loop[f];
    double[] mate = loop[other];
    double t3 = isospin(f);
    double weak = higgs[0] - higgs[1] - higgs[2] + higgs[3];
    double hyper = higgs[1] - higgs[0] + higgs[3] - higgs[2];
    int neutral = isUpper(f) ? 1 : 0;
    // partner's right-handed F term couples to the charged Higgs boson of the other doublet
    double chargedOther = higgs[isUpper(f) ? 2 : 3];
    double chargedOwn = higgs[isUpper(f) ? 3 : 2];
    pi[0] =
        g2 * (t3 * isospinSum + 0.25 * self[0] + 0.5 * mate[0] + 0.5 * t3 * weak)
            + g1 * yl * (hyperSum + yl * self[0] + 0.5 * hyper)
            + own2 * (self[2] + higgs[neutral])
            + other2 * (mate[2] + chargedOther);
    pi[2] =
        g1 * yr * (hyperSum + yr * self[2] + 0.5 * hyper)
            + own2 * (self[0] + mate[0] + higgs[neutral] + chargedOwn);
    pi[1] = g1 * yl * yr * self[1] + t.yukawa[f] * sameHiggs(f);
  }

  /** Mixed tadpoles of all sfermions that share the Higgs doublet of f. */
  private double sameHiggs(int f) {
    if (isUpper(f)) {
      return 3 * t.yukawa[TOP] * loop[TOP][1];
    }
    return 3 * t.yukawa[BOTTOM] * loop[BOTTOM][1] + t.yukawa[TAU] * loop[TAU][1];
  }

  private void trilinear(int f, double p2) {
    double c = t.cosine[f];
    double s = t.sine[f];
    for (int k = 0; k < 2; k++) {
      for (int i = 0; i < scalars(f); i++) {
        double left = i == 0 ? c : -s;
        double right = i == 0 ? s : c;
        double m2 = t.scalar2[f][i];
        double[] e = v.even[f][k];
        add(e[0] * left + e[1] * right, e[1] * left + e[2] * right, b(p2, t.even2(k), m2));
        double o = v.odd[f][k];
        if (o != 0) {
          double b = b(p2, t.odd2(k), m2) * o * o;
          pi[0] += right * right * b;
          pi[1] -= left * right * b;
          pi[2] += left * left * b;
        }
      }
      chargedTrilinear(f, k, p2);
    }
  }

  private void chargedTrilinear(int f, int k, double p2) {
    int other = partner(f);
    double[] m = v.charged[isUpper(f) ? f : other][k];
    double lr = isUpper(f) ? m[1] : m[2];
    double rl = isUpper(f) ? m[2] : m[1];
    for (int i = 0; i < scalars(other); i++) {
      double left = i == 0 ? t.cosine[other] : -t.sine[other];
      double right = i == 0 ? t.sine[other] : t.cosine[other];
      double b = b(p2, t.charged2(k), t.scalar2[other][i]);
      add(m[0] * left + lr * right, rl * left + m[3] * right, b);
    }
  }

  private void add(double left, double right, double b) {
    pi[0] += left * left * b;
    pi[1] += left * right * b;
    pi[2] += right * right * b;
  }

  private double b(double p2, double x, double y) {
    return b0(p2, x, y, t.q2);
  }

  private void gauge(int f, double p2) {
    double g2 = t.g2 * t.g2;
    double neutral = g2 / t.cw2;
    double gl = isospin(f) - charge(f) * t.sw2;
    double gr = charge(f) * t.sw2;
    double az = 4 * neutral * a0(t.z2, t.q2);
    pi[0] += az * gl * gl + 2 * g2 * a0(t.w2, t.q2);
    pi[2] += az * gr * gr;
    double strong = colours(f) == 3 ? CASIMIR * t.g3 * t.g3 : 0;
    double massless = t.e2 * charge(f) * charge(f) + strong;
    double c2 = t.cosine[f] * t.cosine[f];
    double sc = t.cosine[f] * t.sine[f];
    for (int i = 0; i < scalars(f); i++) {
      double m2 = t.scalar2[f][i];
      double left = i == 0 ? c2 : 1 - c2;
      double cross = i == 0 ? sc : -sc;
      double photon = massless == 0 ? 0 : massless * f(p2, m2, 0, t.q2);
      double z = neutral * f(p2, m2, t.z2, t.q2);
      double a = strong * a0(m2, t.q2);
      pi[0] += left * (photon + gl * gl * z + a);
      pi[1] += cross * (photon - gl * gr * z - a);
      pi[2] += (1 - left) * (photon + gr * gr * z + a);
    }
    int other = partner(f);
    for (int i = 0; i < scalars(other); i++) {
      double left = i == 0 ? t.cosine[other] : t.sine[other];
      if (left != 0) {
        pi[0] += 0.5 * g2 * left * left * f(p2, t.scalar2[other][i], t.w2, t.q2);
      }
    }
  }

  private void inos(int f, double p2) {
    double mf = t.fermion[f];
    for (int k = 0; k < 4; k++) {
      fermions(p2, v.neutralA[f][k], v.neutralB[f][k], t.neutralino[k], mf);
    }
    double partnerMass = t.fermion[partner(f)];
    for (int k = 0; k < 2; k++) {
      fermions(p2, v.chargedA[f][k], v.chargedB[f][k], t.chargino[k], partnerMass);
    }
  }

  private void gluino(int f, double p2) {
    double g = Math.sqrt(2 * CASIMIR) * t.g3;
    double mf = t.fermion[f];
    double gg = g(p2, t.m3 * t.m3, mf * mf, t.q2);
    double mixed = mf == 0 ? 0 : 2 * g * g * t.m3 * mf * b(p2, t.m3 * t.m3, mf * mf);
    pi[0] += g * g * gg;
    pi[1] += mixed;
    pi[2] += g * g * gg;
  }

  private void fermions(double p2, double[] a, double[] b, double ino, double fermion) {
    double x = ino * ino;
    double y = fermion * fermion;
    double scalar = b(p2, x, y);
    double gg = (p2 - x - y) * scalar - a0(x, t.q2) - a0(y, t.q2);
    double mm = -2 * ino * fermion * scalar;
    pi[0] += (a[0] * a[0] + b[0] * b[0]) * gg + 2 * a[0] * b[0] * mm;
    pi[1] += (a[0] * a[1] + b[0] * b[1]) * gg + (a[0] * b[1] + a[1] * b[0]) * mm;
    pi[2] += (a[1] * a[1] + b[1] * b[1]) * gg + 2 * a[1] * b[1] * mm;
  }
}
