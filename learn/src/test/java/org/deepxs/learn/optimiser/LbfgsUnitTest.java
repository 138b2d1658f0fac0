package org.deepxs.learn.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.deepxs.learn.LearnException;
import org.junit.jupiter.api.Test;

class LbfgsUnitTest {

  private static final Lbfgs METHOD = new Lbfgs(10, 500, 1e-9);

  /** Extended Rosenbrock function (More, Garbow, Hillstrom, ACM TOMS 7 (1981) 17, no. 21). */
  private static double rosenbrock(double[] x, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int k = 0; k < x.length; k += 2) {
      double a = x[k + 1] - x[k] * x[k];
      double b = 1 - x[k];
      sum += 100 * a * a + b * b;
      gradient[k] += -400 * a * x[k] - 2 * b;
      gradient[k + 1] += 200 * a;
    }
    return sum;
  }

  @Test
  void findsTheMinimumOfRosenbrock() {
    double[] start = new double[20];
    for (int k = 0; k < start.length; k += 2) {
      start[k] = -1.2;
      start[k + 1] = 1;
    }
    Minimum minimum = METHOD.minimise(LbfgsUnitTest::rosenbrock, start, (k, v, p) -> true);
    assertThat(minimum.converged()).isTrue();
    assertThat(minimum.iterations()).isLessThan(80);
    for (double x : minimum.point()) {
      assertThat(x).isCloseTo(1, within(1e-8));
    }
  }

  @Test
  void solvesAnIllConditionedQuadratic() {
    double[] start = new double[30];
    Arrays.fill(start, 1);
    Minimum minimum =
        new Lbfgs(40, 500, 1e-9)
            .minimise(
                (x, g) -> {
                  double sum = 0;
                  for (int k = 0; k < x.length; k++) {
                    double scale = Math.pow(10, k / 7.0);
                    g[k] = scale * (x[k] - k);
                    sum += 0.5 * scale * (x[k] - k) * (x[k] - k);
                  }
                  return sum;
                },
                start,
                (k, v, p) -> true);
    assertThat(minimum.converged()).isTrue();
    for (int k = 0; k < start.length; k++) {
      assertThat(minimum.point()[k]).isCloseTo(k, within(1e-8));
    }
  }

  @Test
  void valuesFallAndTheListenerStops() {
    double[] last = {Double.POSITIVE_INFINITY};
    Minimum minimum =
        METHOD.minimise(
            LbfgsUnitTest::rosenbrock,
            new double[] {-1.2, 1},
            (k, value, p) -> {
              assertThat(value).isLessThan(last[0]);
              last[0] = value;
              return k < 5;
            });
    assertThat(minimum.iterations()).isEqualTo(5);
    assertThat(minimum.converged()).isFalse();
    assertThat(minimum.value()).isEqualTo(last[0]);
  }

  @Test
  void copesWithAKinkAndWithInfinity() {
    Minimum kink =
        METHOD.minimise(
            (x, g) -> {
              g[0] = Math.signum(x[0] - 0.3);
              return Math.abs(x[0] - 0.3);
            },
            new double[] {2},
            (k, v, p) -> true);
    assertThat(kink.point()[0]).isCloseTo(0.3, within(1e-3));
    Minimum wall =
        METHOD.minimise(
            (x, g) -> {
              g[0] = 1 - 1 / x[0];
              return x[0] > 0 ? x[0] - Math.log(x[0]) : Double.NaN;
            },
            new double[] {1e-3},
            (k, v, p) -> true);
    assertThat(wall.point()[0]).isCloseTo(1, within(1e-6));
    assertThatThrownBy(
            () -> METHOD.minimise((x, g) -> Double.NaN, new double[1], (k, v, p) -> true))
        .isInstanceOf(LearnException.class);
  }
}
