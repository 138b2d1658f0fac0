package org.deepxs.xsec.virtual;

import org.deepxs.xsec.born.LoopSquarks;

/**
 * Loops of the s channel: the quarks' wave functions with gluinos and squarks, and the
 * squark-gluino vertex of photon, Z and W. Factors in units alpha_s C_F/(4 pi) of the amplitude.
 */
final class AnnihilationLoops {

  private AnnihilationLoops() {}

  /** Both quarks' wave functions: -∫ l^mu/(...) at p² = 0 for each leg. */
  static double waveFunctions(
      double gluino2, LoopSquarks quark, LoopSquarks antiquark, LoopScalars scalars) {
    double sum = 0;
    for (int k = 0; k < quark.size(); k++) {
      sum -= quark.weight(k) * scalars.waveFunction(gluino2, quark.mass2(k));
    }
    for (int k = 0; k < antiquark.size(); k++) {
      sum -= antiquark.weight(k) * scalars.waveFunction(gluino2, antiquark.mass2(k));
    }
    return sum;
  }

  /** The vertex, without wave functions: 4 C_00 of the squark–squark–gluino triangle. */
  static double vertex(
      double s, double gluino2, LoopSquarks quark, LoopSquarks antiquark, LoopScalars scalars) {
    double sum = 0;
    for (int k = 0; k < quark.size(); k++) {
      for (int l = 0; l < antiquark.size(); l++) {
        sum +=
            quark.weight(k)
                * antiquark.weight(l)
                * vertex(s, gluino2, quark.mass2(k), antiquark.mass2(l), scalars);
      }
    }
    return sum;
  }

  /** The vertex with two squarks of masses squared a2 and b2. */
  static double vertex(double s, double g2, double a2, double b2, LoopScalars scalars) {
    double c0 = scalars.masslessLegs(s, a2, g2, b2);
    double bs = scalars.b0(s, a2, b2);
    double beta = ((s + a2 - b2) * bs - scalars.a0(a2) + scalars.a0(b2)) / (2 * s);
    double c1 = (scalars.b0(0, g2, a2) - bs + (b2 - g2) * c0) / s;
    return 2 * (scalars.rational(0.5) + beta + g2 * c0 - (g2 - a2) * c1);
  }
}
