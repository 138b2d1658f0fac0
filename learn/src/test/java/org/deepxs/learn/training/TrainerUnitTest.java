package org.deepxs.learn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.kernel.KernelChoice;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.loss.Losses;
import org.deepxs.learn.loss.WeightedLoss;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.network.Network;
import org.deepxs.learn.optimiser.MomentumDescent;
import org.deepxs.learn.optimiser.Optimiser;
import org.deepxs.learn.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerUnitTest {

  private static final WeightedLoss LOSS = WeightedLoss.of(Losses.squaredError(), 1);
  private static final HalvingSchedule SHORT = new HalvingSchedule(4e-3, 1e-3, 6, 3);
  private static final TrainingOptions OPTIONS = TrainingOptions.of(SHORT, 50);
  private static final Architecture SHAPE = Architecture.of(3, 3, 24, Activation.SELU, 1);
  private static final Network START = Initialisation.LECUN_NORMAL.network(SHAPE, 4);
  private static final TrainingData TRAINING = Problems.smooth(700, 1);
  private static final TrainingData VALIDATION = Problems.smooth(200, 2);

  @TempDir private Path folder;

  private static TrainedNetwork train(TrainingOptions options) {
    return Trainer.of(START, LOSS, options, "test").train(TRAINING, VALIDATION, r -> {});
  }

  @Test
  void learnsASmoothFunction() {
    TrainingOptions options = TrainingOptions.of(new CosineSchedule(1e-2, 1e-5, 60, 3), 32);
    TrainingData training = Problems.smooth(4000, 1);
    TrainedNetwork trained =
        Trainer.of(START, LOSS, options, "test").train(training, VALIDATION, r -> {});
    assertThat(trained.validationLoss()).isLessThan(0.01); // the variance of the targets is 1.5
    assertThat(trained.complete()).isTrue();
  }

  @Test
  void sameSeedGivesSameBitsAndAnotherSeedOthers() {
    assertThat(train(OPTIONS)).isEqualTo(train(OPTIONS));
    assertThat(train(OPTIONS.withSeed(2)).network()).isNotEqualTo(train(OPTIONS).network());
  }

  @Test
  void kernelsTrainAlike() {
    TrainingOptions options = OPTIONS.withPrecision(Precision.FLOAT64);
    double[] vector = train(options).network().parameters();
    double[] plain = train(options.withKernels(KernelChoice.PLAIN)).network().parameters();
    for (int k = 0; k < plain.length; k++) {
      assertThat(vector[k]).isCloseTo(plain[k], within(1e-9));
    }
  }

  @Test
  void aKilledTrainingEndsAtTheSameBits() {
    List<Optimiser> optimisers = List.of(OPTIONS.optimiser(), new MomentumDescent(0.9));
    Architecture dropping = SHAPE.withDropoutRate(0.1);
    Network start = Initialisation.LECUN_NORMAL.network(dropping, 4);
    RandomStream random = RandomStream.of(8);
    for (Optimiser optimiser : optimisers) {
      TrainingOptions options = OPTIONS.withOptimiser(optimiser);
      TrainedNetwork whole =
          Trainer.of(start, LOSS, options, "test").train(TRAINING, VALIDATION, r -> {});
      for (int trial = 0; trial < 4; trial++) {
        Path file = folder.resolve(optimiser.getClass().getSimpleName() + trial);
        TrainingOptions kept =
            options.withCheckpoint(new CheckpointOptions(file, 1 + random.nextInt(3)));
        Trainer trainer = Trainer.of(start, LOSS, kept, "test");
        TrainedNetwork resumed = null;
        int starts = 0;
        while (resumed == null) {
          int last = 1 + random.nextInt(whole.history().size()) + starts++;
          try {
            resumed =
                trainer.train(
                    TRAINING,
                    VALIDATION,
                    report -> {
                      if (report.epoch() == last) {
                        throw new KilledException();
                      }
                    });
          } catch (KilledException e) {
            assertThat(e).hasNoCause();
          }
        }
        assertThat(resumed).isEqualTo(whole);
        assertThat(trainer.train(TRAINING, VALIDATION, r -> {})).isEqualTo(whole);
      }
    }
  }

  private static final class KilledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aForeignOrDamagedCheckpointIsRefused() throws IOException {
    Path file = folder.resolve("checkpoint");
    TrainingOptions kept = OPTIONS.withCheckpoint(new CheckpointOptions(file, 1));
    train(kept);
    assertThatThrownBy(() -> train(kept.withSeed(9)))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("belongs to other data, options or first weights");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> train(kept))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("damaged");
    Files.write(file, new byte[7]);
    assertThatThrownBy(() -> train(kept)).isInstanceOf(LearnException.class);
  }

  @Test
  void halvesTheRateAndReturnsTheBest() {
    TrainedNetwork trained = train(OPTIONS);
    assertThat(trained.history())
        .extracting(EpochReport::rate)
        .containsSubsequence(4e-3, 2e-3, 1e-3)
        .allMatch(rate -> rate >= 1e-3);
    assertThat(trained.validationLoss())
        .isEqualTo(
            trained.history().stream().mapToDouble(EpochReport::validationLoss).min().orElse(-1));
    assertThat(trained.history().get(6 - 1).iteration()).isLessThanOrEqualTo(2);
  }

  @Test
  void frozenLayersStay() {
    Network network = train(OPTIONS.withFrozenLayers(2)).network();
    for (int layer = 0; layer < SHAPE.layers(); layer++) {
      float[] before = rounded(START.weights(layer));
      float[] after = rounded(network.weights(layer));
      assertThat(Arrays.equals(before, after)).isEqualTo(layer < 2);
    }
  }

  private static float[] rounded(double[] values) {
    float[] result = new float[values.length];
    for (int k = 0; k < values.length; k++) {
      result[k] = (float) values[k];
    }
    return result;
  }

  @Test
  void aTimeLimitGivesTheBestSoFar() {
    TrainingOptions endless =
        TrainingOptions.of(new HalvingSchedule(1e-3, 1e-9, 100_000, 100_000), 50)
            .withTimeLimit(Duration.ofMillis(300));
    TrainedNetwork trained = train(endless);
    assertThat(trained.complete()).isFalse();
    assertThat(trained.history()).isNotEmpty();
  }

  @Test
  void aRowCountsAsOftenAsItsWeight() {
    double[] inputs = {1, 0, 0, 0, 1, 0};
    double[] targets = {1, 5};
    TrainingData weighted = TrainingData.of(3, inputs, 1, targets, new double[] {3, 1});
    double[] repeated = {1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0};
    TrainingData plain = TrainingData.of(3, repeated, 1, new double[] {1, 1, 1, 5});
    TrainingOptions options =
        TrainingOptions.of(new CosineSchedule(1e-2, 1e-3, 5, 0), 4)
            .withPrecision(Precision.FLOAT64)
            .withOptimiser(new MomentumDescent(0.5));
    Trainer trainer = Trainer.of(START, LOSS, options, "test");
    double[] a = trainer.train(weighted, weighted, r -> {}).network().parameters();
    double[] b = trainer.train(plain, plain, r -> {}).network().parameters();
    for (int k = 0; k < a.length; k++) {
      assertThat(a[k]).isCloseTo(b[k], within(1e-13));
    }
  }

  @Test
  void lastWeightsInsteadOfThoseOfTheLeastValidationLoss() {
    RandomStream random = RandomStream.of(3);
    double[] inputs = new double[60];
    double[] targets = new double[20];
    Arrays.setAll(inputs, k -> random.nextGaussian());
    Arrays.setAll(targets, k -> random.nextGaussian());
    TrainingData misleading = TrainingData.of(3, inputs, 1, targets);
    TrainedNetwork last = trainOn(new CosineSchedule(1e-2, 1e-5, 20, 2, true), misleading);
    TrainedNetwork best = trainOn(new CosineSchedule(1e-2, 1e-5, 20, 2), misleading);
    assertThat(best.history()).isEqualTo(last.history());
    EpochReport end = last.history().get(19);
    assertThat(last.validationLoss()).isEqualTo(end.validationLoss());
    assertThat(best.validationLoss()).isEqualTo(end.bestLoss()).isLessThan(end.validationLoss());
    // What it is judged by makes no difference then.
    assertThat(trainOn(new CosineSchedule(1e-2, 1e-5, 20, 2, true), VALIDATION).network())
        .isEqualTo(last.network())
        .isNotEqualTo(best.network());
  }

  private static TrainedNetwork trainOn(CosineSchedule schedule, TrainingData validation) {
    TrainingOptions options = TrainingOptions.of(schedule, 50);
    return Trainer.of(START, LOSS, options, "test").train(TRAINING, validation, r -> {});
  }

  @Test
  void divergenceIsReported() {
    TrainingOptions wild =
        TrainingOptions.of(new CosineSchedule(1e30, 1e29, 3, 0), 50)
            .withOptimiser(new MomentumDescent(0));
    TrainedNetwork trained = train(wild);
    assertThat(trained.history()).hasSize(1); // stopped, with the first weights
    assertThat(trained.network()).isEqualTo(START);
  }
}
