package org.deepxs.spectrum.builtin.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deepxs.spectrum.builtin.running.Parameter.*;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Beta functions against the explicit formulas of Martin and Vaughn, hep-ph/9311340. */
class MssmRunningUnitTest {
  private static final double LOOP = 1 / (16 * Math.PI * Math.PI);
  private final MssmRunning running = new MssmRunning();

  private static double[] random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] y = new double[Parameter.COUNT];
    for (int i = 0; i < y.length; i++) {
      y[i] = i < VEV ? 0.2 + random.nextDouble() : 100 * (random.nextDouble() - 0.3);
      if (i >= B_MU) {
        y[i] *= 100;
      }
    }
    y[VEV] = 240;
    y[TAN_BETA] = 10;
    return y;
  }

  /** (1.1), (2.4) and (2.6) to (2.8) for third-generation Yukawa couplings. */
  @Test
  void couplings() {
    double[] y = random(1);
    double[] dy = running.slope(y);
    double g1 = 5.0 / 3 * y[G1] * y[G1];
    double g2 = y[G2] * y[G2];
    double g3 = y[G3] * y[G3];
    double t = y[Y_TOP] * y[Y_TOP];
    double b = y[Y_BOTTOM] * y[Y_BOTTOM];
    double l = y[Y_TAU] * y[Y_TAU];
    double top1 = 6 * t + b - 16.0 / 3 * g3 - 3 * g2 - 13.0 / 15 * g1;
    double top2 =
        -22 * t * t
            - 5 * t * b
            - 5 * b * b
            - b * l
            + (16 * g3 + 1.2 * g1 + 6 * g2) * t
            + 0.4 * g1 * b
            - 16.0 / 9 * g3 * g3
            + 8 * g3 * g2
            + 136.0 / 45 * g3 * g1
            + 7.5 * g2 * g2
            + g2 * g1
            + 2743.0 / 450 * g1 * g1;
    assertThat(dy[Y_TOP]).isCloseTo(LOOP * y[Y_TOP] * (top1 + LOOP * top2), within(1e-12));
    double bottom2 =
        -22 * b * b
            - 5 * t * b
            - 5 * t * t
            - 3 * l * l
            - 3 * b * l
            + (16 * g3 + 6 * g2 + 0.4 * g1) * b
            + 1.2 * g1 * l
            + 0.8 * g1 * t
            - 16.0 / 9 * g3 * g3
            + 8 * g3 * g2
            + 8.0 / 9 * g3 * g1
            + 7.5 * g2 * g2
            + g2 * g1
            + 287.0 / 90 * g1 * g1;
    double bottom1 = 6 * b + t + l - 16.0 / 3 * g3 - 3 * g2 - 7.0 / 15 * g1;
    assertThat(dy[Y_BOTTOM])
        .isCloseTo(LOOP * y[Y_BOTTOM] * (bottom1 + LOOP * bottom2), within(1e-12));
    double tau2 =
        -10 * l * l
            - 9 * b * b
            - 3 * t * b
            - 9 * b * l
            + (16 * g3 - 0.4 * g1) * b
            + (1.2 * g1 + 6 * g2) * l
            + 7.5 * g2 * g2
            + 1.8 * g2 * g1
            + 13.5 * g1 * g1;
    double tau1 = 4 * l + 3 * b - 3 * g2 - 1.8 * g1;
    assertThat(dy[Y_TAU]).isCloseTo(LOOP * y[Y_TAU] * (tau1 + LOOP * tau2), within(1e-12));
    double strong2 = 2.2 * g1 + 9 * g2 + 14 * g3 - 4 * t - 4 * b;
    assertThat(dy[G3]).isCloseTo(LOOP * y[G3] * g3 * (-3 + LOOP * strong2), within(1e-12));
  }

  /** (2.13), (2.15) and (2.19), one and two loops, for the gluino, A_t and m_Hu^2. */
  @Test
  void softParameters() {
    double[] y = random(2);
    double[] dy = running.slope(y);
    double g1 = 5.0 / 3 * y[G1] * y[G1];
    double g2 = y[G2] * y[G2];
    double g3 = y[G3] * y[G3];
    double t = y[Y_TOP] * y[Y_TOP];
    double b = y[Y_BOTTOM] * y[Y_BOTTOM];
    double at = y[T_TOP] * y[Y_TOP];
    double ab = y[T_BOTTOM] * y[Y_BOTTOM];
    double gluino2 =
        2.2 * g1 * (y[M1] + y[M3])
            + 9 * g2 * (y[M2] + y[M3])
            + 28 * g3 * y[M3]
            + 4 * (at - t * y[M3])
            + 4 * (ab - b * y[M3]);
    assertThat(dy[M3]).isCloseTo(2 * LOOP * g3 * (-3 * y[M3] + LOOP * gluino2), within(1e-9));
    assertThat(dy[HU]).isCloseTo(LOOP * (up1(y) + LOOP * up2(y)), within(1e-6));
  }

  private static double up1(double[] y) {
    double g1 = 5.0 / 3 * y[G1] * y[G1];
    double g2 = y[G2] * y[G2];
    double t = y[Y_TOP] * y[Y_TOP];
    double s =
        y[HU]
            - y[HD]
            + 2 * (y[Q1] - y[L1] - 2 * y[U1] + y[D1] + y[E1])
            + y[Q3]
            - y[L3]
            - 2 * y[U3]
            + y[D3]
            + y[E3];
    return 6 * t * (y[HU] + y[Q3] + y[U3])
        + 6 * y[T_TOP] * y[T_TOP]
        - 6 * g2 * y[M2] * y[M2]
        - 1.2 * g1 * y[M1] * y[M1]
        + 0.6 * g1 * s;
  }

  private static double up2(double[] y) {
    double g1 = 5.0 / 3 * y[G1] * y[G1];
    double g2 = y[G2] * y[G2];
    double g3 = y[G3] * y[G3];
    double t = y[Y_TOP] * y[Y_TOP];
    double b = y[Y_BOTTOM] * y[Y_BOTTOM];
    double l = y[Y_TAU] * y[Y_TAU];
    double h = y[T_TOP];
    double at = h * y[Y_TOP];
    double st = y[HU] + y[Q3] + y[U3];
    double sb = y[HD] + y[Q3] + y[D3];
    double mixed = h * y[Y_BOTTOM] + y[T_BOTTOM] * y[Y_TOP];
    double yukawa = -36 * st * t * t - 72 * h * h * t - 6 * ((st + sb) * t * b + mixed * mixed);
    double strong = 32 * g3 + 1.6 * g1;
    double gaugino =
        32 * g3 * (2 * y[M3] * y[M3] * t - 2 * y[M3] * at)
            + 1.6 * g1 * (2 * y[M1] * y[M1] * t - 2 * y[M1] * at);
    double q = 2 * y[Q1] + y[Q3];
    double u = 2 * y[U1] + y[U3];
    double d = 2 * y[D1] + y[D3];
    double e = 2 * y[E1] + y[E3];
    double lepton = 2 * y[L1] + y[L3];
    double prime =
        -(3 * y[HU] + y[Q3]) * t
            + 4 * y[U3] * t
            + (3 * y[HD] - y[Q3]) * b
            - 2 * y[D3] * b
            + (y[HD] + y[L3]) * l
            - 2 * y[E3] * l
            + (1.5 * g2 + 0.3 * g1) * (y[HU] - y[HD] - lepton)
            + (8.0 / 3 * g3 + 1.5 * g2 + g1 / 30) * q
            - (16.0 / 3 * g3 + 16.0 / 15 * g1) * u
            + (8.0 / 3 * g3 + 2.0 / 15 * g1) * d
            + 1.2 * g1 * e;
    double sigma1 = g1 / 5 * (3 * (y[HU] + y[HD]) + q + 3 * lepton + 8 * u + 2 * d + 6 * e);
    double sigma2 = g2 * (y[HU] + y[HD] + 3 * q + lepton);
    double gauge =
        33 * g2 * g2 * y[M2] * y[M2]
            + 3.6 * g2 * g1 * (y[M2] * y[M2] + y[M1] * y[M1] + y[M1] * y[M2])
            + 621.0 / 25 * g1 * g1 * y[M1] * y[M1]
            + 3 * g2 * sigma2
            + 0.6 * g1 * sigma1;
    return yukawa + strong * (st * t + h * h) + gaugino + 1.2 * g1 * prime + gauge;
  }

  @Test
  void thereAndBackAgain() {
    double[] y = random(3);
    y[G3] = 1;
    double[] copy = y.clone();
    running.run(copy, 2000, 173, true);
    running.run(copy, 173, 2000, true);
    for (int i = 0; i < y.length; i++) {
      assertThat(copy[i])
          .as("parameter " + i)
          .isCloseTo(y[i], within(3e-5 * Math.abs(y[i]) + 0.02));
    }
    double[] couplings = y.clone();
    running.run(couplings, 2000, 173, false);
    running.run(y, 2000, 173, true);
    for (int i = 0; i < MU; i++) {
      assertThat(couplings[i]).isCloseTo(y[i], within(1e-12));
    }
  }

  /** 1/alpha(MZ) = 127.955 and alpha_s(MZ) = 0.1181 at the top mass, by one-loop estimates. */
  @Test
  void lowEnergyQuantities() {
    LowEnergy low = LowEnergy.of(StandardModelInputs.standard());
    double ln = Math.log(173.1 / 91.1876);
    double leading = 0.1181 / (1 + 0.1181 * 23 / (6 * Math.PI) * ln);
    assertThat(low.alphaStrong()).isCloseTo(leading, within(1e-3)).isLessThan(leading);
    assertThat(1 / low.alpha()).isBetween(127.7, 127.8);
    assertThat(low.bottomMass()).isBetween(2.6, 2.85);
    assertThat(low.tauMass()).isBetween(1.74, 1.755);
  }
}
