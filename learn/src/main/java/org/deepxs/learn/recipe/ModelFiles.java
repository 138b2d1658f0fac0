package org.deepxs.learn.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.calibration.ConformalCalibration;
import org.deepxs.learn.calibration.Coverage;
import org.deepxs.learn.composition.ComposedModel;
import org.deepxs.learn.composition.Composition;
import org.deepxs.learn.composition.DomainCard;
import org.deepxs.learn.composition.ErrorBands;
import org.deepxs.learn.domain.TrainingDomain;
import org.deepxs.learn.ensemble.SpreadPredictor;
import org.deepxs.learn.metric.ErrorSummary;
import org.deepxs.learn.model.CardSection;
import org.deepxs.learn.model.Model;
import org.deepxs.learn.model.ModelDescription;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.model.ModelOrigin;

/** Calibrates and tests trained networks and writes them with their cards. */
final class ModelFiles {

  private final Recipe recipe;
  private final RecipeTraining.Place place;
  private final LearningData data;
  private final ModelFolder folder;
  private final String dataDigest;

  ModelFiles(Recipe recipe, RecipeTraining.Place place, LearningData data) {
    this.recipe = recipe;
    this.place = place;
    this.data = data;
    this.folder = ModelFolder.of(place.outputFolder());
    this.dataDigest = data.table().digest();
  }

  /** Writes all; the model's own card is last, so that whoever finds it finds the rest. */
  RecipeOutcome write(List<List<Model>> models, int[] training) {
    Composition composition = composition(models.size() - 1);
    double[] check = data.inputs(data.part(data.part(3).length > 0 ? 3 : 1));
    int checkRows = check.length / recipe.inputs().size();
    for (int group = 0; group < models.size(); group++) {
      for (int member = 0; member < recipe.members(); member++) {
        if (group + member > 0) {
          String name =
              group == 0
                  ? PartNames.general(recipe, member)
                  : PartNames.specialist(recipe, group - 1, member);
          folder.save(
              models.get(group).get(member),
              description(name, member, partProperties(), Map.of(), Map.of()),
              check,
              checkRows);
        }
      }
    }
    Map<String, Object> properties = properties(composition, training);
    SpreadPredictor whole = ComposedModel.of(composition, models);
    Optional<ErrorBands> bands = recipe.calibration().map(c -> bands(c, whole));
    ErrorSummary test = errors(whole, recipe.targets().several() ? new int[0] : data.part(3));
    Optional<OutputErrors> outputs =
        recipe.targets().several() ? Optional.of(OutputErrors.of(data, whole)) : Optional.empty();
    List<Coverage> coverage = bands.map(b -> coverage(b, whole)).orElse(List.of());
    folder.save(
        models.get(0).get(0),
        description(
            recipe.name(),
            0,
            properties,
            outputs.map(OutputErrors::metrics).orElseGet(() -> metrics(test, coverage)),
            bands.map(ErrorBands::values).orElse(Map.of())),
        check,
        checkRows);
    deleteWork(place.work(recipe));
    return new RecipeOutcome(
        ComposedModel.load(folder, recipe.name()),
        test,
        coverage,
        outputs,
        training.length,
        data.unusable());
  }

  private Composition composition(int parts) {
    List<String> general = new ArrayList<>();
    for (int member = 0; member < recipe.members(); member++) {
      general.add(PartNames.general(recipe, member));
    }
    List<Composition.Part> specialists = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      List<String> members = new ArrayList<>();
      for (int member = 0; member < recipe.members(); member++) {
        members.add(PartNames.specialist(recipe, part, member));
      }
      specialists.add(
          new Composition.Part(
              recipe.stacking().orElseThrow().specialists().get(part).range(), members));
    }
    return new Composition(
        general, recipe.stacking().map(StackingRecipe::blendDecades).orElse(0.0), specialists);
  }

  private Map<String, Object> partProperties() {
    Map<String, Object> properties = new LinkedHashMap<>(recipe.card());
    properties.put("part_of", recipe.name());
    return properties;
  }

  private Map<String, Object> properties(Composition composition, int[] training) {
    Map<String, Object> properties = new LinkedHashMap<>(recipe.card());
    composition.addTo(properties);
    properties.put("training_rows", training.length);
    recipe
        .domain()
        .ifPresent(
            options ->
                DomainCard.add(
                    TrainingDomain.of(data.features(training), data.features().width(), options),
                    properties));
    return properties;
  }

  private ModelDescription description(
      String name,
      int member,
      Map<String, Object> properties,
      Map<String, Object> metrics,
      Map<String, Object> calibration) {
    Map<String, Long> seeds = new LinkedHashMap<>();
    seeds.put("split", recipe.split().seed());
    seeds.put("training", recipe.training().seed() + member);
    recipe.selection().ifPresent(s -> seeds.put("selection", s.options().seed()));
    return new ModelDescription(
        name,
        recipe.description(),
        recipe.cite(),
        CardSection.of(properties),
        new ModelOrigin(dataDigest, place.recipeDigest(), place.codeVersion(), seeds),
        CardSection.of(metrics),
        CardSection.of(calibration));
  }

  private static Map<String, Object> metrics(ErrorSummary test, List<Coverage> coverage) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("test_points", test.points());
    if (test.points() > 0) {
      metrics.put("mape", test.mean());
      metrics.put("median", test.median());
      metrics.put("error_6827", test.oneSigma());
      metrics.put("error_9545", test.twoSigma());
      metrics.put("error_9973", test.threeSigma());
      metrics.put("maximum", test.maximum());
      metrics.put("bias", test.bias());
      metrics.put("coverage", coverage.stream().map(Coverage::fraction).toList());
    }
    return metrics;
  }

  private ErrorBands bands(CalibrationRecipe calibration, SpreadPredictor whole) {
    int[] rows = data.part(2);
    Answers answers = new Answers(whole, rows);
    boolean bySpread = calibration.difficulty() == CalibrationRecipe.Difficulty.SPREAD;
    double[] none = {};
    ConformalCalibration conformal =
        ConformalCalibration.of(
            answers.residuals(),
            bySpread ? answers.difficulties() : none,
            answers.logs(),
            calibration.options());
    return new ErrorBands(conformal, bySpread);
  }

  private List<Coverage> coverage(ErrorBands bands, SpreadPredictor whole) {
    int[] rows = data.part(3);
    if (rows.length == 0) {
      return List.of();
    }
    Answers answers = new Answers(whole, rows);
    double[] none = {};
    return Coverage.of(
        bands.calibration(),
        answers.residuals(),
        bands.bySpread() ? answers.difficulties() : none,
        answers.logs());
  }

  /** What a model says of rows, and how far it is off. */
  private final class Answers {
    private final double[] means;
    private final double[] spreads;
    private final double[] truth;

    Answers(SpreadPredictor whole, int[] rows) {
      means = new double[rows.length];
      spreads = new double[rows.length];
      whole.predict(data.inputs(rows), rows.length, means, spreads);
      truth = data.targets(rows);
    }

    /** Relative to the prediction, which is what is known later. */
    double[] residuals() {
      double[] residuals = new double[means.length];
      java.util.Arrays.setAll(residuals, k -> truth[k] / means[k] - 1);
      return residuals;
    }

    double[] difficulties() {
      double[] difficulties = new double[means.length];
      java.util.Arrays.setAll(
          difficulties, k -> Math.max(ErrorBands.LEAST_SPREAD, spreads[k] / Math.abs(means[k])));
      return difficulties;
    }

    double[] logs() {
      double[] logs = new double[means.length];
      java.util.Arrays.setAll(logs, k -> Math.log10(Math.abs(means[k])));
      return logs;
    }
  }

  private ErrorSummary errors(SpreadPredictor whole, int[] rows) {
    Answers answers = new Answers(whole, rows);
    return ErrorSummary.of(ErrorSummary.relativeErrors(answers.means, answers.truth));
  }

  private static void deleteWork(Path work) {
    if (!Files.isDirectory(work)) {
      return;
    }
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new LearnException(work + ": cannot be deleted; delete it yourself", e);
    }
  }
}
