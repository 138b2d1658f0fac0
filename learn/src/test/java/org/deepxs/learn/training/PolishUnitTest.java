package org.deepxs.learn.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.deepxs.learn.loss.Losses;
import org.deepxs.learn.loss.WeightedLoss;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.network.Network;
import org.deepxs.learn.optimiser.Lbfgs;
import org.junit.jupiter.api.Test;

class PolishUnitTest {

  @Test
  void lowersTheLossOfATrainedNetworkManyTimes() {
    TrainingData data = Problems.smooth(1500, 3);
    WeightedLoss loss = WeightedLoss.of(Losses.squaredError(), 1);
    Network start =
        Initialisation.GLOROT_UNIFORM.network(Architecture.of(3, 2, 16, Activation.TANH, 1), 1);
    TrainedNetwork trained =
        Trainer.of(
                start, loss, TrainingOptions.of(new CosineSchedule(1e-2, 1e-5, 30, 2), 50), "test")
            .train(data, data, r -> {});
    double[] last = {0};
    Network polished =
        Polish.of(loss, new Lbfgs(20, 150, 1e-9))
            .improve(trained.network(), data, data, report -> last[0] = report.bestLoss());
    assertThat(last[0]).isLessThan(0.2 * trained.validationLoss());
    assertThat(polished).isNotEqualTo(trained.network());
  }
}
