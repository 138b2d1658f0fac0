package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.running.Parameter.*;

import org.deepxs.spectrum.higgs.HeavyFlavour;
import org.deepxs.spectrum.higgs.HiggsCorrection;
import org.deepxs.spectrum.higgs.TwoLoopHiggs;
import org.deepxs.spectrum.higgs.TwoLoopInputs;

/**
 * Conditions of electroweak symmetry breaking with mu and the pole mass of the CP-odd Higgs boson
 * given, PBMZ (hep-ph/9606211), appendix E, with the two-loop corrections of {@link TwoLoopHiggs}:
 * the running m_A^2, m_Hd^2 and m_Hu^2.
 */
final class ElectroweakBreaking {
  /** Relative change of scale, m_A or Y_t for which two-loop corrections are computed anew. */
  private static final double STALE = 1e-3;

  final HiggsStates states = new HiggsStates();
  final OddHiggsLoops odd = new OddHiggsLoops();
  private final Tadpoles tadpoles = new Tadpoles();

  /** One-loop t1/v1 and t2/v2 in GeV^2. */
  final double[] tadpole = new double[2];

  private HiggsCorrection twoLoop = HiggsCorrection.NONE;
  private final double[] computedAt = new double[3];

  /** Forgets the point before. */
  void reset() {
    twoLoop = HiggsCorrection.NONE;
    computedAt[0] = 0;
  }

  HiggsCorrection twoLoop() {
    return twoLoop;
  }

  /** Running m_A^2 in GeV^2, PBMZ (E.9) solved for it; may be negative. */
  double runningA2(TreeMasses t, Vertices v, double pole2, boolean rough) {
    states.set(t);
    tadpoles.set(states, v);
    tadpoles.of(tadpole);
    odd.set(states, v);
    if (!rough) {
      update(t);
    }
    double s2 = t.sinBeta * t.sinBeta;
    double shift = s2 * tadpole[0] + (1 - s2) * tadpole[1] + twoLoop.pseudoscalar();
    return pole2 + odd.of(pole2) - shift;
  }

  private void update(TreeMasses t) {
    double y = t.yukawa[Species.TOP];
    if (near(t.q2, computedAt[0]) && near(t.a2, computedAt[1]) && near(y, computedAt[2])) {
      return;
    }
    computedAt[0] = t.q2;
    computedAt[1] = t.a2;
    computedAt[2] = y;
    twoLoop =
        TwoLoopHiggs.of(
            new TwoLoopInputs(
                Math.sqrt(t.q2),
                t.g3,
                Math.hypot(t.v1, t.v2),
                t.tanBeta,
                t.mu,
                t.m3,
                t.a2,
                flavour(t, Species.TOP),
                flavour(t, Species.BOTTOM),
                flavour(t, Species.TAU),
                t.scalar2[Species.TAU_NEUTRINO][0]));
  }

  private static boolean near(double x, double y) {
    return Math.abs(x - y) <= STALE * Math.abs(x);
  }

  private static HeavyFlavour flavour(TreeMasses t, int f) {
    double[] m2 = t.scalar2[f];
    return new HeavyFlavour(t.fermion[f], m2[0], m2[1], t.cosine[f], t.sine[f]);
  }

  /** m_Hd^2 and m_Hu^2 from the minimum of the potential. */
  void higgsMasses(double[] p, TreeMasses t, double a2) {
    double s2 = t.sinBeta * t.sinBeta;
    double half = 0.5 * t.z2 * (1 - 2 * s2);
    double mu2 = t.mu * t.mu;
    p[HD] = s2 * a2 - half - mu2 + tadpole[0] - twoLoop.tadpole1();
    p[HU] = (1 - s2) * a2 + half - mu2 + tadpole[1] - twoLoop.tadpole2();
  }
}
