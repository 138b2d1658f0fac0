package org.deepxs.learn.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.Standardisation;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.loss.Loss;
import org.deepxs.learn.loss.Losses;
import org.deepxs.learn.loss.WeightedLoss;
import org.deepxs.learn.model.Model;
import org.deepxs.learn.model.ModelInput;
import org.deepxs.learn.model.ModelOutput;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.network.Network;
import org.deepxs.learn.optimiser.Adam;
import org.deepxs.learn.optimiser.Lbfgs;
import org.deepxs.learn.optimiser.MomentumDescent;
import org.deepxs.learn.training.CheckpointOptions;
import org.deepxs.learn.training.Polish;
import org.deepxs.learn.training.Trainer;
import org.deepxs.learn.training.TrainingData;
import org.deepxs.learn.training.TrainingListener;
import org.deepxs.learn.training.TrainingOptions;

/** Trains single networks on rows of a recipe's data. */
final class NetworkTraining {

  private static final double MOMENTUM = 0.9;
  private static final int CHECKPOINT_EPOCHS = 5;
  private static final int POLISH_MEMORY = 20;
  private static final double POLISH_TOLERANCE = 1e-12;

  /**
   * What one network is to be.
   *
   * @param name for messages and its checkpoint
   * @param targets what it learns
   * @param network its shape
   * @param training how
   */
  record Task(
      String name, List<TargetRecipe> targets, NetworkRecipe network, TrainingRecipe training) {}

  private final LearningData data;
  private final Recipe recipe;
  private final Path work;
  private final String codeVersion;
  private final RecipeListener listener;
  private final Optional<Model> start;

  NetworkTraining(
      LearningData data,
      Recipe recipe,
      Path work,
      String codeVersion,
      Optional<Model> start,
      RecipeListener listener) {
    this.data = data;
    this.recipe = recipe;
    this.work = work;
    this.codeVersion = codeVersion;
    this.start = start;
    this.listener = listener;
  }

  /** Trains, or goes on from the checkpoint. */
  Model train(Task task, int[] training, int[] validation) {
    if (training.length == 0 || validation.length == 0) {
      throw new LearnException(
          task.name()
              + ": "
              + training.length
              + " rows to train on and "
              + validation.length
              + " to validate with; give more data or a wider range");
    }
    double[] seen = data.features(training);
    int width = data.features().width();
    Standardisation standardisation =
        start
            .map(Model::standardisation)
            .orElseGet(
                () -> Standardisation.fitted(seen, training.length, data.features().texts()));
    TargetDifferences differences = TargetDifferences.of(task.targets());
    List<ModelOutput> outputs =
        start
            .map(model -> differences.outputs(same(task, model.outputs()), -1))
            .orElseGet(() -> outputs(task, training, differences));
    WeightedLoss loss = loss(task, outputs);
    Trainer trainer = Trainer.of(first(task, width, differences), loss, options(task), codeVersion);
    TrainingData learned = rows(training, standardisation, outputs, differences);
    TrainingData judged = rows(validation, standardisation, outputs, differences);
    TrainingRecipe how = task.training();
    int mostEpochs = how.mostEpochs();
    TrainingListener epochs = report -> listener.epoch(task.name(), report, mostEpochs);
    Network trained = trainer.train(learned, judged, epochs).network();
    if (how.polish() > 0) {
      trained =
          Polish.of(loss, new Lbfgs(POLISH_MEMORY, how.polish(), POLISH_TOLERANCE))
              .improve(
                  trained,
                  learned,
                  judged,
                  report -> listener.epoch(task.name() + ", polish", report, how.polish()));
    }
    return new Model(
        inputs(training),
        data.features(),
        standardisation,
        differences.network(trained, outputs, 1),
        differences.outputs(outputs, 1),
        precision(recipe.modelPrecision()));
  }

  private Network first(Task task, int width, TargetDifferences differences) {
    Architecture shape = task.network().architecture(width, task.targets().size());
    if (start.isEmpty()) {
      return Initialisation.usual(shape.activation()).network(shape, task.training().seed());
    }
    Network network = start.get().network().withDropoutRate(shape.dropoutRate());
    if (!network.architecture().equals(shape) || !start.get().features().equals(data.features())) {
      throw new LearnException(
          "transfer: the trained model has other inputs, features or layers ("
              + network.architecture()
              + ") than the recipe ("
              + shape
              + "); write the model's into the recipe");
    }
    return differences.network(network, start.get().outputs(), -1);
  }

  private TrainingOptions options(Task task) {
    TrainingRecipe training = task.training();
    TrainingOptions options =
        TrainingOptions.of(training.schedule(), training.batch())
            .withPrecision(precision(training.precision()))
            .withOptimiser(
                switch (training.optimiser()) {
                  case ADAM -> Adam.usual();
                  case SGD -> new MomentumDescent(MOMENTUM);
                })
            .withSeed(training.seed())
            .withFrozenLayers(recipe.transfer().map(TransferRecipe::frozenLayers).orElse(0))
            .withCheckpoint(new CheckpointOptions(checkpoint(task), CHECKPOINT_EPOCHS));
    return training.timeLimitSeconds().isPresent()
        ? options.withTimeLimit(
            Duration.ofMillis(Math.round(training.timeLimitSeconds().getAsDouble() * 1000)))
        : options;
  }

  private Path checkpoint(Task task) {
    try {
      Files.createDirectories(work);
    } catch (IOException e) {
      throw new LearnException(work + ": cannot be made; choose another output folder", e);
    }
    return work.resolve(task.name() + ".checkpoint");
  }

  private static Precision precision(TrainingRecipe.Format format) {
    return switch (format) {
      case FLOAT32 -> Precision.FLOAT32;
      case FLOAT64 -> Precision.FLOAT64;
    };
  }

  /** Outputs named as the recipe says, with the transforms of a model trained before. */
  private static List<ModelOutput> same(Task task, List<ModelOutput> before) {
    List<TargetRecipe> targets = task.targets();
    if (before.size() != targets.size()) {
      throw new LearnException(
          "transfer: the trained model has "
              + before.size()
              + " outputs, the recipe "
              + targets.size()
              + " targets; they must be the same");
    }
    List<ModelOutput> outputs = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      outputs.add(
          new ModelOutput(targets.get(t).name(), targets.get(t).unit(), before.get(t).transform()));
    }
    return outputs;
  }

  private List<ModelOutput> outputs(Task task, int[] training, TargetDifferences differences) {
    int width = task.targets().size();
    double[] values = data.targets(training);
    differences.subtract(values);
    List<ModelOutput> outputs = new ArrayList<>();
    for (int t = 0; t < width; t++) {
      TargetRecipe target = task.targets().get(t);
      double[] own = new double[training.length];
      for (int k = 0; k < own.length; k++) {
        own[k] = values[k * width + t];
      }
      outputs.add(new ModelOutput(target.name(), target.unit(), target.fitted(own)));
    }
    return outputs;
  }

  private static WeightedLoss loss(Task task, List<ModelOutput> outputs) {
    return WeightedLoss.of(
        outputs.stream().map(output -> loss(task, output.transform())).toList(),
        outputs.stream().map(output -> task.training().relevance(output.name())).toList());
  }

  private static Loss loss(Task task, TargetTransform transform) {
    return switch (task.training().loss()) {
      case MSE -> Losses.squaredError();
      case QUANTILE -> Losses.quantiles(List.of(task.training().quantile()));
      case MAPE ->
          transform.function() == TargetTransform.Function.LOG
              ? Losses.relativeErrorOfLog(transform.scale())
              : new ShiftedRelativeError(transform.shift() / transform.scale());
    };
  }

  private TrainingData rows(
      int[] rows,
      Standardisation standardisation,
      List<ModelOutput> outputs,
      TargetDifferences differences) {
    double[] seen = data.features(rows);
    standardisation.apply(seen, rows.length);
    double[] targets = data.targets(rows);
    differences.subtract(targets);
    for (int k = 0; k < targets.length; k++) {
      targets[k] = outputs.get(k % outputs.size()).transform().apply(targets[k]);
    }
    return TrainingData.of(
        data.features().width(), seen, outputs.size(), targets, data.weights(rows));
  }

  private List<ModelInput> inputs(int[] rows) {
    List<String> names = data.features().inputs();
    double[] matrix = data.inputs(rows);
    List<ModelInput> inputs = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int k = c; k < matrix.length; k += names.size()) {
        low = Math.min(low, matrix[k]);
        high = Math.max(high, matrix[k]);
      }
      inputs.add(new ModelInput(names.get(c), data.table().unit(names.get(c)), low, high));
    }
    return inputs;
  }
}
