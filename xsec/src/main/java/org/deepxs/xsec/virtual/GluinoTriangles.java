package org.deepxs.xsec.virtual;

import org.deepxs.xsec.born.LoopSquarks;

/**
 * Triangles C_0(0, m², t; g², a², 0) at both ends of an exchange, which gluino vertices and boxes
 * share. A reused workspace.
 */
final class GluinoTriangles {

  /** By squark of the quark, with the electroweakino next to it. */
  final double[] atQuark = new double[2];

  /** By squark of the antiquark. */
  final double[] atAntiquark = new double[2];

  void set(
      BoxKinematics kin,
      double gluino2,
      LoopSquarks quark,
      LoopSquarks antiquark,
      LoopScalars scalars) {
    for (int k = 0; k < quark.size(); k++) {
      atQuark[k] = scalars.masslessLegAndLine(kin.ma2, kin.t, gluino2, quark.mass2(k));
    }
    for (int k = 0; k < antiquark.size(); k++) {
      atAntiquark[k] = scalars.masslessLegAndLine(kin.mb2, kin.t, gluino2, antiquark.mass2(k));
    }
  }
}
