package org.deepxs.learn.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.Predictor;
import org.deepxs.learn.kernel.NetworkEvaluator;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.network.Network;
import org.junit.jupiter.api.Test;

/** Means, spreads, and borders of stacks. */
class EnsembleUnitTest {

  private static Predictor function(DoubleUnaryOperator f) {
    return Predictor.of(
        1,
        1,
        (in, rows, out) -> {
          for (int k = 0; k < rows; k++) {
            out[k] = f.applyAsDouble(in[k]);
          }
        });
  }

  @Test
  void meanAndSpreadOfMembers() {
    DeepEnsemble ensemble =
        DeepEnsemble.of(List.of(function(x -> x), function(x -> x + 3), function(x -> x - 6)));
    double[] means = new double[2];
    double[] spreads = new double[2];
    ensemble.predict(new double[] {10, -5}, 2, means, spreads);
    assertThat(means).containsExactly(new double[] {9, -6}, within(1e-14));
    assertThat(spreads[0]).isCloseTo(Math.sqrt((1 + 16 + 25) / 2.0), within(1e-13));
    assertThat(ensemble.predict(new double[] {10, -5})).isEqualTo(means);
  }

  @Test
  void oneMemberHasNoSpread() {
    double[] spreads = {7};
    DeepEnsemble.of(List.of(function(x -> x))).predict(new double[] {1}, 1, new double[1], spreads);
    assertThat(spreads).containsExactly(0);
  }

  @Test
  void membersOfDifferentShapesAreRefused() {
    Predictor two = Predictor.of(2, 1, (in, rows, out) -> {});
    assertThatThrownBy(() -> DeepEnsemble.of(List.of(function(x -> x), two)))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("another 2 and 1");
    assertThatThrownBy(() -> DeepEnsemble.of(List.of())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> two.predict(new double[3])).hasMessageContaining("whole number");
  }

  @Test
  void randomPassesGiveTheirMeanAndSpreadReproducibly() {
    StochasticPredictor noisy =
        new StochasticPredictor() {
          @Override
          public int inputs() {
            return 1;
          }

          @Override
          public int outputs() {
            return 1;
          }

          @Override
          public void predict(
              double[] in, int rows, double[] out, java.util.random.RandomGenerator random) {
            for (int k = 0; k < rows; k++) {
              out[k] = in[k] + random.nextGaussian();
            }
          }
        };
    MonteCarloDropout dropout = MonteCarloDropout.of(noisy, 4000, 3);
    double[] means = new double[1];
    double[] spreads = new double[1];
    dropout.predict(new double[] {5}, 1, means, spreads);
    assertThat(means[0]).isCloseTo(5, within(0.08));
    assertThat(spreads[0]).isCloseTo(1, within(0.05));
    assertThat(dropout.predict(new double[] {5})).isEqualTo(means);
    assertThatThrownBy(() -> MonteCarloDropout.of(noisy, 1, 3)).hasMessageContaining("no spread");
  }

  @Test
  void weightsOfNeighboursSumToOne() {
    TargetRange low = new TargetRange(0, 1e-3);
    TargetRange middle = new TargetRange(1e-3, 0.2);
    TargetRange high = new TargetRange(0.2, Double.POSITIVE_INFINITY);
    for (double y = -9; y < 3; y += 0.0123) {
      double value = Math.pow(10, y);
      double sum = low.weight(value, 0.3) + middle.weight(value, 0.3) + high.weight(value, 0.3);
      assertThat(sum).isCloseTo(1, within(1e-15));
    }
    assertThat(middle.weight(1e-3, 0.3)).isEqualTo(0.5);
    assertThat(middle.weight(-1, 0.3)).isZero();
    assertThat(low.weight(-1, 0.3)).isOne();
    assertThat(middle.weight(1e-3, 0)).isOne();
    assertThat(middle.weight(0.2, 0)).isZero();
    assertThat(middle.widened(1).contains(1.5)).isTrue();
    assertThat(middle.contains(0.2)).isFalse();
  }

  @Test
  void stackIsContinuousAndAsksTheSpecialistInside() {
    Predictor general = function(x -> 1.1 * x);
    StackedPredictor stack =
        StackedPredictor.of(
            general,
            List.of(new StackedPredictor.Specialist(new TargetRange(1, 100), function(x -> x))),
            0.2);
    double[] answers = stack.predict(new double[] {0.1, 10, 1000, -3});
    assertThat(answers).containsExactly(new double[] {0.11, 10, 1100, -3.3}, within(1e-12));
    double before = stack.predict(new double[] {0.5})[0];
    double step = 1.0002;
    for (double x = 0.5; x < 200; x *= step) {
      double now = stack.predict(new double[] {x})[0];
      assertThat(Math.abs(Math.log(now / before))).isLessThan(4e-4);
      before = now;
    }
    assertThat(stack.predict(new double[0])).isEmpty();
  }

  @Test
  void stacksThatMakeNoSenseAreRefused() {
    Predictor f = function(x -> x);
    var first = new StackedPredictor.Specialist(new TargetRange(1, 10), f);
    var second = new StackedPredictor.Specialist(new TargetRange(5, 20), f);
    assertThatThrownBy(() -> StackedPredictor.of(f, List.of(second, first), 0.1))
        .hasMessageContaining("overlap between 5.0 and 10.0");
    assertThatThrownBy(() -> StackedPredictor.of(f, List.of(first), 1.5))
        .hasMessageContaining("narrower than the blend");
    assertThatThrownBy(() -> new TargetRange(2, 1)).hasMessageContaining("low < high");
  }

  /** Dropout of a linear network leaves the mean of its answer. */
  @Test
  void dropoutOfANetworkStaysOn() {
    Architecture shape =
        Architecture.of(3, 2, 20, Activation.LINEAR, 1).withDropoutRate(0.1).withResidual(true);
    Network network = Initialisation.LECUN_NORMAL.network(shape, 5);
    double[] row = {0.3, -1, 2};
    double[] exact = new double[1];
    NetworkEvaluator.of(network, Precision.FLOAT64).evaluate(row, 1, exact);
    double[] means = new double[1];
    double[] spreads = new double[1];
    MonteCarloDropout.of(DropoutNetwork.of(network), 4000, 1).predict(row, 1, means, spreads);
    assertThat(spreads[0]).isGreaterThan(0.05);
    assertThat(means[0]).isCloseTo(exact[0], within(4 * spreads[0] / Math.sqrt(4000)));
    assertThatThrownBy(() -> DropoutNetwork.of(network.withDropoutRate(0)))
        .hasMessageContaining("has no dropout");
  }

  /** Alpha-dropout keeps mean 0 and variance 1 of what SELU is normalised to. */
  @Test
  void alphaDropoutKeepsWhatItShould() {
    Architecture shape = Architecture.of(1, 1, 1, Activation.SELU, 1).withDropoutRate(0.2);
    Network identity = Network.of(shape, new double[] {1, 0, 1, 0});
    java.util.SplittableRandom random = new java.util.SplittableRandom(2);
    double[] normal = new double[200_000];
    for (int k = 0; k < normal.length; k++) {
      normal[k] = random.nextGaussian();
    }
    double[] out = new double[normal.length];
    DropoutNetwork.of(identity).predict(normal, normal.length, out, random);
    double mean = java.util.Arrays.stream(out).average().orElseThrow();
    double square = java.util.Arrays.stream(out).map(x -> x * x).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(0.01));
    assertThat(square).isCloseTo(1, within(0.02));
  }
}
