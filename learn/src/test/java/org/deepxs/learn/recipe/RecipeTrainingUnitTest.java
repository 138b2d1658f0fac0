package org.deepxs.learn.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.composition.ComposedModel;
import org.deepxs.learn.domain.DomainVerdict;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.training.EpochReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings from a recipe to files, of networks that take a second. */
class RecipeTrainingUnitTest {

  private static final String SIMPLE =
      """
      name: small
      description: y of a and b
      data: {tables: [data.csv]}
      split: {seed: 3, validation: 0.15, calibration: 0.3, test: 0.15}
      inputs: [a, b]
      features: [log(a), b]
      target: {name: y, unit: pb, value: y, transform: shifted-log}
      network: {hidden: 2x12}
      training: {epochs: 15, iterations: 3, patience: 10, batch: 64, rate: 5e-3}
      card: {scheme: toy}
      cite: [nobody]
      """;

  private static final String EVERYTHING =
      SIMPLE
          .replace("name: small", "name: whole")
          .replace("epochs: 15", "polish: 3, epochs: 6")
          .concat(
              """
              ensemble: {members: 2}
              nnps: {start: 100, rounds: 2, added: 40, by: spread, members: 2,
                     training: {epochs: 3, iterations: 2}}
              stacking:
                blend_decades: 0.2
                specialised:
                  - {range: [1, .inf], target: {transform: z-score}}
              calibration: {by: spread, levels: [0.6827, 0.9545]}
              domain: {representatives: 8}
              """);

  @TempDir private Path dir;

  @BeforeEach
  void writeData() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text = new StringBuilder("# units: a=GeV y=pb\nid,kind,a,b,y\n");
    for (int k = 0; k < 1200; k++) {
      double a = Math.exp(3 * random.nextDouble());
      double b = 2 * random.nextDouble() - 1;
      double y = Math.exp(b) / (a * a) * (10 + a * Math.sin(b) * Math.sin(b));
      text.append(k).append(k % 3 == 0 ? ",odd," : ",even,");
      text.append(a).append(',').append(b).append(',').append(k == 17 ? "" : y).append('\n');
    }
    Files.writeString(dir.resolve("data.csv"), text);
  }

  private RecipeOutcome train(String recipe, String output, int threads, RecipeListener listener) {
    return RecipeTraining.run(
        Recipe.parse(recipe, "recipe.yaml"),
        new RecipeTraining.Place(dir, dir.resolve(output), "digest", "test", threads),
        listener);
  }

  private Map<String, byte[]> files(String folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(dir.resolve(folder))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            dir.resolve(folder).relativize(file).toString().replace('\\', '/'),
            Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void oneNetworkLearnsAndSaysHowWell() {
    List<String> phases = new ArrayList<>();
    RecipeOutcome outcome =
        train(
            SIMPLE,
            "models",
            1,
            new RecipeListener() {
              @Override
              public void phase(String text) {
                phases.add(text);
              }

              @Override
              public void epoch(String network, EpochReport report, int mostEpochs) {
                assertThat(network).isEqualTo("small");
                assertThat(mostEpochs).isEqualTo(45);
              }
            });
    assertThat(phases.get(0)).contains("1199 rows: 480 to train on").endsWith("1 left out");
    assertThat(outcome.test().points()).isEqualTo(180);
    assertThat(outcome.test().mean()).isLessThan(0.1);
    assertThat(outcome.unusableRows()).isOne();
    ComposedModel model = ComposedModel.load(ModelFolder.of(dir.resolve("models")), "small");
    var description = model.card().description();
    assertThat(description.properties().text("scheme")).isEqualTo("toy");
    assertThat(description.origin().seeds()).containsEntry("split", 3L);
    assertThat(description.metrics().number("mape")).isEqualTo(outcome.test().mean());
    assertThat(model.card().signature().inputs().get(0).unit()).isEqualTo("GeV");
    assertThat(model.hasDomain()).isFalse();
    assertThat(model.bands()).isEmpty();
    double[] answer = model.predict(new double[] {5, 0.5});
    double truth = Math.exp(0.5) / 25 * (10 + 5 * Math.sin(0.5) * Math.sin(0.5));
    assertThat(answer[0] / truth).isBetween(0.8, 1.25);
  }

  @Test
  void everythingTogetherForAnyNumberOfThreads() throws IOException {
    RecipeOutcome outcome = train(EVERYTHING, "one", 1, RecipeListener.NONE);
    train(EVERYTHING, "two", 2, RecipeListener.NONE);
    Map<String, byte[]> one = files("one");
    assertThat(one)
        .containsKeys(
            "whole.onnx",
            "whole.member2.json",
            "whole.range1.onnx",
            "whole.range1.member2.onnx",
            "whole.points/round-000.csv",
            "whole.points/round-002.csv");
    assertThat(one.keySet()).noneMatch(name -> name.contains("checkpoint"));
    Map<String, byte[]> two = files("two");
    assertThat(two.keySet()).isEqualTo(one.keySet());
    one.forEach((name, bytes) -> assertThat(two.get(name)).as(name).isEqualTo(bytes));
    assertThat(outcome.trainingRows()).isEqualTo(180);
    assertThat(outcome.coverage()).hasSize(2);
    assertThat(outcome.coverage().get(0).fraction()).isBetween(0.5, 0.85);
    ComposedModel model = outcome.model();
    assertThat(model.members()).isEqualTo(2);
    assertThat(model.bands().orElseThrow().bySpread()).isTrue();
    assertThat(model.verdicts(new double[] {4, 0, 4, 8}, 2))
        .containsExactly(DomainVerdict.INSIDE, DomainVerdict.OUTSIDE);
    double[] spreads = new double[1];
    model.predict(new double[] {4, 0}, 1, new double[1], spreads);
    assertThat(spreads[0]).isPositive();
  }

  @Test
  void stoppedTrainingEndsWithTheSameFiles() throws IOException {
    train(EVERYTHING, "whole", 1, RecipeListener.NONE);
    int[] stops = {7, 16, 31, 20};
    for (int stop : stops) {
      int[] epochs = {0};
      RecipeListener stopping =
          new RecipeListener() {
            @Override
            public void phase(String text) {}

            @Override
            public void epoch(String network, EpochReport report, int mostEpochs) {
              if (++epochs[0] == stop) {
                throw new IllegalStateException("killed");
              }
            }
          };
      assertThatThrownBy(() -> train(EVERYTHING, "stopped", 1, stopping)).hasMessage("killed");
      assertThat(dir.resolve("stopped/whole.work")).isDirectory();
    }
    train(EVERYTHING, "stopped", 1, RecipeListener.NONE);
    Map<String, byte[]> whole = files("whole");
    Map<String, byte[]> stopped = files("stopped");
    assertThat(stopped.keySet()).isEqualTo(whole.keySet());
    whole.forEach((name, bytes) -> assertThat(stopped.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void transferKeepsFrozenLayersAndNeedsFewLabels() {
    train(SIMPLE, "models", 1, RecipeListener.NONE);
    String few =
        SIMPLE
            .replace("name: small", "name: moved")
            .replace("value: y", "value: 1.3 * y")
            .replace("{tables: [data.csv]}", "{tables: [data.csv], rows: 200}")
            .concat("transfer: {model: models/small.onnx, freeze: 1}\n");
    RecipeOutcome moved = train(few, "models", 1, RecipeListener.NONE);
    RecipeOutcome fresh =
        train(few.replaceAll("(?m)^transfer.*$", ""), "other", 1, RecipeListener.NONE);
    assertThat(moved.test().mean()).isLessThan(0.6 * fresh.test().mean());
    ModelFolder folder = ModelFolder.of(dir.resolve("models"));
    var before = folder.load("small").model().network();
    var after = folder.load("moved").model().network();
    assertThat(after.weights(0)).isEqualTo(before.weights(0));
    assertThat(after.weights(1)).isNotEqualTo(before.weights(1));
    assertThatThrownBy(() -> train(few.replace("2x12", "2x13"), "models", 1, RecipeListener.NONE))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("other inputs, features or layers");
  }

  @Test
  void dataThatDoNotServe() {
    assertThatThrownBy(() -> train(SIMPLE.replace("[a, b]", "[a, c]"), "m", 1, RecipeListener.NONE))
        .isInstanceOf(LearnException.class);
    assertThatThrownBy(
            () ->
                train(
                    SIMPLE.replace(
                        "{tables: [data.csv]}", "{tables: [data.csv], ranges: {y: [1e9, 2e9]}}"),
                    "m",
                    1,
                    RecipeListener.NONE))
        .hasMessageContaining("only 0 can be used");
    assertThatThrownBy(
            () ->
                train(
                    SIMPLE.replace(
                        "{tables: [data.csv]}", "{tables: [data.csv], where: {kind: x}}"),
                    "m",
                    1,
                    RecipeListener.NONE))
        .hasMessageContaining("no row has {kind=x}; look how it is written");
    assertThatThrownBy(
            () -> train(SIMPLE + "calibration: {levels: [0.9999]}\n", "m", 1, RecipeListener.NONE))
        .hasMessageContaining("360 rows to calibrate are too few for level 0.9999");
    assertThatThrownBy(
            () -> train(SIMPLE.replace("data.csv", "none.csv"), "m", 1, RecipeListener.NONE))
        .hasMessageContaining("none.csv");
  }

  @Test
  void rowsAreChosenByTextAndRange() {
    String chosen =
        SIMPLE.replace(
            "{tables: [data.csv]}",
            "{tables: [data.csv], where: {kind: odd}, ranges: {a: [2, 9]}}");
    RecipeOutcome outcome = train(chosen, "m", 1, RecipeListener.NONE);
    assertThat(outcome.trainingRows()).isBetween(50, 110);
    var inputs = outcome.model().card().signature().inputs();
    assertThat(inputs.get(0).min()).isGreaterThanOrEqualTo(2);
    assertThat(inputs.get(0).max()).isLessThan(9);
  }
}
