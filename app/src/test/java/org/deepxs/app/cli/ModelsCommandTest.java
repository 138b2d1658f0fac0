package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.feature.Standardisation;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.model.CardSection;
import org.deepxs.learn.model.Model;
import org.deepxs.learn.model.ModelDescription;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.model.ModelInput;
import org.deepxs.learn.model.ModelOrigin;
import org.deepxs.learn.model.ModelOutput;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code deepxs models} on a directory of two models. */
class ModelsCommandTest {

  @TempDir private Path dir;

  private void save(String name, Precision precision) {
    Model model =
        new Model(
            List.of(new ModelInput("m1", "GeV", 100, 2000), new ModelInput("m2", "GeV", 1, 9)),
            Features.of(List.of("m1", "m2"), List.of("log(m1)", "m1/m2", "m2")),
            Standardisation.of(new double[] {6, 10, 5}, new double[] {1, 20, 4}),
            Initialisation.LECUN_NORMAL.network(Architecture.of(3, 2, 16, Activation.SELU, 1), 4),
            List.of(new ModelOutput("sigma", "pb", TargetTransform.plain(1))),
            precision);
    ModelDescription description =
        new ModelDescription(
            name,
            "A test",
            List.of("arXiv:0000.00000"),
            CardSection.of(Map.of("scheme", "full")),
            new ModelOrigin("ab".repeat(32), "", "0.1", Map.of("weights", 4L)),
            CardSection.of(Map.of("mape_percent", 0.5)),
            CardSection.none());
    double[] rows = new Random(3).doubles(200, 1, 100).toArray();
    ModelFolder.of(dir).save(model, description, rows, 100);
  }

  private String path(String name) {
    return dir.resolve(name).toString();
  }

  @Test
  void listNamesTheModelsOfADirectory() {
    save("b", Precision.FLOAT64);
    save("a", Precision.FLOAT32);
    CommandRun run = CommandRun.of("models", "list", dir.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).matches("a +2 -> 1 +2x16 selu float32 +A test");
    assertThat(run.lines().get(1)).startsWith("b ").contains("float64");
  }

  @Test
  void emptyPlacesSayHowToTrain() {
    CommandRun run = CommandRun.of("models", "list", dir.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no models in " + dir).contains("deepxs train recipe.yaml");
    assertThat(CommandRun.of("models").exitCode()).isZero();
    assertThat(CommandRun.of("models", "list").exitCode()).isZero();
    assertThat(CommandRun.of("models", "verify").exitCode()).isZero();
    CommandRun missing = CommandRun.of("models", "list", path("none"));
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("none: no such directory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.json", "a.onnx"})
  void showPrintsTheCard(String name) {
    save("a", Precision.FLOAT32);
    CommandRun run = CommandRun.of("models", "show", path(name));
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines())
        .contains(
            "model         a",
            "network       2x16 selu float32",
            "parameters    353",
            "inputs        m1 [GeV]  100.0 to 2000.0",
            "              m2 [GeV]  1.0 to 9.0",
            "outputs       sigma [pb]",
            "properties    scheme  full",
            "metrics       mape_percent  0.5",
            "              seeds weights 4",
            "cite          arXiv:0000.00000");
  }

  @Test
  void showGivesTheFileItself() throws IOException {
    save("a", Precision.FLOAT32);
    CommandRun run = CommandRun.of("models", "show", "--json", path("a"));
    assertThat(run.out()).isEqualTo(Files.readString(dir.resolve("a.json")));
  }

  @Test
  void unknownModelsAreNamed() {
    save("a", Precision.FLOAT32);
    CommandRun run = CommandRun.of("models", "show", path("b"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no model 'b'; there are a");
    assertThat(run.err()).doesNotContain("\tat ");
    CommandRun debugged = CommandRun.of("models", "show", "--debug", path("b"));
    assertThat(debugged.err()).contains("\tat org.deepxs.");
    CommandRun shipped = CommandRun.of("models", "show", "no-such-model");
    assertThat(shipped.exitCode()).isEqualTo(2);
    assertThat(shipped.err()).contains("there is no model 'no-such-model'");
    assertThat(CommandRun.of("models", "show").exitCode()).isEqualTo(1);
    assertThat(CommandRun.of("models", "sow").exitCode()).isEqualTo(1);
  }

  @Test
  void verifyTellsGoodFromDamaged() throws IOException {
    save("a", Precision.FLOAT32);
    save("b", Precision.FLOAT64);
    CommandRun good = CommandRun.of("models", "verify", dir.toString());
    assertThat(good.err()).isEmpty();
    assertThat(good.exitCode()).isZero();
    assertThat(good.lines()).hasSize(2);
    assertThat(good.lines().get(0)).startsWith("a: good (self-check of 100 rows within ");
    byte[] onnx = Files.readAllBytes(dir.resolve("a.onnx"));
    onnx[onnx.length / 2] ^= 4;
    Files.write(dir.resolve("a.onnx"), onnx);
    CommandRun bad = CommandRun.of("models", "verify", path("b"), dir.toString());
    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.lines()).hasSize(2).allMatch(line -> line.startsWith("b: good"));
    assertThat(bad.err())
        .contains(path("a.onnx") + ": has SHA-256 ")
        .contains("damaged or belongs to another card; get both files again");
    Files.writeString(dir.resolve("b.json"), "{}");
    CommandRun list = CommandRun.of("models", "list", dir.toString());
    assertThat(list.exitCode()).isEqualTo(2);
    assertThat(list.lines()).hasSize(1);
    assertThat(list.err()).contains("b.json: is no card of a model");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "list", "show", "verify"})
  void helpHasAnExample(String command) {
    String[] words = ("models " + command + " --help").split(" +", -1);
    CommandRun run = CommandRun.of(words);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Example").contains("deepxs models");
  }
}
