package org.deepxs.learn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.feature.Standardisation;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.table.DataTable;
import org.deepxs.learn.table.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stored models come back, say where they come from, and are refused when damaged. */
class ModelFolderUnitTest {

  @TempDir private Path dir;

  private ModelCard save(String name, Precision precision) {
    return ModelFolder.of(dir)
        .save(Models.usual(precision), Models.description(name), Models.rows(1000, 9), 1000);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void whatIsSavedIsLoaded(Precision precision) {
    ModelCard card = save("m", precision);
    StoredModel stored = ModelFolder.of(dir).load("m");
    assertThat(stored.card()).isEqualTo(card);
    assertThat(stored.model()).isEqualTo(Models.usual(precision));
    assertThat(card.selfCheck().rows()).isEqualTo(100);
    ModelDescription description = stored.card().description();
    assertThat(description).isEqualTo(Models.description("m"));
    assertThat(description.properties().text("scheme")).isEqualTo("full");
    assertThat(description.properties().number("sqrt_s_gev")).isEqualTo(13000);
    assertThat(description.properties().texts("pdf")).containsExactly("A", "B");
    assertThat(description.metrics().integer("rows")).isEqualTo(500);
    assertThat(description.calibration().section("bins").numbers("0")).containsExactly(1);
    assertThatThrownBy(() -> description.metrics().text("rows"))
        .hasMessageContaining("'metrics.rows' is not a text");
    assertThatThrownBy(() -> description.calibration().section("bins").numbers("7"))
        .hasMessageContaining("'calibration.bins.7' is missing");
  }

  @Test
  void sameModelGivesTheSameBytes() throws IOException {
    save("m", Precision.FLOAT32);
    byte[] card = Files.readAllBytes(dir.resolve("m.json"));
    byte[] onnx = Files.readAllBytes(dir.resolve("m.onnx"));
    save("m", Precision.FLOAT32);
    assertThat(Files.readAllBytes(dir.resolve("m.json"))).isEqualTo(card);
    assertThat(Files.readAllBytes(dir.resolve("m.onnx"))).isEqualTo(onnx);
    String text = new String(card, StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("{\n  \"format\": \"deepxs-model-1\",\n  \"name\": \"m\",\n")
        .contains("{\n      \"name\": \"m1\",\n      \"unit\": \"GeV\",\n      \"min\": 100.0,")
        .contains("\"properties\": {\n    \"pdf\": [\"A\", \"B\"],\n    \"scheme\": \"full\",");
    assertThat(card.length).isLessThan(20_000);
    try (var files = Files.list(dir)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("m.json", "m.onnx", "index.txt");
    }
  }

  @Test
  void everyDamagedByteOfACardIsNoticed() throws IOException {
    save("m", Precision.FLOAT32);
    byte[] bytes = Files.readAllBytes(dir.resolve("m.json"));
    for (int k = 0; k < bytes.length; k += 47) {
      byte[] damaged = bytes.clone();
      damaged[k] ^= (byte) (1 << (k % 7));
      assertThatThrownBy(() -> ModelCard.read(damaged, "m.json"))
          .as("byte " + k)
          .isInstanceOf(LearnException.class)
          .hasMessageContaining("m.json");
    }
  }

  @Test
  void editedCardIsRefused() throws IOException {
    save("m", Precision.FLOAT32);
    Path card = dir.resolve("m.json");
    Files.writeString(card, Files.readString(card).replace("0.031", "0.001"));
    assertThatThrownBy(() -> ModelFolder.of(dir).card("m"))
        .hasMessageContaining("m.json: its content is not what its last entry, card_sha256, says")
        .hasMessageContaining("get it again");
  }

  @Test
  void filesThatDoNotBelongTogetherAreRefused() throws IOException {
    save("a", Precision.FLOAT32);
    save("b", Precision.FLOAT64);
    Files.copy(dir.resolve("b.onnx"), dir.resolve("a.onnx"), StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> ModelFolder.of(dir).load("a"))
        .hasMessageContaining("a.onnx: has SHA-256")
        .hasMessageContaining("belongs to another card; get both files again");
    Files.delete(dir.resolve("a.onnx"));
    assertThatThrownBy(() -> ModelFolder.of(dir).load("a"))
        .hasMessageContaining("a.onnx: is missing, its card is there");
    Files.move(dir.resolve("b.json"), dir.resolve("c.json"));
    assertThatThrownBy(() -> ModelFolder.of(dir).load("c"))
        .hasMessageContaining("c.json: is the card of model 'b'");
    assertThatThrownBy(() -> ModelFolder.of(dir).load("d"))
        .hasMessageContaining("there is no model 'd'; there are a, c");
    assertThatThrownBy(() -> ModelFolder.of(dir).load("../a")).hasMessageContaining("no name");
  }

  @Test
  void selfCheckFindsAnotherModel() {
    SelfCheck check = SelfCheck.of(Models.usual(Precision.FLOAT64), Models.rows(30, 1), 30);
    assertThat(check.rows()).isEqualTo(30);
    assertThat(check.run(Models.usual(Precision.FLOAT64))).isLessThan(1e-12);
    assertThat(check.some(4).inputs()).startsWith(check.inputs()[0], check.inputs()[1]).hasSize(16);
    assertThat(check.some(4).outputs()[3]).isEqualTo(check.outputs()[21]);
    assertThat(check.some(0).run(Models.usual(Precision.FLOAT32))).isZero();
    assertThat(check.some(99)).isEqualTo(check);
    Model rounded = Models.usual(Precision.FLOAT32);
    assertThatThrownBy(() -> check.run(rounded))
        .hasMessageContaining("self-check row ")
        .hasMessageContaining("the card says");
  }

  @Test
  void resourcesAreFoundByTheirIndex() throws IOException {
    ModelFolder.of(dir.resolve("org/models"))
        .save(Models.usual(Precision.FLOAT32), Models.description("m"), Models.rows(10, 9), 10);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {dir.toUri().toURL()}, null)) {
      ModelFolder shipped = ModelFolder.ofResources(loader, "org/models");
      assertThat(shipped.names()).containsExactly("m");
      assertThat(shipped.load("m").model()).isEqualTo(Models.usual(Precision.FLOAT32));
      assertThat(ModelFolder.ofResources(loader, "org/none").names()).isEmpty();
    }
    assertThat(ModelFolder.of(dir.resolve("none")).names()).isEmpty();
  }

  @Test
  void cardsHoldFiniteNumbersOnly() {
    assertThatThrownBy(() -> CardSection.of(Map.of("a", Map.of("b", Double.NaN))))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("a.b is NaN");
    assertThatThrownBy(() -> CardSection.of(Map.of("a", List.of(new Object()))))
        .hasMessageContaining("a[0] is ");
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    Features features = Features.of(List.of("m1"), List.of("m1", "m1^2"));
    List<ModelInput> inputs = List.of(new ModelInput("m1", "GeV", 0, 1));
    assertThatThrownBy(
            () ->
                new Model(
                    inputs,
                    features,
                    Standardisation.none(2),
                    Initialisation.LECUN_NORMAL.network(
                        Architecture.of(3, 1, 4, Activation.SELU, 1), 1),
                    Models.mixedOutputs(),
                    Precision.FLOAT32))
        .hasMessageContaining("2 features, but a standardisation of 2 and a network of 3 inputs");
  }

  @Test
  void inputsHaveTheRangesOfTheTrainingData() {
    DataTable table =
        DataTable.of(
            List.of(new TableColumn("m1", "GeV"), new TableColumn("x", "")),
            new double[][] {{3, 1, 2}, {0, Double.NaN, 1}});
    assertThat(ModelInput.of(table, "m1")).isEqualTo(new ModelInput("m1", "GeV", 1, 3));
    assertThatThrownBy(() -> ModelInput.of(table, "x"))
        .hasMessageContaining("input 'x' has the training range NaN to NaN");
  }
}
