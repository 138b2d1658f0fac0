package org.deepxs.xsec.virtual;

import org.deepxs.xsec.born.LoopSquarks;

/**
 * Loops around the exchange of one squark between the quark at p_1, which turns into chi_a, and the
 * antiquark at p_2, which turns into chi_b (see {@link BoxKinematics}). A reused workspace; after
 * {@link #gluon} and {@link #gluino} its fields are factors in units alpha_s C_F/(4 pi).
 */
final class ExchangeLoops {

  /** Correction proportional to the tree: gluon vertices, self energies, integrated dipoles. */
  double tree;

  /** Gluino vertex at chi_a, on the tree with that coupling turned. */
  double lower;

  /** Gluino vertex at chi_b, on the tree with that coupling turned. */
  double upper;

  /** Gluon box with the exchange of the same channel, without a propagator. */
  double boxSame;

  /** Gluon box with the crossed exchange. */
  double boxCrossed;

  private final BoxReduction reduction = new BoxReduction();
  private final BoxNumerators numerators = new BoxNumerators();

  /** Gluon loops; M² is the mass squared of the exchanged squark. */
  void gluon(BoxKinematics kin, double squark2, LoopScalars scalars) {
    double selfEnergy =
        (2 * (kin.t + squark2) * scalars.b0(kin.t, 0, squark2)
                - 4 * squark2 * scalars.b0(squark2, 0, squark2))
            / (kin.t - squark2);
    tree =
        gluonVertex(kin.ma2, kin.t, squark2, scalars)
            + gluonVertex(kin.mb2, kin.t, squark2, scalars)
            + selfEnergy
            + scalars.integratedDipoles();
    BoxReduction box = reduction;
    box.setKinematics(kin);
    setMasses(0, 0, 0, squark2);
    box.box = scalars.gluonBox(kin.s, kin.t, kin.ma2, kin.mb2, squark2);
    box.triangle[0] = scalars.twoMasslessLines(kin.ma2, kin.mb2, kin.s, squark2);
    box.triangle[1] = scalars.gluonTriangle(kin.mb2, kin.t, squark2);
    box.triangle[2] = scalars.gluonTriangle(kin.ma2, kin.t, squark2);
    box.triangle[3] = scalars.masslessTriangle(kin.s);
    setBubbles(kin, scalars);
    box.reduce();
    numerators.gluon(kin, box.mass2);
    boxSame = box.integrate(numerators.same);
    boxCrossed = box.integrate(numerators.crossed);
  }

  /**
   * With C^mu = C_1 p_1 + C_2 r: 2 (t - m²)(C_0 - C_1) - (3 t - m²) C_2 + B_0(m²; 0, M), m the mass
   * of the electroweakino.
   */
  private static double gluonVertex(double m2, double t, double squark2, LoopScalars scalars) {
    double c0 = scalars.gluonTriangle(m2, t, squark2);
    double bm = scalars.b0(m2, 0, squark2);
    double bt = scalars.b0(t, 0, squark2);
    double c2 = (bm - bt) / (t - m2);
    double c1 = (bm + (t - squark2) * c0 - 2 * t * c2) / (t - m2);
    return 2 * (t - m2) * (c0 - c1) - (3 * t - m2) * c2 + bm;
  }

  /** Gluino vertices and the gluino part of the squark's self energy, added to {@link #tree}. */
  void gluino(
      BoxKinematics kin,
      double squark2,
      double gluino,
      LoopSquarks quark,
      LoopSquarks antiquark,
      LoopScalars scalars) {
    double g2 = gluino * gluino;
    tree +=
        2
            * ((g2 - kin.t) * scalars.b0(kin.t, g2, 0)
                - (g2 - squark2) * scalars.b0(squark2, g2, 0))
            / (kin.t - squark2);
    lower = 0;
    for (int k = 0; k < quark.size(); k++) {
      lower += gluino * quark.weight(k) * gluinoVertex(kin.ma, kin.t, g2, quark.mass2(k), scalars);
    }
    upper = 0;
    for (int k = 0; k < antiquark.size(); k++) {
      upper +=
          gluino
              * antiquark.weight(k)
              * gluinoVertex(kin.mb, kin.t, g2, antiquark.mass2(k), scalars);
    }
  }

  /** -2 m (C_0 - C_2) with C^mu = C_1 p + C_2 r: the gluino vertex without the factor m_gluino. */
  static double gluinoVertex(double m, double t, double g2, double squark2, LoopScalars scalars) {
    double m2 = m * m;
    double c0 = scalars.masslessLegAndLine(m2, t, g2, squark2);
    double b12 = scalars.b0(m2, squark2, 0);
    double r1 = b12 - scalars.b0(t, g2, 0) + (g2 - squark2) * c0;
    double c2 = r1 / (t - m2);
    return -2 * m * (c0 - c2);
  }

  /** Squark–gluino box; fills {@link #boxSame} and {@link #boxCrossed} with its integrals. */
  void gluinoBox(
      BoxKinematics kin,
      double gluino,
      LoopSquarks quark,
      LoopSquarks antiquark,
      LoopScalars scalars) {
    double g2 = gluino * gluino;
    boxSame = 0;
    boxCrossed = 0;
    BoxReduction box = reduction;
    box.setKinematics(kin);
    for (int k = 0; k < quark.size(); k++) {
      for (int l = 0; l < antiquark.size(); l++) {
        double a2 = quark.mass2(k);
        double b2 = antiquark.mass2(l);
        setMasses(g2, a2, b2, 0);
        box.box = scalars.gluinoBox(kin, g2, a2, b2);
        box.triangle[0] = scalars.masslessLine(kin.ma2, kin.mb2, kin.s, a2, b2);
        box.triangle[1] = scalars.masslessLegAndLine(kin.mb2, kin.t, g2, b2);
        box.triangle[2] = scalars.masslessLegAndLine(kin.ma2, kin.t, g2, a2);
        box.triangle[3] = scalars.masslessLegs(kin.s, a2, g2, b2);
        setBubbles(kin, scalars);
        box.reduce();
        numerators.gluino(kin, box.mass2);
        double weight = quark.weight(k) * antiquark.weight(l);
        boxSame += weight * box.integrate(numerators.same);
        boxCrossed += weight * box.integrate(numerators.crossed);
      }
    }
  }

  private void setMasses(double m0, double m1, double m2, double m3) {
    double[] m = reduction.mass2;
    m[0] = m0;
    m[1] = m1;
    m[2] = m2;
    m[3] = m3;
  }

  private void setBubbles(BoxKinematics kin, LoopScalars scalars) {
    double[] m = reduction.mass2;
    reduction.setBubble(0, 1, scalars.b0(kin.mb2, m[2], m[3]));
    reduction.setBubble(0, 2, scalars.b0(kin.ma2, m[1], m[3]));
    reduction.setBubble(0, 3, scalars.b0(kin.s, m[1], m[2]));
    reduction.setBubble(1, 2, scalars.b0(kin.t, m[0], m[3]));
    reduction.setBubble(1, 3, scalars.b0(0, m[0], m[2]));
    reduction.setBubble(2, 3, scalars.b0(0, m[0], m[1]));
  }
}
