package org.deepxs.learn.training;

import java.time.Duration;
import java.util.Optional;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.kernel.KernelChoice;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.optimiser.Adam;
import org.deepxs.learn.optimiser.Optimiser;

/**
 * How to train.
 *
 * @param schedule of the learning rate
 * @param batchSize most rows of a mini-batch; batches of an epoch are of equal size up to one row
 * @param optimiser rule of the steps
 * @param precision of the arithmetic
 * @param kernels which kernels calculate
 * @param seed of the shuffling and of dropout
 * @param frozenLayers number of first layers that keep their weights
 * @param timeLimit after this the training stops, with the best network so far
 * @param checkpoint where to keep the state
 */
public record TrainingOptions(
    Schedule schedule,
    int batchSize,
    Optimiser optimiser,
    Precision precision,
    KernelChoice kernels,
    long seed,
    int frozenLayers,
    Optional<Duration> timeLimit,
    Optional<CheckpointOptions> checkpoint) {

  /**
   * Checks the numbers.
   *
   * @throws LearnException if the batch size is not positive or a negative number of layers frozen
   */
  public TrainingOptions {
    if (batchSize < 1 || frozenLayers < 0) {
      throw new LearnException(
          "The batch size must be at least 1, is "
              + batchSize
              + "; frozen layers at least 0, are "
              + frozenLayers);
    }
  }

  /**
   * Adam in single precision, no frozen layers, no time limit, no checkpoint, seed 1.
   *
   * @param schedule of the learning rate
   * @param batchSize rows of a mini-batch
   * @return the options
   */
  public static TrainingOptions of(Schedule schedule, int batchSize) {
    return new TrainingOptions(
        schedule,
        batchSize,
        Adam.usual(),
        Precision.FLOAT32,
        KernelChoice.FASTEST,
        1,
        0,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * With another optimiser.
   *
   * @param other rule of the steps
   * @return changed copy
   */
  public TrainingOptions withOptimiser(Optimiser other) {
    return new TrainingOptions(
        schedule, batchSize, other, precision, kernels, seed, frozenLayers, timeLimit, checkpoint);
  }

  /**
   * With another precision.
   *
   * @param other precision
   * @return changed copy
   */
  public TrainingOptions withPrecision(Precision other) {
    return new TrainingOptions(
        schedule, batchSize, optimiser, other, kernels, seed, frozenLayers, timeLimit, checkpoint);
  }

  /**
   * With other kernels.
   *
   * @param other kernels
   * @return changed copy
   */
  public TrainingOptions withKernels(KernelChoice other) {
    return new TrainingOptions(
        schedule,
        batchSize,
        optimiser,
        precision,
        other,
        seed,
        frozenLayers,
        timeLimit,
        checkpoint);
  }

  /**
   * With another seed.
   *
   * @param other seed
   * @return changed copy
   */
  public TrainingOptions withSeed(long other) {
    return new TrainingOptions(
        schedule,
        batchSize,
        optimiser,
        precision,
        kernels,
        other,
        frozenLayers,
        timeLimit,
        checkpoint);
  }

  /**
   * With frozen layers.
   *
   * @param layers number of first layers to keep
   * @return changed copy
   */
  public TrainingOptions withFrozenLayers(int layers) {
    return new TrainingOptions(
        schedule, batchSize, optimiser, precision, kernels, seed, layers, timeLimit, checkpoint);
  }

  /**
   * With a time limit.
   *
   * @param limit wall-clock time of this run
   * @return changed copy
   */
  public TrainingOptions withTimeLimit(Duration limit) {
    return new TrainingOptions(
        schedule,
        batchSize,
        optimiser,
        precision,
        kernels,
        seed,
        frozenLayers,
        Optional.of(limit),
        checkpoint);
  }

  /**
   * With checkpoints.
   *
   * @param options where and how often
   * @return changed copy
   */
  public TrainingOptions withCheckpoint(CheckpointOptions options) {
    return new TrainingOptions(
        schedule,
        batchSize,
        optimiser,
        precision,
        kernels,
        seed,
        frozenLayers,
        timeLimit,
        Optional.of(options));
  }
}
