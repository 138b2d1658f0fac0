package org.deepxs.spectrum.builtin;

import org.deepxs.spectrum.higgs.HiggsCorrection;

/**
 * Pole masses of h0, H0 and H+: PBMZ (hep-ph/9606211), (E.11), at one loop with the external
 * momentum on shell, and two loops without momentum.
 */
final class HiggsMasses {
  private static final int STEPS = 12;
  private static final double TOLERANCE = 1e-5;

  private final EvenHiggsLoops even = new EvenHiggsLoops();
  private final ChargedHiggsLoops plus = new ChargedHiggsLoops();
  private final Rotation rotation = new Rotation();
  private final double[] pi = new double[3];

  /** Masses in GeV. */
  double light;

  double heavy;
  double charged;

  /** Mixing angle at the momentum of the light boson. */
  double alpha;

  boolean tachyon;

  /** The breaking must have been computed for the same masses. */
  void set(TreeMasses t, Vertices v, ElectroweakBreaking breaking, double aPole) {
    breaking.states.set(t);
    breaking.odd.set(breaking.states, v);
    even.set(breaking.states, v);
    plus.set(breaking.states, v);
    HiggsCorrection two = breaking.twoLoop().withRunningPseudoscalar(t.tanBeta);
    tachyon = false;
    light = converge(t, breaking, two, 120, false);
    alpha = Math.atan2(-rotation.cosine, rotation.sine);
    if (rotation.sine < 0) {
      alpha = Math.atan2(rotation.cosine, -rotation.sine);
    }
    heavy = converge(t, breaking, two, Math.sqrt(t.bigH2), true);
    charged = chargedMass(t, breaking, aPole * aPole);
  }

  /** PBMZ (E.10): splitting from A0 by self-energies at one loop. */
  private double chargedMass(TreeMasses t, ElectroweakBreaking breaking, double aPole2) {
    double start = aPole2 + t.w2;
    double m2 = start + breaking.odd.of(aPole2) - plus.of(start);
    tachyon |= m2 <= 0;
    return Math.sqrt(Math.abs(m2));
  }

  private double converge(
      TreeMasses t, ElectroweakBreaking breaking, HiggsCorrection two, double start, boolean big) {
    double m = start;
    for (int i = 0; i < STEPS; i++) {
      matrix(t, breaking, two, m * m);
      double m2 = big ? rotation.heavy : rotation.light;
      double next = Math.sqrt(Math.abs(m2));
      double change = Math.abs(next - m);
      m = next;
      if (change < TOLERANCE * m) {
        break;
      }
    }
    tachyon |= (big ? rotation.heavy : rotation.light) <= 0;
    return m;
  }

  private void matrix(TreeMasses t, ElectroweakBreaking breaking, HiggsCorrection two, double p2) {
    even.of(p2, pi);
    double s2 = t.sinBeta * t.sinBeta;
    double c2 = t.cosBeta * t.cosBeta;
    double m11 = t.a2 * s2 + t.z2 * c2 + breaking.tadpole[0] - pi[0] + two.matrix11();
    double m12 = -(t.a2 + t.z2) * t.sinBeta * t.cosBeta - pi[1] + two.matrix12();
    double m22 = t.a2 * c2 + t.z2 * s2 + breaking.tadpole[1] - pi[2] + two.matrix22();
    rotation.symmetric(m11, m12, m22);
  }
}
