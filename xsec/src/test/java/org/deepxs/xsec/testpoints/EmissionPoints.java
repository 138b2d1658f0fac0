package org.deepxs.xsec.testpoints;

import org.deepxs.xsec.real.EmissionPoint;

/** Momenta with one emitted parton from a few invariants and angles. */
public final class EmissionPoints {

  private EmissionPoints() {}

  /**
   * A parton of given transverse momentum recoiling against the pair, which decays at (cos, phi) in
   * its rest frame.
   */
  public static EmissionPoint radiation(
      double s,
      double[] masses,
      double pairMass2,
      double pt,
      boolean forward,
      double cos,
      double phi) {
    EmissionPoint p = new EmissionPoint();
    p.setBeams(s);
    double e3 = (s - pairMass2) / (2 * Math.sqrt(s));
    double z3 = Math.sqrt(e3 * e3 - pt * pt) * (forward ? 1 : -1);
    set(p.p3, e3, pt, 0, z3);
    double[] pair = {Math.sqrt(s) - e3, -pt, 0, -z3};
    decay(pair, Math.sqrt(pairMass2), masses[0], masses[1], cos, phi, p.k1, p.k2);
    return p;
  }

  /**
   * A system of squared mass virtuality2 that consists of the emitted parton and particle {@code
   * decaysTo}, recoiling against the other particle at cos from the first beam.
   */
  public static EmissionPoint cascade(
      double s,
      double[] masses,
      int decaysTo,
      double virtuality2,
      double cos,
      double cosDecay,
      double phiDecay) {
    EmissionPoint p = new EmissionPoint();
    p.setBeams(s);
    double recoilMass = masses[2 - decaysTo];
    double[] recoil = decaysTo == 1 ? p.k2 : p.k1;
    double[] daughter = decaysTo == 1 ? p.k1 : p.k2;
    double[] system = new double[4];
    double virtuality = Math.sqrt(virtuality2);
    decay(
        new double[] {Math.sqrt(s), 0, 0, 0},
        Math.sqrt(s),
        recoilMass,
        virtuality,
        cos,
        0.3,
        recoil,
        system);
    decay(system, virtuality, 0, masses[decaysTo - 1], cosDecay, phiDecay, p.p3, daughter);
    return p;
  }

  private static void decay(
      double[] parent,
      double mass,
      double m1,
      double m2,
      double cos,
      double phi,
      double[] k1,
      double[] k2) {
    double e1 = (mass * mass + m1 * m1 - m2 * m2) / (2 * mass);
    double k = Math.sqrt(Math.max(0, (e1 - m1) * (e1 + m1)));
    double sin = Math.sqrt(1 - cos * cos);
    double[] space = {0, k * sin * Math.cos(phi), k * sin * Math.sin(phi), k * cos};
    double along = space[1] * parent[1] + space[2] * parent[2] + space[3] * parent[3];
    double energy = (e1 * parent[0] + along) / mass;
    for (int c = 1; c < 4; c++) {
      space[c] += parent[c] * (e1 + energy) / (parent[0] + mass);
    }
    set(k1, energy, space[1], space[2], space[3]);
    set(k2, parent[0] - energy, parent[1] - space[1], parent[2] - space[2], parent[3] - space[3]);
  }

  private static void set(double[] p, double e, double x, double y, double z) {
    p[0] = e;
    p[1] = x;
    p[2] = y;
    p[3] = z;
  }
}
