package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.running.Parameter.*;

/**
 * Conditions of electroweak symmetry breaking with mu and the pole mass of the CP-odd Higgs boson
 * given, PBMZ (hep-ph/9606211), appendix E: the running m_A^2, m_Hd^2 and m_Hu^2.
 */
final class ElectroweakBreaking {
  final HiggsLoops loops = new HiggsLoops();

  /** t1/v1 and t2/v2 in GeV^2, loops of all orders included. */
  final double[] tadpole = new double[2];

  /** Running m_A^2 in GeV^2, PBMZ (E.9) solved for it; may be negative. */
  double runningA2(TreeMasses t, Vertices v, double pole2, int step) {
    loops.set(t, v);
    loops.tadpoles(tadpole);
    double s2 = t.sinBeta * t.sinBeta;
    return pole2 + loops.odd(pole2) - s2 * tadpole[0] - (1 - s2) * tadpole[1];
  }

  /** m_Hd^2 and m_Hu^2 from the minimum of the potential. */
  void higgsMasses(double[] p, TreeMasses t, double a2) {
    double s2 = t.sinBeta * t.sinBeta;
    double half = 0.5 * t.z2 * (1 - 2 * s2);
    double mu2 = t.mu * t.mu;
    p[HD] = s2 * a2 - half - mu2 + tadpole[0];
    p[HU] = (1 - s2) * a2 + half - mu2 + tadpole[1];
  }
}
