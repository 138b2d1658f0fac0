package org.deepxs.learn.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.Predictor;
import org.deepxs.learn.composition.ComposedModel;
import org.deepxs.learn.ensemble.DeepEnsemble;
import org.deepxs.learn.ensemble.TargetRange;
import org.deepxs.learn.model.Model;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.selection.LabelSource;
import org.deepxs.learn.selection.PointSelection;
import org.deepxs.learn.selection.PoolScore;
import org.deepxs.learn.selection.SelectedPoint;
import org.deepxs.learn.training.EpochReport;

/**
 * Trains what a recipe describes: selects points, trains the networks, calibrates, tests, writes.
 * What is finished stays on disk, so that a stopped training goes on. The same recipe, data and
 * program give the same files, with any number of threads.
 */
public final class RecipeTraining {

  /**
   * Where and with what a recipe is trained.
   *
   * @param recipeFolder what names of tables are relative to
   * @param outputFolder where model files go
   * @param recipeDigest digest of the recipe's text
   * @param codeVersion version of the program
   * @param threads networks trained at the same time
   */
  public record Place(
      Path recipeFolder, Path outputFolder, String recipeDigest, String codeVersion, int threads) {

    /**
     * Where checkpoints of a model are until it is written.
     *
     * @param recipe of the model
     * @return a folder
     */
    public Path work(Recipe recipe) {
      return outputFolder.resolve(recipe.name() + ".work");
    }

    /**
     * Where the selected points of a model are, round by round.
     *
     * @param recipe of the model
     * @return a folder
     */
    public Path rounds(Recipe recipe) {
      return outputFolder.resolve(recipe.name() + ".points");
    }
  }

  private final Recipe recipe;
  private final Place place;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final RecipeListener listener;
  private final LearningData data;
  private final NetworkTraining networks;

  private RecipeTraining(Recipe recipe, Place place, RecipeListener listener) {
    this.recipe = recipe;
    this.place = place;
    this.listener = new OneByOne(listener, failure);
    this.data = LearningData.read(recipe, place.recipeFolder());
    Optional<Model> start = recipe.transfer().map(this::startModel);
    this.networks =
        new NetworkTraining(
            data, recipe, place.work(recipe), place.codeVersion(), start, this.listener);
  }

  /** Passes on one call at a time, and ends other networks' trainings when one has failed. */
  private record OneByOne(RecipeListener listener, AtomicReference<Throwable> failure)
      implements RecipeListener {

    @Override
    public void phase(String text) {
      synchronized (failure) {
        listener.phase(text);
      }
    }

    @Override
    public void epoch(String network, EpochReport report, int mostEpochs) {
      synchronized (failure) {
        if (failure.get() != null) {
          throw new CancellationException("another network's training failed");
        }
        listener.epoch(network, report, mostEpochs);
      }
    }
  }

  private Model startModel(TransferRecipe transfer) {
    Path file = place.recipeFolder().resolve(transfer.model()).toAbsolutePath();
    String name = file.getFileName().toString().replaceFirst("\\.(onnx|json)$", "");
    return ModelFolder.of(file.getParent()).load(name).model();
  }

  /**
   * Trains, or goes on with a training that was stopped.
   *
   * @param recipe what
   * @param place where
   * @param listener hears how it goes on
   * @return the model, which is on disk then, and how good it is
   * @throws LearnException if data cannot be read or used, a checkpoint belongs to other data, or a
   *     file cannot be written
   */
  public static RecipeOutcome run(Recipe recipe, Place place, RecipeListener listener) {
    return new RecipeTraining(recipe, place, listener).run();
  }

  private RecipeOutcome run() {
    int[] training = data.part(0);
    int[] validation = data.part(1);
    listener.phase(
        data.rows()
            + " rows: "
            + training.length
            + " to train on, "
            + validation.length
            + " to validate, "
            + data.part(2).length
            + " to calibrate, "
            + data.part(3).length
            + " to test; "
            + data.unusable()
            + " left out");
    requireCalibrationRows(data.part(2).length);
    if (recipe.targets().several()) {
      OutputErrors.rows(data);
    }
    if (recipe.selection().isPresent()) {
      training = selected(recipe.selection().get(), training, validation);
    }
    List<List<Model>> models = trainAll(training, validation);
    ModelFiles files = new ModelFiles(recipe, place, data);
    return files.write(models, training);
  }

  /** What can be known before hours of training. */
  private void requireCalibrationRows(int rows) {
    double highest =
        recipe.calibration().stream()
            .flatMap(calibration -> calibration.options().levels().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    if (Math.ceil((rows + 1) * highest) > rows) {
      throw new LearnException(
          rows
              + " rows to calibrate are too few for level "
              + highest
              + "; give more data, a greater 'split: calibration' or a lower level");
    }
  }

  /** General members first, then those of each specialist. */
  private List<List<Model>> trainAll(int[] training, int[] validation) {
    List<Callable<Model>> tasks = new ArrayList<>();
    List<StackingRecipe.Specialist> specialists =
        recipe.stacking().map(StackingRecipe::specialists).orElse(List.of());
    double margin = recipe.stacking().map(s -> s.blendDecades() / 2).orElse(0.0);
    for (int member = 0; member < recipe.members(); member++) {
      NetworkTraining.Task general =
          new NetworkTraining.Task(
              PartNames.general(recipe, member),
              data.targets(),
              recipe.network(),
              recipe.training().withSeed(recipe.training().seed() + member));
      tasks.add(() -> networks.train(general, training, validation));
    }
    for (int part = 0; part < specialists.size(); part++) {
      StackingRecipe.Specialist specialist = specialists.get(part);
      int[] own = inRange(training, specialist.range(), margin);
      int[] judges = inRange(validation, specialist.range(), margin);
      for (int member = 0; member < recipe.members(); member++) {
        NetworkTraining.Task task =
            new NetworkTraining.Task(
                PartNames.specialist(recipe, part, member),
                List.of(specialist.target()),
                specialist.network(),
                specialist.training().withSeed(specialist.training().seed() + member));
        tasks.add(() -> networks.train(task, own, judges));
      }
    }
    List<Model> all = inParallel(tasks);
    List<List<Model>> groups = new ArrayList<>();
    for (int k = 0; k < all.size(); k += recipe.members()) {
      groups.add(all.subList(k, k + recipe.members()));
    }
    return groups;
  }

  private int[] inRange(int[] rows, TargetRange range, double margin) {
    TargetRange wider = range.widened(margin);
    return Arrays.stream(rows).filter(row -> wider.contains(data.target(row))).toArray();
  }

  private List<Model> inParallel(List<Callable<Model>> tasks) {
    ExecutorService executor = Executors.newFixedThreadPool(place.threads());
    List<Callable<Model>> watched = tasks.stream().map(this::watched).toList();
    try {
      List<Model> results = new ArrayList<>();
      for (Future<Model> future : executor.invokeAll(watched)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LearnException("the training was interrupted; start it again to go on", e);
    } catch (ExecutionException e) {
      Throwable first = failure.get() == null ? e.getCause() : failure.get();
      if (first instanceof RuntimeException known) {
        throw known;
      }
      if (first instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(first);
    } finally {
      executor.shutdownNow();
    }
  }

  private Callable<Model> watched(Callable<Model> task) {
    return () -> {
      try {
        return task.call();
      } catch (Exception | Error e) {
        failure.compareAndSet(null, e);
        throw e;
      }
    };
  }

  private int[] selected(SelectionRecipe selection, int[] pool, int[] validation) {
    LabelSource labels = LabelSource.known(data.targets(pool));
    String identity = place.recipeDigest() + " " + data.table().digest();
    List<SelectedPoint> points =
        PointSelection.of(pool.length, labels, selection.options())
            .run(
                place.rounds(recipe),
                identity,
                (round, chosen) -> score(selection, round, rows(pool, chosen), pool, validation));
    return rows(pool, points);
  }

  private static int[] rows(int[] pool, List<SelectedPoint> points) {
    return points.stream().mapToInt(point -> pool[point.row()]).sorted().toArray();
  }

  private PoolScore score(
      SelectionRecipe selection, int round, int[] chosen, int[] pool, int[] validation) {
    listener.phase(
        "selection of points, round "
            + round
            + " of "
            + selection.options().rounds()
            + ": trained on "
            + chosen.length
            + " rows");
    boolean bySpread = selection.criterion() == SelectionRecipe.Criterion.SPREAD;
    List<Callable<Model>> tasks = new ArrayList<>();
    for (int member = 0; member < (bySpread ? selection.members() : 1); member++) {
      NetworkTraining.Task task =
          new NetworkTraining.Task(
              PartNames.round(round, member),
              data.targets(),
              recipe.network(),
              selection.training().withSeed(selection.training().seed() + member));
      tasks.add(() -> networks.train(task, chosen, validation));
    }
    List<Predictor> predictors = inParallel(tasks).stream().map(ComposedModel::predictor).toList();
    double[] inputs = data.inputs(pool);
    return bySpread
        ? PoolScore.spread(DeepEnsemble.of(predictors), inputs)
        : PoolScore.worstError(predictors.get(0), inputs, LabelSource.known(data.targets(pool)));
  }
}
