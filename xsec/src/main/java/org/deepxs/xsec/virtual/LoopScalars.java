package org.deepxs.xsec.virtual;

import org.deepxs.xsec.loop.FourPoint;
import org.deepxs.xsec.loop.InfraredThreePoint;
import org.deepxs.xsec.loop.LaurentValue;
import org.deepxs.xsec.loop.ThreePoint;
import org.deepxs.xsec.loop.TwoPoint;

/**
 * Real parts of the scalar integrals of one Laurent order, at the scale mu² = s. The reduction has
 * no terms in eps, so each order can be computed on its own; the poles are wanted in tests only.
 *
 * @param order 0 for the finite part, 1 and 2 for the coefficients of 1/eps and 1/eps²
 * @param mu2 scale squared in GeV²
 */
record LoopScalars(int order, double mu2) {

  /** Finite parts. */
  static LoopScalars finite(double mu2) {
    return new LoopScalars(0, mu2);
  }

  private double pick(LaurentValue value) {
    return switch (order) {
      case 0 -> value.finite().real();
      case 1 -> value.singlePole().real();
      default -> value.doublePole().real();
    };
  }

  /** A constant that belongs to the finite part. */
  double rational(double value) {
    return order == 0 ? value : 0;
  }

  /**
   * I operator of two massless quarks, in dimensional reduction: 2/eps² + (3 + 2 L)/eps + L² + 3 L
   * + 9 - pi², L = ln(mu²/s) = 0 (Catani and Seymour, hep-ph/9605323, eq. 10.15, with the
   * transition terms of Kunszt, Signer and Trocsanyi, hep-ph/9305239).
   */
  double integratedDipoles() {
    return switch (order) {
      case 0 -> 9 - Math.PI * Math.PI;
      case 1 -> 3;
      default -> 2;
    };
  }

  /** Zero where it has no scale: ultraviolet and infrared poles cancel. */
  double b0(double p2, double a2, double b2) {
    if (p2 == 0 && a2 == 0 && b2 == 0) {
      return 0;
    }
    return order == 0 ? TwoPoint.b0(p2, a2, b2, mu2).real() : order == 1 ? 1 : 0;
  }

  /** ∫ l^mu/((l² - g²)((l - p)² - m²)) = p^mu times this, at p² = 0. */
  double waveFunction(double g2, double m2) {
    return order == 0 ? -TwoPoint.b1(0, g2, m2, mu2).real() : order == 1 ? 0.5 : 0;
  }

  /** C_0(0, 0, s; 0, 0, 0). */
  double masslessTriangle(double s) {
    return pick(InfraredThreePoint.massless(s, mu2));
  }

  /** Gluon between a massless quark and a squark: C_0(0, m², t; 0, 0, M²). */
  double gluonTriangle(double m2, double t, double squark2) {
    return pick(InfraredThreePoint.collinear(m2, t, squark2, mu2));
  }

  /** C_0(m_a², m_b², s; 0, M², 0). */
  double twoMasslessLines(double ma2, double mb2, double s, double squark2) {
    return order == 0 ? ThreePoint.twoMasslessLines(ma2, mb2, s, squark2).real() : 0;
  }

  /** C_0(0, 0, s; a², g², b²). */
  double masslessLegs(double s, double a2, double g2, double b2) {
    return order == 0 ? ThreePoint.masslessLegs(s, a2, g2, b2).real() : 0;
  }

  /** C_0(0, m², t; g², a², 0). */
  double masslessLegAndLine(double m2, double t, double g2, double a2) {
    return order == 0 ? ThreePoint.masslessLegAndLine(m2, t, g2, a2).real() : 0;
  }

  /** C_0(m_a², m_b², s; a², 0, b²). */
  double masslessLine(double ma2, double mb2, double s, double a2, double b2) {
    return order == 0 ? ThreePoint.masslessLine(ma2, mb2, s, a2, b2).real() : 0;
  }

  /** Box of a gluon between the quarks, with a squark opposite. */
  double gluonBox(double s, double t, double ma2, double mb2, double squark2) {
    return pick(FourPoint.gluonExchange(s, t, ma2, mb2, squark2, mu2));
  }

  /** Box of a gluino between two squarks, with a massless quark opposite. */
  double gluinoBox(BoxKinematics kin, double g2, double a2, double b2) {
    return order == 0
        ? FourPoint.masslessLine(kin.s, kin.t, kin.ma2, kin.mb2, g2, a2, b2).real()
        : 0;
  }
}
