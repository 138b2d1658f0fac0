package org.deepxs.learn.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossUnitTest {

  static List<Loss> losses() {
    return List.of(
        Losses.squaredError(),
        Losses.relativeError(),
        Losses.relativeErrorOfLog(),
        Losses.relativeErrorOfLog(2.5),
        Losses.gaussian(),
        Losses.quantiles(List.of(0.16, 0.5, 0.84)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void gradientIsTheDerivative(Loss loss) {
    RandomStream random = RandomStream.of(1);
    int n = loss.outputsPerTarget();
    double[] gradient = new double[n + 2];
    double[] unused = new double[n + 2];
    for (int trial = 0; trial < 500; trial++) {
      double[] outputs = new double[n + 2];
      for (int k = 0; k < n; k++) {
        outputs[k + 1] = 2 * random.nextGaussian();
      }
      double target = 0.1 + 2 * random.nextDouble();
      loss.evaluate(outputs, 1, target, gradient);
      assertThat(gradient[0]).isZero(); // only its own outputs
      assertThat(gradient[n + 1]).isZero();
      for (int k = 1; k <= n; k++) {
        double step = 1e-6;
        double at = outputs[k];
        outputs[k] = at + step;
        double up = loss.evaluate(outputs, 1, target, unused);
        outputs[k] = at - step;
        double down = loss.evaluate(outputs, 1, target, unused);
        outputs[k] = at;
        if (Math.abs(at - target) > 1e-5) { // kinks
          double difference = (up - down) / (2 * step);
          double tolerance = 1e-4 * (1 + Math.abs(difference));
          assertThat(gradient[k]).isCloseTo(difference, within(tolerance));
        }
      }
    }
  }

  @Test
  void relativeErrorOfLogIsTheErrorOfTheValue() {
    double[] gradient = new double[1];
    double target = Math.log(0.02) + 4; // any shift
    double output = Math.log(0.021) + 4;
    assertThat(Losses.relativeErrorOfLog().evaluate(new double[] {output}, 0, target, gradient))
        .isCloseTo(0.05, within(1e-12));
    assertThat(Losses.relativeError().evaluate(new double[] {-1.9}, 0, -2, gradient))
        .isCloseTo(0.05, within(1e-12));
    double far = Losses.relativeErrorOfLog().evaluate(new double[] {900}, 0, 0, gradient);
    assertThat(far).isCloseTo(Math.E - 1 + 899 * Math.E, within(1e-9));
    Losses.relativeErrorOfLog().evaluate(new double[] {-900}, 0, 0, gradient);
    assertThat(gradient[0]).isCloseTo(-Math.exp(-1), within(1e-12));
  }

  @Test
  void quantileLossIsSmallestAtTheQuantile() {
    Loss loss = Losses.quantiles(List.of(0.8));
    double[] gradient = new double[1];
    double slope = 0;
    for (int k = 0; k < 100; k++) {
      loss.evaluate(new double[] {79.5}, 0, k, gradient);
      slope += gradient[0];
    }
    assertThat(slope).isCloseTo(0, within(1e-9));
  }

  @Test
  void gaussianIsSmallestAtTrueMeanAndVariance() {
    double[] gradient = new double[2];
    Loss loss = Losses.gaussian();
    double[] sum = new double[2];
    for (double target : new double[] {1, 5}) { // mean 3, variance 4
      loss.evaluate(new double[] {3, Math.log(4)}, 0, target, gradient);
      sum[0] += gradient[0];
      sum[1] += gradient[1];
    }
    assertThat(sum[0]).isCloseTo(0, within(1e-12));
    assertThat(sum[1]).isCloseTo(0, within(1e-12));
  }

  @Test
  void weightsOfTargetsAndRows() {
    WeightedLoss loss =
        WeightedLoss.of(List.of(Losses.squaredError(), Losses.gaussian()), List.of(3.0, 1.0));
    assertThat(loss.outputs()).isEqualTo(3);
    double[] outputs = {2, 1, 0, 1, 1, 0};
    double[] targets = {9, 9, 0, 1, 1, 1}; // three rows; used are 2 and 1
    double[] gradient = new double[6];
    double sum =
        loss.evaluate(
            outputs, 2, targets, new double[] {5, 2, 1}, new int[] {2, 1}, 0, 0.5, gradient);
    // row 2: squared (2-1)^2, Gaussian 0; row 1: squared 1, Gaussian 0.
    assertThat(sum).isCloseTo(0.75 * 1 + 2 * 0.75 * 1, within(1e-14));
    assertThat(gradient[0]).isCloseTo(0.5 * 0.75 * 2, within(1e-14));
    assertThat(gradient[3]).isCloseTo(0.5 * 2 * 0.75 * 2, within(1e-14));
    assertThat(gradient[2]).isCloseTo(0.5 * 0.25 * 0.5, within(1e-14));
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> Losses.quantiles(List.of(1.0))).isInstanceOf(LearnException.class);
    assertThatThrownBy(() -> Losses.relativeErrorOfLog(0)).isInstanceOf(LearnException.class);
    assertThatThrownBy(() -> WeightedLoss.of(List.of(Losses.squaredError()), List.of(0.0)))
        .isInstanceOf(LearnException.class);
  }
}
