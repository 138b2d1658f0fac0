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

  /** The vertex with both wave functions; its poles cancel. */
  static double vertexWithWaveFunctions(
      double s, double gluino2, LoopSquarks quark, LoopSquarks antiquark, LoopScalars scalars) {
    double sum = 0;
    for (int k = 0; k < quark.size(); k++) {
      for (int l = 0; l < antiquark.size(); l++) {
        sum +=
            quark.weight(k)
                * antiquark.weight(l)
                * vertexWithWaveFunctions(s, gluino2, quark.mass2(k), antiquark.mass2(l));
      }
    }
    return scalars.rational(sum);
  }

  /** The same for one pair of squarks. */
  static double vertexWithWaveFunctions(double s, double gluino2, double a2, double b2) {
    return 0.5 * SquarkGluinoVertex.correction(s, Math.sqrt(a2), Math.sqrt(b2), Math.sqrt(gluino2));
  }
}
