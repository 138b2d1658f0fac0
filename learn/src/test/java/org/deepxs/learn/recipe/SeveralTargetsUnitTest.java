package org.deepxs.learn.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.model.Model;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.model.ModelOutput;
import org.deepxs.learn.model.StoredModel;
import org.deepxs.learn.training.EpochReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One network for many columns of a table. */
class SeveralTargetsUnitTest {

  private static final String RECIPE =
      """
      name: many
      data:
        tables: [one.csv, two.csv]
        columns: {m1: "min(m1, m2)", m2: "max(m1, m2)"}
        ranges: {m1 + m2: [0.2, .inf]}
        weight: {ranges: {m1 + m2: [0, 3.5]}, outside: 0.2}
      split: {seed: 3, validation: 0.2, test: 0, by: [point]}
      inputs: [m1, m2]
      features: [m2 - m1, log(m1 + m2)]
      targets:
        - {columns: ["K_*_TT"], except: [K_13600_*], strip: K_13000_, transform: centred, factor: 0.25}
        - {columns: ["K_13000_*"], strip: K_13000_, unit: pb, transform: centred, largest: 200}
      network: {hidden: [16, 16], activation: silu}
      training: {schedule: cosine, final: 1e-2, rise: 0.5, epochs: 60, batch: 32, rate: 1e-2,
                 polish: 5, relevance: {"ss_*": 0.3333}}
      metrics: {ranges: {m2: [0, 1.5]}}
      """;

  @TempDir private Path dir;

  @BeforeEach
  void writeData() throws IOException {
    write("one.csv", 0, 300);
    write("two.csv", 300, 400);
  }

  private void write(String name, int from, int to) throws IOException {
    SplittableRandom random = new SplittableRandom(from);
    StringBuilder text =
        new StringBuilder("# units: m1=GeV m2=GeV\n")
            .append("point,m1,m2,K_13600_uu_TT,K_13000_uu_ZE+,K_13000_uu_TT,K_13000_ss_ZE+\n");
    for (int k = from; k < to; k++) {
      double a = 2 * random.nextDouble();
      double b = 2 * random.nextDouble();
      double ze = Math.sin(a + b) - 1;
      double tt = 4 * Math.cos(a - b) + 10;
      String ss = k == 5 ? "" : Double.toString(k == 6 ? 201 : ze / 2);
      text.append(k).append(',').append(a).append(',').append(b).append(",1000,");
      text.append(ze).append(',').append(tt).append(',').append(ss).append('\n');
    }
    Files.writeString(dir.resolve(name), text);
  }

  private RecipeOutcome train(String recipe, String output, RecipeListener listener) {
    return RecipeTraining.run(
        Recipe.parse(recipe, "recipe.yaml"),
        new RecipeTraining.Place(dir, dir.resolve(output), "digest", "test", 1),
        listener);
  }

  private StoredModel stored(String output) {
    return ModelFolder.of(dir.resolve(output)).load("many");
  }

  @Test
  void learnsAllColumnsOfTheGroups() {
    RecipeOutcome outcome = train(RECIPE, "m", RecipeListener.NONE);
    assertThat(outcome.unusableRows()).isEqualTo(2);
    assertThat(outcome.test().points()).isZero();
    Model model = stored("m").model();
    assertThat(model.outputs())
        .extracting(ModelOutput::name)
        .containsExactly("uu_ZE+", "uu_TT", "ss_ZE+");
    assertThat(model.outputs())
        .extracting(output -> output.transform().scale())
        .containsExactly(1.0, 4.0, 1.0);
    TargetTransform tt = model.outputs().get(1).transform();
    assertThat(tt.function()).isEqualTo(TargetTransform.Function.IDENTITY);
    assertThat(tt.shift()).isBetween(11.0, 14.0);
    assertThat(model.outputs().get(0).unit()).isEqualTo("pb");
    assertThat(model.inputs().get(1).unit()).isEqualTo("GeV");
    assertThat(model.predict(new double[] {0.5, 1.2}, 1)[1])
        .isCloseTo(4 * Math.cos(0.7) + 10, within(0.3));
  }

  @Test
  void cardSaysTheErrorOfEachOutputInRange() throws IOException {
    OutputErrors errors = train(RECIPE, "m", RecipeListener.NONE).outputs().orElseThrow();
    var metrics = stored("m").card().description().metrics();
    assertThat(metrics.numbers("rms"))
        .containsExactly(errors.rms().stream().mapToDouble(Double::doubleValue).toArray());
    assertThat(metrics.integer("rms_rows")).isEqualTo(errors.rows()).isBetween(20L, 79L);
    assertThat(metrics.text("rms_part")).isEqualTo("validation");
    assertThat(errors.names()).containsExactly("uu_ZE+", "uu_TT", "ss_ZE+");
    assertThat(errors.rms().get(0)).isBetween(1e-6, 0.05);
    assertThat(errors.rms().get(1)).isBetween(1e-6, 0.2);
  }

  /** ss_ZE+ is half of uu_ZE+: of the difference nothing is left to learn, the value comes out. */
  @Test
  void differencesAreLearnedAndValuesGiven() {
    String differences =
        RECIPE.replace(
            "  - {columns: [\"K_13000_*\"]",
            "  - {columns: [\"K_*_ss_ZE+\"], strip: K_13000_, transform: centred, factor: 10,"
                + " largest: 200, less: {\"K_*_uu_ZE+\": 0.5}}\n"
                + "  - {columns: [\"K_13000_*\"]");
    OutputErrors errors = train(differences, "m", RecipeListener.NONE).outputs().orElseThrow();
    Model model = stored("m").model();
    double[] out = model.predict(new double[] {0.5, 1.2}, 1);
    assertThat(out[2]).isCloseTo(0.5 * (Math.sin(1.7) - 1), within(0.02));
    assertThat(out[2] / out[0]).isCloseTo(0.5, within(0.03));
    assertThat(errors.rmsLess().get(2)).isLessThan(errors.rms().get(2));
    assertThat(errors.rmsLess().subList(0, 2)).isEqualTo(errors.rms().subList(0, 2));
    var metrics = stored("m").card().description().metrics();
    assertThat(metrics.section("less").section("ss_ZE+").number("uu_ZE+")).isEqualTo(0.5);
    assertThat(metrics.numbers("rms_less")[2]).isEqualTo(errors.rmsLess().get(2));
    String again =
        differences.replace("epochs: 60", "epochs: 1").replace("polish: 5", "polish: 0")
            + "transfer: {model: m/many.onnx}\n";
    train(again.replace("rate: 1e-2", "rate: 1e-9"), "n", RecipeListener.NONE);
    assertThat(stored("n").model().predict(new double[] {0.5, 1.2}, 1)[2])
        .isCloseTo(out[2], within(1e-5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "K_13000_no": 0.5     | is learned less a share of no, which is no target
          "K_13000_uu_ZE+": 0.5 | which must not be a difference itself
          """)
  void sharesOfWhatIsNotLearnedAreRefused(String less, String message) {
    String recipe =
        RECIPE.replace(
            "strip: K_13000_, unit: pb,", "strip: K_13000_, unit: pb, less: {" + less + "},");
    assertThatThrownBy(() -> train(recipe, "m", RecipeListener.NONE))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining(message);
  }

  @Test
  void inputsMadeOfColumnsAreOrdered() {
    train(RECIPE, "m", RecipeListener.NONE);
    var self = stored("m").model().inputs();
    assertThat(self.get(0).max()).isLessThan(self.get(1).max());
    assertThat(self.get(0).min()).isLessThan(self.get(1).min());
  }

  @Test
  void sameBytesTwiceAndAfterAStop() throws IOException {
    int[] epochs = {0};
    RecipeListener stopping =
        new RecipeListener() {
          @Override
          public void phase(String text) {}

          @Override
          public void epoch(String network, EpochReport report, int mostEpochs) {
            assertThat(mostEpochs).isEqualTo(network.endsWith("polish") ? 5 : 60);
            if (++epochs[0] == 33) {
              throw new IllegalStateException("killed");
            }
          }
        };
    train(RECIPE, "one", RecipeListener.NONE);
    train(RECIPE, "two", RecipeListener.NONE);
    assertThatThrownBy(() -> train(RECIPE, "stopped", stopping)).hasMessage("killed");
    train(RECIPE, "stopped", RecipeListener.NONE);
    for (String file : List.of("many.onnx", "many.json")) {
      byte[] one = Files.readAllBytes(dir.resolve("one").resolve(file));
      assertThat(Files.readAllBytes(dir.resolve("two").resolve(file))).isEqualTo(one);
      assertThat(Files.readAllBytes(dir.resolve("stopped").resolve(file))).isEqualTo(one);
    }
  }

  /** What a row counts, and what an output counts, changes the weights of the network. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          outside: 0.2                              | outside: 0.3
          {ranges: {m1 + m2: [0, 3.5]}, outside: 0.2} | 1 / (1 + m1)
          "ss_*": 0.3333                            | "ss_*": 0.4
          final: 1e-2                               | final: 1e-1
          rise: 0.5                                 | rise: 0.25
          factor: 0.25                              | factor: 0.5
          """)
  void everyWordCounts(String old, String changed) throws IOException {
    String quick = RECIPE.replace("epochs: 60", "epochs: 2").replace("polish: 5", "polish: 0");
    assertThat(quick).contains(old);
    train(quick, "one", RecipeListener.NONE);
    train(quick.replace(old, changed), "two", RecipeListener.NONE);
    assertThat(stored("one").model().network().parameters())
        .isNotEqualTo(stored("two").model().network().parameters());
  }

  @Test
  void membersOfAnEnsemble() {
    String two = RECIPE.replace("epochs: 60", "epochs: 2").replace("polish: 5", "polish: 0");
    RecipeOutcome outcome = train(two + "ensemble: {members: 2}\n", "m", RecipeListener.NONE);
    assertThat(outcome.model().members()).isEqualTo(2);
    assertThat(outcome.model().outputs()).isEqualTo(3);
    double[] spreads = new double[3];
    outcome.model().predict(new double[] {0.5, 1}, 1, new double[3], spreads);
    assertThat(Arrays.stream(spreads).min().orElseThrow()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          network:                   | target: {value: y}\\nnetwork: | cannot stand beside
          rate: 1e-2                 | rate: 1e-2, loss: mape  | several targets may be zero
          schedule: cosine,          | schedule: halving,      | write that or remove it
          schedule: cosine,          | schedule: steps,        | expected one of halving, cosine
          schedule: cosine,          | schedule: cosine, keep: first, | expected one of best, last
          rise: 0.5                  | rise: 40                | expected a number from 0.0 to 30.0
          K_*_TT                     | K_*_XX                  | no column that is left is like [K_*_XX]
          "min(m1, m2)"              | "min(m1, m3)"           | no column 'm3'
          "min(m1, m2)"              | 3                       | names no column of the data
          m2: [0, 1.5]               | m2: [9, 10]             | no row of validation is in the ranges
          outside: 0.2               | outsid: 0.2             | did you mean
          "ss_*": 0.3333             | "ss_*": -1              | expected a number from 0.0
          """)
  void complaints(String old, String changed, String message) {
    assertThat(RECIPE).contains(old);
    String recipe = RECIPE.replace(old, changed.replace("\\n", "\n"));
    assertThatThrownBy(() -> train(recipe, "m", RecipeListener.NONE))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining(message);
  }
}
