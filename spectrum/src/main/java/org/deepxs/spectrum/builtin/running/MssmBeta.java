package org.deepxs.spectrum.builtin.running;

import static org.deepxs.spectrum.builtin.running.Parameter.*;

/**
 * Beta functions of the MSSM with third-generation Yukawa couplings, DR-bar: gauge and Yukawa
 * couplings at two loops, soft parameters at one loop (S. P. Martin and M. T. Vaughn,
 * hep-ph/9311340), vacuum expectation values with the two-loop scalar anomalous dimension in Feynman
 * gauge (Castano, Piard and Ramond, hep-ph/9308335; Yamada, hep-ph/0112251).
 */
final class MssmBeta {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);

  private MssmBeta() {}

  /** Writes dy/dlnQ; soft parameters are left at 0 unless asked for. */
  static void derivatives(double[] y, double[] dy, boolean soft) {
    double g1 = y[G1] * y[G1];
    double g2 = y[G2] * y[G2];
    double g3 = y[G3] * y[G3];
    double t = y[Y_TOP] * y[Y_TOP];
    double b = y[Y_BOTTOM] * y[Y_BOTTOM];
    double l = y[Y_TAU] * y[Y_TAU];
    gauge(y, dy, g1, g2, g3, t, b, l);
    yukawa(y, dy, g1, g2, g3, t, b, l);
    vevs(y, dy, g1, g2, g3, t, b, l);
    if (soft) {
      gauginosAndHiggs(y, dy, g1, g2, g3, t, b, l);
      trilinear(y, dy, g1, g2, g3, t, b, l);
      scalars(y, dy, g1, g2, g3);
    }
  }

  // Martin and Vaughn (1.1) with g1^2 = 5/3 g'^2
  private static void gauge(
      double[] y, double[] dy, double g1, double g2, double g3, double t, double b, double l) {
    double two1 = 199.0 / 9 * g1 + 9 * g2 + 88.0 / 3 * g3 - 26.0 / 3 * t - 14.0 / 3 * b - 6 * l;
    double two2 = 3 * g1 + 25 * g2 + 24 * g3 - 6 * t - 6 * b - 2 * l;
    double two3 = 11.0 / 3 * g1 + 9 * g2 + 14 * g3 - 4 * t - 4 * b;
    dy[G1] = LOOP * y[G1] * g1 * (11 + LOOP * two1);
    dy[G2] = LOOP * y[G2] * g2 * (1 + LOOP * two2);
    dy[G3] = LOOP * y[G3] * g3 * (-3 + LOOP * two3);
  }

  private static void yukawa(
      double[] y, double[] dy, double g1, double g2, double g3, double t, double b, double l) {
    double common = -16.0 / 9 * g3 * g3 + 8 * g3 * g2 + 7.5 * g2 * g2;
    double top =
        -22 * t * t - 5 * t * b - 5 * b * b - b * l + (16 * g3 + 2 * g1 + 6 * g2) * t
            + 2.0 / 3 * g1 * b + common + 136.0 / 27 * g3 * g1 + 5.0 / 3 * g2 * g1
            + 2743.0 / 162 * g1 * g1;
    double bottom =
        -22 * b * b - 5 * t * b - 5 * t * t - 3 * l * l - 3 * b * l
            + (16 * g3 + 6 * g2 + 2.0 / 3 * g1) * b + 2 * g1 * l + 4.0 / 3 * g1 * t + common
            + 40.0 / 27 * g3 * g1 + 5.0 / 3 * g2 * g1 + 1435.0 / 162 * g1 * g1;
    double tau =
        -10 * l * l - 9 * b * b - 3 * t * b - 9 * b * l + (16 * g3 - 2.0 / 3 * g1) * b
            + (2 * g1 + 6 * g2) * l + 7.5 * g2 * g2 + 3 * g2 * g1 + 37.5 * g1 * g1;
    double one = -16.0 / 3 * g3 - 3 * g2;
    dy[Y_TOP] = LOOP * y[Y_TOP] * (6 * t + b + one - 13.0 / 9 * g1 + LOOP * top);
    dy[Y_BOTTOM] = LOOP * y[Y_BOTTOM] * (6 * b + t + l + one - 7.0 / 9 * g1 + LOOP * bottom);
    dy[Y_TAU] = LOOP * y[Y_TAU] * (4 * l + 3 * b - 3 * g2 - 3 * g1 + LOOP * tau);
  }

  private static void vevs(
      double[] y, double[] dy, double g1, double g2, double g3, double t, double b, double l) {
    double gauge4 = 2.875 * g1 * g1 + 0.75 * g1 * g2 + 5.875 * g2 * g2;
    double down1 = 3 * b + l;
    double up1 = 3 * t;
    double down2 =
        -3 * l * l - 9 * b * b - 3 * t * b + (16 * g3 - 2.0 / 3 * g1) * b + 2 * g1 * l + gauge4;
    double up2 = -9 * t * t - 3 * t * b + (16 * g3 + 4.0 / 3 * g1) * t + gauge4;
    double feynman = 1.5 * g2 + 0.5 * g1;
    double down = LOOP * (down1 - feynman + LOOP * (down2 + down1 * feynman - 4.5 * g2 * g2));
    double up = LOOP * (up1 - feynman + LOOP * (up2 + up1 * feynman - 4.5 * g2 * g2));
    double tan2 = y[TAN_BETA] * y[TAN_BETA];
    dy[TAN_BETA] = y[TAN_BETA] * (down - up);
    dy[VEV] = -y[VEV] * (down + tan2 * up) / (1 + tan2);
  }

  private static void gauginosAndHiggs(
      double[] y, double[] dy, double g1, double g2, double g3, double t, double b, double l) {
    dy[M1] = LOOP * 22 * g1 * y[M1];
    dy[M2] = LOOP * 2 * g2 * y[M2];
    dy[M3] = -LOOP * 6 * g3 * y[M3];
    double gamma = 3 * t + 3 * b + l - 3 * g2 - g1;
    dy[MU] = LOOP * y[MU] * gamma;
    double source =
        6 * y[T_TOP] * y[Y_TOP] + 6 * y[T_BOTTOM] * y[Y_BOTTOM] + 2 * y[T_TAU] * y[Y_TAU]
            + 6 * g2 * y[M2] + 2 * g1 * y[M1];
    dy[B_MU] = LOOP * (y[B_MU] * gamma + y[MU] * source);
  }

  private static void trilinear(
      double[] y, double[] dy, double g1, double g2, double g3, double t, double b, double l) {
    double strong = 16.0 / 3 * g3;
    double gluino = 32.0 / 3 * g3 * y[M3];
    double wino = 6 * g2 * y[M2];
    dy[T_TOP] =
        LOOP
            * (y[T_TOP] * (18 * t + b - strong - 3 * g2 - 13.0 / 9 * g1)
                + 2 * y[T_BOTTOM] * y[Y_BOTTOM] * y[Y_TOP]
                + y[Y_TOP] * (gluino + wino + 26.0 / 9 * g1 * y[M1]));
    dy[T_BOTTOM] =
        LOOP
            * (y[T_BOTTOM] * (18 * b + t + l - strong - 3 * g2 - 7.0 / 9 * g1)
                + 2 * (y[T_TOP] * y[Y_TOP] + y[T_TAU] * y[Y_TAU]) * y[Y_BOTTOM]
                + y[Y_BOTTOM] * (gluino + wino + 14.0 / 9 * g1 * y[M1]));
    dy[T_TAU] =
        LOOP
            * (y[T_TAU] * (12 * l + 3 * b - 3 * g2 - 3 * g1)
                + 6 * y[T_BOTTOM] * y[Y_BOTTOM] * y[Y_TAU]
                + y[Y_TAU] * (wino + 6 * g1 * y[M1]));
  }

  private static void scalars(double[] y, double[] dy, double g1, double g2, double g3) {
    double s =
        y[HU] - y[HD] + 2 * (y[Q1] - y[L1] - 2 * y[U1] + y[D1] + y[E1])
            + y[Q3] - y[L3] - 2 * y[U3] + y[D3] + y[E3];
    double xt =
        2 * (y[Y_TOP] * y[Y_TOP] * (y[HU] + y[Q3] + y[U3]) + y[T_TOP] * y[T_TOP]);
    double xb =
        2 * (y[Y_BOTTOM] * y[Y_BOTTOM] * (y[HD] + y[Q3] + y[D3]) + y[T_BOTTOM] * y[T_BOTTOM]);
    double xl = 2 * (y[Y_TAU] * y[Y_TAU] * (y[HD] + y[L3] + y[E3]) + y[T_TAU] * y[T_TAU]);
    double bino = 8 * g1 * y[M1] * y[M1];
    double wino = 6 * g2 * y[M2] * y[M2];
    double gluino = 32.0 / 3 * g3 * y[M3] * y[M3];
    double d = g1 * s;
    double lepton = -wino - bino / 4 - d;
    double quark = -gluino - wino - bino / 36 + d / 3;
    double up = -gluino - bino * 4 / 9 - d * 4 / 3;
    double down = -gluino - bino / 9 + d * 2 / 3;
    double electron = -bino + 2 * d;
    dy[HU] = LOOP * (3 * xt - wino - bino / 4 + d);
    dy[HD] = LOOP * (3 * xb + xl + lepton);
    dy[Q1] = LOOP * quark;
    dy[Q3] = LOOP * (xt + xb + quark);
    dy[U1] = LOOP * up;
    dy[U3] = LOOP * (2 * xt + up);
    dy[D1] = LOOP * down;
    dy[D3] = LOOP * (2 * xb + down);
    dy[L1] = LOOP * lepton;
    dy[L3] = LOOP * (xl + lepton);
    dy[E1] = LOOP * electron;
    dy[E3] = LOOP * (2 * xl + electron);
  }
}
