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
    double c0a = scalars.gluonTriangle(kin.ma2, kin.t, squark2);
    double c0b = scalars.gluonTriangle(kin.mb2, kin.t, squark2);
    double bt = scalars.b0(kin.t, 0, squark2);
    double ba = scalars.b0(kin.ma2, 0, squark2);
    double bb = scalars.b0(kin.mb2, 0, squark2);
    double selfEnergy =
        (2 * (kin.t + squark2) * bt - 4 * squark2 * scalars.b0(squark2, 0, squark2))
            / (kin.t - squark2);
    tree =
        gluonVertex(kin.ma2, kin.t, squark2, c0a, ba, bt)
            + gluonVertex(kin.mb2, kin.t, squark2, c0b, bb, bt)
            + selfEnergy
            + scalars.integratedDipoles();
    BoxReduction box = reduction;
    box.setKinematics(kin);
    setMasses(0, 0, 0, squark2);
    box.box = scalars.gluonBox(kin.s, kin.t, kin.ma2, kin.mb2, squark2);
    box.triangle[0] = scalars.twoMasslessLines(kin.ma2, kin.mb2, kin.s, squark2);
    box.triangle[1] = c0b;
    box.triangle[2] = c0a;
    box.triangle[3] = scalars.masslessTriangle(kin.s);
    setBubbles(bb, ba, scalars.b0(kin.s, 0, 0), bt, 0, 0);
    box.reduce();
    numerators.gluon(kin, box.mass2);
    boxSame = box.integrate(numerators.same);
    boxCrossed = box.integrate(numerators.crossed);
  }

  /**
   * With C^mu = C_1 p_1 + C_2 r: 2 (t - m²)(C_0 - C_1) - (3 t - m²) C_2 + B_0(m²; 0, M), m the mass
   * of the electroweakino.
   */
  private static double gluonVertex(
      double m2, double t, double squark2, double c0, double bm, double bt) {
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
      GluinoTriangles triangles,
      LoopScalars scalars) {
    double g2 = gluino * gluino;
    double bt = scalars.b0(kin.t, g2, 0);
    tree +=
        2 * ((g2 - kin.t) * bt - (g2 - squark2) * scalars.b0(squark2, g2, 0)) / (kin.t - squark2);
    lower = 0;
    for (int k = 0; k < quark.size(); k++) {
      lower +=
          gluino
              * quark.weight(k)
              * gluinoVertex(
                  kin.ma,
                  kin.t,
                  g2 - quark.mass2(k),
                  triangles.atQuark[k],
                  scalars.b0(kin.ma2, quark.mass2(k), 0),
                  bt);
    }
    upper = 0;
    for (int k = 0; k < antiquark.size(); k++) {
      upper +=
          gluino
              * antiquark.weight(k)
              * gluinoVertex(
                  kin.mb,
                  kin.t,
                  g2 - antiquark.mass2(k),
                  triangles.atAntiquark[k],
                  scalars.b0(kin.mb2, antiquark.mass2(k), 0),
                  bt);
    }
  }

  /**
   * -2 m (C_0 - C_2) with C^mu = C_1 p + C_2 r: the gluino vertex without the factor m_gluino; the
   * masses squared of gluino and squark enter by their difference.
   */
  static double gluinoVertex(
      double m, double t, double massDifference2, double c0, double bm, double bt) {
    double c2 = (bm - bt + massDifference2 * c0) / (t - m * m);
    return -2 * m * (c0 - c2);
  }

  /** Squark–gluino box; fills {@link #boxSame} and {@link #boxCrossed} with its integrals. */
  void gluinoBox(
      BoxKinematics kin,
      double gluino,
      LoopSquarks quark,
      LoopSquarks antiquark,
      GluinoTriangles triangles,
      LoopScalars scalars) {
    double g2 = gluino * gluino;
    double bt = scalars.b0(kin.t, g2, 0);
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
        box.triangle[1] = triangles.atAntiquark[l];
        box.triangle[2] = triangles.atQuark[k];
        box.triangle[3] = scalars.masslessLegs(kin.s, a2, g2, b2);
        setBubbles(
            scalars.b0(kin.mb2, b2, 0),
            scalars.b0(kin.ma2, a2, 0),
            scalars.b0(kin.s, a2, b2),
            bt,
            scalars.b0(0, g2, b2),
            scalars.b0(0, g2, a2));
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

  /** Bubbles by the invariants they depend on; those of p_1² = p_2² = 0 last. */
  private void setBubbles(double mb2, double ma2, double s, double t, double zeroB, double zeroA) {
    reduction.setBubble(0, 1, mb2);
    reduction.setBubble(0, 2, ma2);
    reduction.setBubble(0, 3, s);
    reduction.setBubble(1, 2, t);
    reduction.setBubble(1, 3, zeroB);
    reduction.setBubble(2, 3, zeroA);
  }
}
