package org.deepxs.spectrum.builtin;

/**
 * Vertex and box corrections to muon decay that relate G_F to the weak mixing angle, PBMZ
 * (hep-ph/9606211), (C.12): the part of the Standard Model. The part of sparticles is left out;
 * with it, SOFTSUSY's g at M_SUSY differs from ours by 1.5e-5 at 95 % of points ({@code
 * validation/spectrum.md}), where SPheno's differs by 1.6e-3.
 */
final class VertexCorrection {
  private TreeMasses t;

  void set(TreeMasses tree) {
    t = tree;
  }

  /** delta_VB; w2OverZ2 is the on-shell cos^2 of the weak mixing angle. */
  double of(double rho, double sin2, double alpha, double w2OverZ2, double z2) {
    double c2 = w2OverZ2;
    double s2 = 1 - c2;
    double bracket =
        6
            + Math.log(c2) / s2 * (3.5 - 2.5 * s2 - sin2 * (5 - 1.5 * c2 / (1 - sin2)))
            - 4 * Math.log(z2 / t.q2);
    return rho * alpha / (4 * Math.PI * sin2) * bracket;
  }
}
