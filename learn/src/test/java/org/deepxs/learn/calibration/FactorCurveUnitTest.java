package org.deepxs.learn.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.deepxs.learn.LearnException;
import org.junit.jupiter.api.Test;

class FactorCurveUnitTest {

  private static final double[] KNOTS = {0, 1, 2, 4};

  @Test
  void isLinearBetweenKnotsAndConstantBeyond() {
    FactorCurve curve = FactorCurve.of(KNOTS, new double[] {1.0, 3.0, 2.0, 0.0});
    assertThat(curve.at(-5)).isEqualTo(1);
    assertThat(curve.at(0.25)).isEqualTo(1.5);
    assertThat(curve.at(1)).isEqualTo(3);
    assertThat(curve.at(3)).isEqualTo(1);
    assertThat(curve.at(9)).isZero();
    assertThat(curve.at(Double.NaN)).isEqualTo(1);
    assertThat(curve.times(2, 0.5).factors()).containsExactly(2.0, 6.0, 4.0, 0.5);
    assertThat(FactorCurve.constant(7).at(1e9)).isEqualTo(7);
  }

  /** Scores whose size grows along the variable: the level holds everywhere on fresh ones. */
  @Test
  void coversEvenlyWhereScoresGrow() {
    Random random = new Random(3);
    int n = 40_000;
    double[] x = random.doubles(n, 0, 4).toArray();
    double[] scores = IntStream.range(0, n).mapToDouble(k -> score(random, x[k])).toArray();
    for (double level : new double[] {0.6827, 0.9545}) {
      FactorCurve curve = FactorCurve.fitted(scores, x, new double[] {0, 1, 2, 3, 4}, level, 100);
      for (double low : new double[] {0, 1, 3}) {
        double covered =
            IntStream.range(0, n)
                .filter(
                    k -> {
                      double at = low + random.nextDouble();
                      return score(random, at) <= curve.at(at);
                    })
                .count();
        assertThat(covered / n).isCloseTo(level, within(0.02));
      }
    }
  }

  private static double score(Random random, double x) {
    return (1 + 0.3 * x) * Math.abs(random.nextGaussian());
  }

  @Test
  void factorsOfFewPointsAreTakenFromWiderAround() {
    double[] x = IntStream.range(0, 100).mapToDouble(k -> k < 99 ? 0.5 : 4).toArray();
    double[] scores = IntStream.range(0, 100).mapToDouble(k -> k < 99 ? 1 : 50).toArray();
    assertThat(FactorCurve.fitted(scores, x, KNOTS, 0.5, 50).factors()).containsOnly(1.0);
    assertThat(FactorCurve.fitted(scores, x, KNOTS, 0.5, 1).at(4)).isEqualTo(50);
  }

  @Test
  void refusesWhatIsNoCurve() {
    assertThatThrownBy(() -> FactorCurve.of(new double[] {1.0, 1.0}, new double[] {1.0, 1.0}))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("[1.0, 1.0]");
    assertThatThrownBy(() -> FactorCurve.of(KNOTS, new double[] {1.0, 2.0, 3.0, -1.0}))
        .isInstanceOf(LearnException.class);
    assertThatThrownBy(() -> FactorCurve.fitted(new double[3], new double[3], KNOTS, 0.5, 10))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("at least 10");
  }
}
