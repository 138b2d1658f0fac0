package org.deepxs.spectrum.builtin.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Closed forms against their Feynman parameter integrals, and identities between them. */
class PassarinoVeltmanUnitTest {
  private static final double Q2 = 1e6;

  /** B0 = - int_0^1 ln |(z x + (1 - z) y - z (1 - z) p^2) / Q^2| dz, PBMZ (B.6). */
  private static double b0Integral(double p2, double x, double y) {
    return integral(z -> -Math.log(Math.abs(z * x + (1 - z) * y - z * (1 - z) * p2) / Q2));
  }

  /** B1 with a weight z on the line of the other mass. */
  private static double b1Integral(double p2, double x, double y) {
    return integral(
        z -> -(1 - z) * Math.log(Math.abs(z * x + (1 - z) * y - z * (1 - z) * p2) / Q2));
  }

  /** Midpoint rule after the substitution z = t^2 (3 - 2t), which softens the ends. */
  private static double integral(DoubleUnaryOperator f) {
    int n = 200_000;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double t = (i + 0.5) / n;
      sum += 6 * t * (1 - t) * f.applyAsDouble(t * t * (3 - 2 * t));
    }
    return sum / n;
  }

  private static double random(SplittableRandom random) {
    return Math.exp(8 + 9 * random.nextDouble());
  }

  @Test
  void functionsAreTheirIntegrals() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 60; i++) {
      double p2 = random(random);
      double x = i % 10 == 0 ? 0 : random(random);
      double y = i % 7 == 0 ? x : i % 11 == 0 ? 0 : random(random);
      if (x == 0 && y == 0) {
        continue;
      }
      String point = p2 + " " + x + " " + y;
      assertThat(PassarinoVeltman.b0(p2, x, y, Q2))
          .as("B0 " + point)
          .isCloseTo(b0Integral(p2, x, y), within(2e-4));
      assertThat(PassarinoVeltman.b1(p2, x, y, Q2))
          .as("B1 " + point)
          .isCloseTo(b1Integral(p2, x, y), within(2e-4));
    }
  }

  @Test
  void atRest() {
    assertThat(PassarinoVeltman.b0(0, 4e6, 4e4, Q2))
        .isCloseTo(b0Integral(0, 4e6, 4e4), within(1e-6));
    assertThat(PassarinoVeltman.b1(0, 4e6, 4e4, Q2))
        .isCloseTo(b1Integral(0, 4e6, 4e4), within(1e-6));
    assertThat(PassarinoVeltman.b1(0, 4e4, 4e6, Q2))
        .isCloseTo(b1Integral(0, 4e4, 4e6), within(1e-6));
    assertThat(PassarinoVeltman.b1(0, 0, 4e6, Q2)).isCloseTo(b1Integral(0, 0, 4e6), within(1e-6));
    assertThat(PassarinoVeltman.b22Tilde(0, 3e5, 3e5, Q2)).isCloseTo(0, within(1e-9));
    assertThat(PassarinoVeltman.b0(0, 0, 0, Q2)).isZero();
    assertThat(PassarinoVeltman.h(0, 0, 0, Q2)).isZero();
  }

  /** Loop momentum on one line or the other: B1(x, y) + B1(y, x) = B0. */
  @Test
  void b1OfBothLinesIsB0() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 200; i++) {
      double p2 = random(random);
      double x = random(random);
      double y = random(random);
      double sum = PassarinoVeltman.b1(p2, x, y, Q2) + PassarinoVeltman.b1(p2, y, x, Q2);
      assertThat(sum).isCloseTo(PassarinoVeltman.b0(p2, x, y, Q2), within(1e-9));
    }
  }

  /** d/dlnQ of each function is its divergence. */
  @Test
  void divergences() {
    double p2 = 3e4;
    double x = 2e5;
    double y = 7e5;
    double factor = 4;
    double dln = Math.log(factor);
    assertThat(slope(q -> PassarinoVeltman.a0(x, q), factor)).isCloseTo(x * dln, within(1e-6));
    assertThat(slope(q -> PassarinoVeltman.b0(p2, x, y, q), factor)).isCloseTo(dln, within(1e-9));
    assertThat(slope(q -> PassarinoVeltman.b1(p2, x, y, q), factor))
        .isCloseTo(dln / 2, within(1e-9));
    // B22 diverges like (x + y - p^2/3)/4, B22 tilde like -p^2/12
    assertThat(slope(q -> PassarinoVeltman.b22Tilde(p2, x, y, q), factor))
        .isCloseTo(-p2 / 12 * dln, within(1e-6));
    assertThat(slope(q -> PassarinoVeltman.g(p2, x, y, q), factor))
        .isCloseTo((p2 - 2 * x - 2 * y) * dln, within(1e-6));
    assertThat(slope(q -> PassarinoVeltman.f(p2, x, y, q), factor))
        .isCloseTo((x - 2 * y - 2 * p2 - 2 * x + y) * dln, within(1e-6));
    assertThat(slope(q -> PassarinoVeltman.h(p2, x, y, q), factor))
        .isCloseTo((2 * p2 / 3 - x - y) * dln, within(1e-6));
  }

  private static double slope(DoubleUnaryOperator function, double factor) {
    return function.applyAsDouble(Q2 * factor) - function.applyAsDouble(Q2);
  }

  /** Expansions meet the closed forms where they take over. */
  @Test
  void expansionsAreContinuous() {
    double large = 4e6;
    for (double ratio : new double[] {1, 0.9995, 0.999, 0.99, 0.5, 1e-3, 0}) {
      double small = ratio * large;
      double p2 = 1e-5 * large;
      double below = PassarinoVeltman.b0(p2 * 0.999, large, small, Q2);
      double above = PassarinoVeltman.b0(p2 * 1.001, large, small, Q2);
      assertThat(above - below).as("B0 " + ratio).isBetween(0.0, 2e-8);
      double first = PassarinoVeltman.b1(p2 * 0.999, large, small, Q2);
      double second = PassarinoVeltman.b1(p2 * 1.001, large, small, Q2);
      assertThat(second).as("B1 " + ratio).isCloseTo(first, within(1e-5));
    }
    for (double d : new double[] {0.999e-3, 1.001e-3}) {
      double y = large * (1 - d);
      assertThat(PassarinoVeltman.b1(0, y, large, Q2) + PassarinoVeltman.b1(0, large, y, Q2))
          .isCloseTo(PassarinoVeltman.b0(0, y, large, Q2), within(1e-9));
    }
  }
}
