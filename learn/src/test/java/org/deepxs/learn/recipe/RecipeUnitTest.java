package org.deepxs.learn.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.network.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What recipes say, and what they are told when they say it wrong. */
class RecipeUnitTest {

  private static final String SMALL =
      """
      name: c1c1-k
      data: {tables: [c1c1.csv]}
      inputs: [a, b]
      target: {value: y}
      """;

  private static final String FULL =
      """
      name: n2c1-k
      description: >
        A network
        for K.
      data:
        tables: [one.parquet, two.csv]
        where: {process: N2C1+}
        ranges:
          sigma_lo_pb: [3.3e-7, .inf]
        rows: 60000
      split: {seed: 7, validation: 0.1, calibration: 0.2, test: 0.05, by: [a]}
      inputs: [a, b]
      features: [log(a), a / b]
      target: {name: K, value: nlo / lo, transform: plain, factor: 0.5}
      network: {hidden: 8x32, activation: silu, residual: true, dropout: 0.05}
      training:
        loss: mape
        optimiser: sgd
        precision: float64
        seed: 5
        epochs: 250
        patience: 20
        batch: 512
        rate: 1e-3
        iterations: 3
        polish: 0
        time_limit_s: 3600
      ensemble: {members: 4}
      nnps: {start: 1000, rounds: 3, added: 100, by: spread, members: 2, training: {epochs: 40}}
      stacking:
        blend_decades: 0.2
        specialised:
          - range: [0.001, 0.2]
            target: {transform: z-score}
            network: {hidden: [64, 32]}
            training: {rate: 1e-4}
      transfer: {model: old.onnx, freeze: 2}
      calibration: {by: spread, bins: [-6, -4]}
      domain: {representatives: 16}
      model_precision: float64
      card: {scheme: prospino2, sqrt_s_gev: 13000}
      cite: [one, two]
      """;

  @Test
  void everythingIsRead() {
    Recipe recipe = Recipe.parse(FULL, "r.yaml");
    assertThat(recipe.description()).isEqualTo("A network for K.");
    assertThat(recipe.data().tables()).containsExactly("one.parquet", "two.csv");
    assertThat(recipe.data().where()).containsEntry("process", "N2C1+");
    assertThat(recipe.data().ranges())
        .containsExactly(new DataRecipe.Range("sigma_lo_pb", 3.3e-7, Double.POSITIVE_INFINITY));
    assertThat(recipe.data().rows()).hasValue(60000);
    assertThat(recipe.split()).isEqualTo(new SplitRecipe(7, 0.1, 0.2, 0.05, List.of("a")));
    assertThat(recipe.features()).containsExactly("log(a)", "a / b");
    assertThat(recipe.targets().single().orElseThrow())
        .isEqualTo(
            new TargetRecipe(
                "K",
                "",
                "nlo / lo",
                TargetRecipe.Transform.PLAIN,
                0.5,
                Double.POSITIVE_INFINITY,
                Map.of()));
    assertThat(recipe.network())
        .isEqualTo(new NetworkRecipe(Collections.nCopies(8, 32), Activation.SILU, true, 0.05));
    assertThat(recipe.training().batch()).isEqualTo(512);
    assertThat(recipe.training().finalRate()).isEqualTo(2.5e-4);
    assertThat(recipe.training().timeLimitSeconds()).hasValue(3600);
    assertThat(recipe.members()).isEqualTo(4);
    SelectionRecipe selection = recipe.selection().orElseThrow();
    assertThat(selection.options().total()).isEqualTo(1300);
    assertThat(selection.options().seed()).isEqualTo(5);
    assertThat(selection.training().epochs()).isEqualTo(40);
    assertThat(selection.training().batch()).isEqualTo(512);
    StackingRecipe.Specialist specialist = recipe.stacking().orElseThrow().specialists().get(0);
    assertThat(specialist.target().transform()).isEqualTo(TargetRecipe.Transform.Z_SCORE);
    assertThat(specialist.network().hidden()).containsExactly(64, 32);
    assertThat(specialist.network().activation()).isEqualTo(Activation.SILU);
    assertThat(specialist.training().rate()).isEqualTo(1e-4);
    assertThat(recipe.transfer()).contains(new TransferRecipe("old.onnx", 2));
    assertThat(recipe.calibration().orElseThrow().options().binEdges()).containsExactly(-6.0, -4.0);
    assertThat(recipe.domain().orElseThrow().representatives()).isEqualTo(16);
    assertThat(recipe.card()).containsEntry("sqrt_s_gev", "13000");
    assertThat(recipe.cite()).containsExactly("one", "two");
  }

  @Test
  void whatIsNotSaidIsThePapersChoice() {
    Recipe recipe = Recipe.parse(SMALL, "r.yaml");
    assertThat(recipe.features()).isEqualTo(recipe.inputs());
    assertThat(recipe.network().hidden()).isEqualTo(Collections.nCopies(8, 32));
    assertThat(recipe.training()).isEqualTo(TrainingRecipe.standard());
    assertThat(recipe.split().shares()).containsExactly(0.8, 0.1, 0.0, 0.1);
    assertThat(recipe.selection()).isEmpty();
    assertThat(recipe.stacking()).isEmpty();
    assertThat(recipe.members()).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: c1c1-k          | name: c1/c1          | r.yaml, line 1, key name: a name is made of
          name: c1c1-k          | nmae: c1c1-k         | r.yaml, line 1, key nmae: unknown key; did you mean 'name'?
          inputs: [a, b]        | input: [a]           | r.yaml, line 3, key input: unknown key; did you mean 'inputs'?
          inputs: [a, b]        | cite: x              | no key 'inputs'; list the columns
          inputs: [a, b]        | inputs: [[a], b]     | line 3, key inputs[0]: expected a text, found a list
          {value: y}            | {}                   | line 4, key target: no key 'value'; write the column
          {value: y}            | {value: y, transform: log} | expected one of plain, centred, shifted-log, z-score, log-z-score, found 'log'
          {value: y}            | y                    | line 4, key target: expected lines such as 'key: value', found 'y'
          target:               | name: z, target:     | no YAML
          {tables: [c1c1.csv]}  | {tables: x, rows: 0} | key data.rows: expected a whole number from 1
          {tables: [c1c1.csv]}  | {tables: x, rows: 1.5} | key data.rows: expected a whole number, found '1.5'
          {tables: [c1c1.csv]}  | {tables: x, ranges: {y: [2, 1]}} | key data.ranges.y: expected two increasing numbers
          inputs: [a, b]        | name: again          | line 3, key name: occurs twice; remove one
          """)
  void complaints(String old, String changed, String message) {
    assertThatThrownBy(() -> Recipe.parse(SMALL.replace(old, changed), "r.yaml"))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          batch: 512            | batch: many          | line 23, key training.batch: expected a whole number, found 'many'
          rate: 1e-3            | rate: 0              | key training.rate: expected a number from
          loss: mape            | loss: map            | expected one of mape, mse, quantile, found 'map'
          residual: true        | residual: yes        | expected true or false, found 'yes'
          calibration: 0.2      | calibration: 0       | error bands need rows of their own
          validation: 0.1       | validation: 0        | validation needs a share above 0
          test: 0.05            | test: 0.8            | at least 1 % must be left
          members: 4            | members: 1           | bands by spread need an ensemble
          range: [0.001, 0.2]   | range: [-1, 0.2]     | key stacking.specialised[0].range: ranges of a target begin at 0
          freeze: 2             | freez: 2             | did you mean 'freeze'?
          polish: 0             | polish: 9            | line 37, key transfer: a polish moves all layers
          hidden: 8x32          | hidden: 8y32         | key network.hidden: expected a whole number
          """)
  void complaintsDeeper(String old, String changed, String message) {
    assertThat(FULL).contains(old);
    assertThatThrownBy(() -> Recipe.parse(FULL.replace(old, changed), "r.yaml"))
        .isInstanceOf(LearnException.class)
        .hasMessageStartingWith("r.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void missingAndEmptyFiles() {
    assertThatThrownBy(() -> Recipe.read(Path.of("none.yaml")))
        .hasMessageContaining("none.yaml: cannot be read");
    assertThatThrownBy(() -> Recipe.parse("", "r.yaml")).hasMessageContaining("r.yaml: empty");
    assertThatThrownBy(() -> Recipe.parse("- a", "r.yaml"))
        .hasMessageContaining("line 1: expected lines such as 'key: value'");
  }
}
