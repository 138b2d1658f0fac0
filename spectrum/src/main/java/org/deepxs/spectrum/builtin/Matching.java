package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.running.Parameter.*;

import org.deepxs.spectrum.builtin.running.LowEnergy;
import org.deepxs.spectrum.builtin.running.StandardModelInputs;

/**
 * DR-bar couplings of the MSSM at the top mass from measured quantities: thresholds of alpha and
 * alpha_s, the weak mixing angle from G_F and MZ, the vacuum expectation value from MZ, and Yukawa
 * couplings from the masses of top, bottom and tau; PBMZ (hep-ph/9606211), section 3 and appendix
 * C.
 */
final class Matching {
  private static final double MIXING_TOLERANCE = 1e-9;
  private static final int MIXING_STEPS = 30;

  private final StandardModelInputs in;
  private final LowEnergy low;
  private final VectorLoops vectors = new VectorLoops();
  private final FermionLoops fermions = new FermionLoops();
  private final VertexCorrection vertex = new VertexCorrection();
  private TreeMasses t;

  /** Pole mass of the W boson in GeV. */
  double wMass;

  private double rho;

  Matching(StandardModelInputs in, LowEnergy low) {
    this.in = in;
    this.low = low;
    reset();
  }

  /** Forgets the point before. */
  void reset() {
    wMass = 80.4;
    rho = 1;
  }

  /** Replaces couplings and the vacuum expectation value in p; false where that is impossible. */
  boolean match(double[] p, TreeMasses tree, Vertices vertices) {
    t = tree;
    double alpha = low.alpha() / (1 - low.alpha() * electromagnetic());
    double strong = low.alphaStrong() / (1 - low.alphaStrong() * strong());
    vertex.set(t);
    vectors.set(t);
    double z2 = in.zMass() * in.zMass();
    double zz = vectors.z(z2);
    double ww = vectors.w(wMass * wMass);
    double sin2 = mixing(alpha, zz, ww);
    double e2 = 4 * Math.PI * alpha;
    double v2 = 4 * (z2 + zz) / (t.g1 * t.g1 + t.g2 * t.g2);
    double w2 = 0.25 * e2 / sin2 * v2 - ww;
    if (!(v2 > 0 && w2 > 0)) {
      return false;
    }
    fermions.set(t, vertices);
    double top = top();
    double bottom = bottom();
    double tau = tau();
    wMass = Math.sqrt(w2);
    p[G1] = Math.sqrt(e2 / (1 - sin2));
    p[G2] = Math.sqrt(e2 / sin2);
    p[G3] = Math.sqrt(4 * Math.PI * strong);
    p[VEV] = Math.sqrt(v2);
    double down = Math.sqrt(2) / (p[VEV] * t.cosBeta);
    p[Y_TOP] = top * Math.sqrt(2) / (p[VEV] * t.sinBeta);
    p[Y_BOTTOM] = bottom * down;
    p[Y_TAU] = tau * down;
    return Double.isFinite(p[Y_TOP] + p[Y_BOTTOM] + p[Y_TAU] + p[G3]) && strong > 0 && alpha > 0;
  }

  /** PBMZ (C.2): -Delta alpha / alpha without the low-energy part, top and sparticles. */
  private double electromagnetic() {
    double sum = -1.0 / 3 + 16.0 / 9 * log(t.fermion[TOP] * t.fermion[TOP]);
    sum += log(t.hPlus2) / 3;
    for (int f = 0; f < Species.COUNT; f++) {
      double weight = multiplicity(f) * charge(f) * charge(f) / 3;
      if (weight > 0) {
        sum += weight * (log(t.scalar2[f][0]) + log(t.scalar2[f][1]));
      }
    }
    for (double m : t.chargino) {
      sum += 4.0 / 3 * log(m * m);
    }
    return -sum / (2 * Math.PI);
  }

  /** PBMZ (4) and (5). */
  private double strong() {
    double sum = 0.5 - 2.0 / 3 * log(t.fermion[TOP] * t.fermion[TOP]) - 2 * log(t.m3 * t.m3);
    for (int f = 0; f < Species.COUNT; f++) {
      if (colours(f) == 3) {
        sum -= multiplicity(f) / 18.0 * (log(t.scalar2[f][0]) + log(t.scalar2[f][1]));
      }
    }
    return sum / (2 * Math.PI);
  }

  /** ln(m/Q) of a squared mass. */
  private double log(double m2) {
    return 0.5 * Math.log(m2 / t.q2);
  }

  /** sin^2 of the running weak mixing angle, PBMZ (C.3) to (C.8), by iteration. */
  private double mixing(double alpha, double zRunning, double wRunning) {
    double z2 = in.zMass() * in.zMass();
    double w2 = wMass * wMass;
    // quark loops with the pole mass here, PBMZ section 3
    double zz = zRunning + vectors.zTopShift(z2, in.topMass());
    double ww = wRunning + vectors.wTopShift(w2, in.topMass());
    double w0 = vectors.w(0) + vectors.wTopShift(0, in.topMass());
    double sin2 = t.sw2;
    double strong = t.g3 * t.g3;
    double top2 = in.topMass() * in.topMass();
    double logTop = Math.log(in.topMass() / in.zMass());
    double xt = 3 * in.fermiConstant() * top2 / (8 * Math.PI * Math.PI * Math.sqrt(2));
    double higgs = t.cosAlpha * t.cosAlpha / (t.sinBeta * t.sinBeta);
    double heavyTop = xt * xt * higgs * rhoTwoLoop(Math.sqrt(t.h2) / in.topMass()) / 3;
    double old = 0;
    for (int i = 0; i < MIXING_STEPS && Math.abs(sin2 - old) > MIXING_TOLERANCE; i++) {
      old = sin2;
      double qcd = alpha * strong / (16 * Math.pow(Math.PI, 3) * sin2);
      double dr = rho * w0 / w2 - zz / z2 + vertex.of(rho, sin2, alpha, w2 / z2, z2);
      dr +=
          qcd / (1 - sin2) * (2.145 * top2 / z2 + 0.575 * logTop - 0.224 - 0.144 * z2 / top2)
              - heavyTop * (1 - dr) * rho;
      double product = Math.PI * alpha / (Math.sqrt(2) * z2 * in.fermiConstant() * (1 - dr));
      sin2 = 0.5 * (1 - Math.sqrt(Math.max(0, 1 - 4 * product)));
      double drho = zz / (rho * z2) - ww / w2 + heavyTop;
      qcd = alpha * strong / (16 * Math.pow(Math.PI, 3) * sin2);
      drho += qcd * (-2.145 * top2 / w2 + 1.262 * logTop - 2.24 - 0.85 * z2 / top2);
      rho = 1 / (1 - Math.min(drho, 0.5));
    }
    return sin2;
  }

  /** Two-loop rho parameter for heavy tops, PBMZ (C.9), valid for a Higgs mass below 1.9 m_t. */
  private static double rhoTwoLoop(double ratio) {
    double r = Math.min(Math.max(ratio, 1e-3), 1.9);
    double root = Math.sqrt(r);
    double pi2 = Math.PI * Math.PI;
    return 19
        - 16.5 * r
        + 43.0 / 12 * r * r
        + 7.0 / 120 * r * r * r
        - Math.PI * root * (4 - 1.5 * r + 3.0 / 32 * r * r + r * r * r / 256)
        - pi2 * (2 - 2 * r + 0.5 * r * r)
        - Math.log(r) * (3 * r - 0.5 * r * r);
  }

  /** PBMZ (13) with two loops of QCD in DR-bar (Bednyakov et al., hep-ph/0210258). */
  private double top() {
    double pole = in.topMass();
    double p2 = pole * pole;
    double m = t.fermion[TOP];
    double l = Math.log(m * m / t.q2);
    double g3 = t.g3 * t.g3;
    double loop = 1 / (16 * Math.PI * Math.PI);
    double massless = 4.0 / 3 * g3 + 4.0 / 9 * t.e2;
    double sum = -massless * (5 - 3 * l) * loop;
    sum += g3 * g3 * loop * (-0.538314 + 0.181534 * l - 0.0379954 * l * l);
    sum += fermions.gluino(TOP, p2, pole);
    sum += fermions.inos(TOP, p2, pole) + fermions.bosons(TOP, p2);
    return pole * (1 + sum);
  }

  /**
   * MS-bar to DR-bar and resummed heavy loops at zero momentum, PBMZ (15); Carena et al.,
   * hep-ph/9912516.
   */
  private double bottom() {
    double mass = low.bottomMass();
    double loop = 1 / (Math.PI * Math.PI);
    double g1 = t.g1 * t.g1;
    double g2 = t.g2 * t.g2;
    double strong = t.g3 * t.g3;
    double scheme = 1 + loop * (-strong / 12 + 3 * g2 / 128 + 13 * g1 / 1152);
    double flip = t.fermion[BOTTOM];
    double sum =
        fermions.gluino(BOTTOM, 0, flip)
            + fermions.inos(BOTTOM, 0, flip)
            + fermions.bosons(BOTTOM, 0);
    return mass * scheme / (1 - sum);
  }

  private double tau() {
    double g1 = t.g1 * t.g1;
    double g2 = t.g2 * t.g2;
    double mass = low.tauMass() * (1 - 3 * (g1 - g2) / (128 * Math.PI * Math.PI));
    return mass * (1 + fermions.inos(TAU, 0, mass) + fermions.bosons(TAU, 0));
  }
}
