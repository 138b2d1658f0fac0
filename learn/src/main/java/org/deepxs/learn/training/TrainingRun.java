package org.deepxs.learn.training;

import java.util.List;
import java.util.Optional;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.kernel.Kernel;
import org.deepxs.learn.kernel.NetworkPass;
import org.deepxs.learn.loss.WeightedLoss;
import org.deepxs.learn.network.Network;
import org.deepxs.learn.optimiser.OptimiserState;
import org.deepxs.learn.random.RandomStream;

/** One training from its start or a checkpoint to its end. */
final class TrainingRun<A> {

  private static final long SHUFFLING = 2;
  private static final long DROPOUT = 3;

  private final TrainingOptions options;
  private final Network start;
  private final TrainingData training;
  private final BatchGradient<A> learning;
  private final BatchGradient<A> judging;
  private final NetworkPass<A> pass;
  private final OptimiserState<A> optimiser;
  private final Optional<CheckpointFile> file;
  private final long begun = System.nanoTime();
  private final int[] order;
  private final int[] validationOrder;
  private final int batches;
  private Checkpoint state;

  TrainingRun(
      Kernel<A> kernel,
      Network start,
      WeightedLoss loss,
      TrainingOptions options,
      TrainingData training,
      TrainingData validation) {
    this.options = options;
    this.start = start;
    this.training = training;
    learning = new BatchGradient<>(kernel, start, loss, training);
    judging = learning.on(validation);
    pass = learning.pass();
    optimiser = options.optimiser().begin(kernel, pass.paddedParameters());
    file =
        options
            .checkpoint()
            .map(c -> CheckpointFile.of(c.file(), start, loss, options, training, validation));
    order = new int[training.rows()];
    validationOrder = new int[validation.rows()];
    for (int k = 0; k < validationOrder.length; k++) {
      validationOrder[k] = k;
    }
    batches = (training.rows() + options.batchSize() - 1) / options.batchSize();
  }

  TrainedNetwork train(TrainingListener listener, String codeVersion) {
    state = file.flatMap(CheckpointFile::read).orElse(null);
    if (state == null) {
      begin();
    } else {
      load();
    }
    while (!state.finished) {
      double trainingLoss = epoch();
      if (outOfTime() && state.epoch > 0) {
        break; // the running epoch may be incomplete and is forgotten
      }
      finishEpoch(trainingLoss);
      listener.epoch(state.history.get(state.history.size() - 1));
    }
    return new TrainedNetwork(
        Network.of(start.architecture(), state.best),
        state.bestLoss,
        state.history,
        options.seed(),
        codeVersion,
        state.finished);
  }

  private void begin() {
    state = new Checkpoint();
    state.best = start.parameters();
    state.bestLoss = judging.meanLoss(validationOrder);
    if (Double.isNaN(state.bestLoss)) {
      state.bestLoss = Double.POSITIVE_INFINITY;
    }
  }

  private void load() {
    pass.setParameters(state.parameters);
    List<A> memory = optimiser.memory();
    for (int k = 0; k < memory.size(); k++) {
      pass.pad(state.memory.get(k), memory.get(k));
    }
    optimiser.restoreSteps(state.steps);
  }

  /** One epoch, broken off when the time is over; returns the mean loss of its batches. */
  private double epoch() {
    RandomStream.of(options.seed(), SHUFFLING, state.epoch).permutation(order);
    double sum = 0;
    int frozen = options.frozenLayers();
    int from = pass.layerStart(frozen);
    for (int b = 0; b < batches && !outOfTime(); b++) {
      int first = batchStart(b);
      int rows = batchStart(b + 1) - first;
      long dropoutSeed = RandomStream.of(options.seed(), DROPOUT, state.epoch, b).nextLong();
      sum += learning.gradient(order, first, rows, dropoutSeed, frozen);
      double part = (b + 0.5) / batches;
      double rate = options.schedule().rate(state.iteration, state.iterationEpochs + part);
      optimiser.nextStep();
      optimiser.update(rate, pass.gradient(), from, pass.paddedParameters(), pass.weights());
      pass.weightsChanged();
    }
    return sum / training.weightSum();
  }

  private int batchStart(int batch) {
    return (int) ((long) training.rows() * batch / batches);
  }

  private void finishEpoch(double trainingLoss) {
    double validationLoss = judging.meanLoss(validationOrder);
    boolean diverged = !Double.isFinite(trainingLoss) || !Double.isFinite(validationLoss);
    state.epoch++;
    state.iterationEpochs++;
    state.sinceBest++;
    if (validationLoss < state.bestLoss) {
      state.bestLoss = validationLoss;
      state.best = pass.unpadded(pass.weights());
      state.sinceBest = 0;
    }
    double rate = options.schedule().rate(state.iteration, state.iterationEpochs);
    state.history.add(
        new EpochReport(
            state.epoch, state.iteration + 1, rate, trainingLoss, validationLoss, state.bestLoss));
    follow(
        options.schedule().next(state.iteration, state.iterationEpochs, state.sinceBest, diverged));
    if (state.finished && options.schedule().keepsLast() && !diverged) {
      state.best = pass.unpadded(pass.weights());
      state.bestLoss = validationLoss;
    }
    if (state.finished && state.bestLoss == Double.POSITIVE_INFINITY) {
      throw new LearnException(
          "The training diverged at learning rate " + rate + " from the start; take a lower rate");
    }
    keep();
  }

  private void follow(Schedule.Next next) {
    switch (next) {
      case EPOCH -> {}
      case ITERATION -> {
        pass.setParameters(state.best);
        optimiser.reset();
        state.iteration++;
        state.iterationEpochs = 0;
        state.sinceBest = 0;
      }
      case END -> state.finished = true;
    }
  }

  private void keep() {
    if (file.isEmpty()) {
      return;
    }
    int every = options.checkpoint().orElseThrow().everyEpochs();
    if (state.finished || state.epoch % every == 0) {
      state.parameters = pass.unpadded(pass.weights());
      state.memory = optimiser.memory().stream().map(pass::unpadded).toList();
      state.steps = optimiser.steps();
      file.orElseThrow().write(state);
    }
  }

  private boolean outOfTime() {
    long elapsed = System.nanoTime() - begun;
    return options.timeLimit().map(limit -> elapsed >= limit.toNanos()).orElse(false);
  }
}
