package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.deepxs.learn.training.EpochReport;
import org.deepxs.testkit.SharedReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small recipe from command to command: train, list, evaluate, draw. */
class TrainEvaluateTest {

  private static final String RECIPE =
      """
      name: toy-k
      data: {tables: [toy.csv], where: {process: C1C1}}
      split: {seed: 3, validation: 0.2, calibration: 0.2, test: 0.2}
      inputs: [m, r]
      features: [log(m), r]
      target: {name: K, value: sigma_nlo_pb / sigma_lo_pb, transform: plain, factor: 0.5}
      network: {hidden: 2x10}
      training: {epochs: 20, iterations: 3, patience: 10, batch: 16, rate: 5e-3}
      calibration: {levels: [0.6827, 0.9545]}
      domain: {representatives: 8}
      """;

  @TempDir private Path dir;

  @BeforeEach
  void writeData() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text = new StringBuilder("process,m,r,sigma_lo_pb,sigma_nlo_pb,other_pb\n");
    for (int k = 0; k < 900; k++) {
      double m = 100 * Math.exp(3 * random.nextDouble());
      double r = random.nextDouble();
      double lo = 1e6 / (m * m * m);
      double nlo = lo * (1.2 + 0.1 * r + 0.02 * Math.log(m));
      String other = k == 4 ? "" : Double.toString(nlo * (k % 2 == 0 ? 1.01 : 0.98));
      text.append(k % 9 == 0 ? "N2N2," : "C1C1,").append(m).append(',').append(r).append(',');
      text.append(lo).append(',').append(k == 7 ? "" : nlo).append(',').append(other).append('\n');
    }
    Files.writeString(dir.resolve("toy.csv"), text);
    Files.writeString(dir.resolve("toy.yaml"), RECIPE);
  }

  private String file(String name) {
    return dir.resolve(name).toString();
  }

  private CommandRun train(String... more) {
    List<String> all = new ArrayList<>(List.of("train", file("toy.yaml"), "--output", file("m")));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(new String[0]));
  }

  private CommandRun evaluate(String... more) {
    List<String> all = new ArrayList<>(List.of("evaluate", file("toy.csv"), "--truth"));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(new String[0]));
  }

  @Test
  void fromRecipeToFigures() throws IOException {
    CommandRun trained = train();
    assertThat(trained.err()).startsWith("deepxs: 799 rows: 320 to train on");
    assertThat(trained.exitCode()).isZero();
    assertThat(trained.out())
        .startsWith("toy-k: 320 rows trained on")
        .contains("Relative errors of K in %:", "error bands of level 68.27 % cover");
    byte[] card = Files.readAllBytes(dir.resolve("m/toy-k.json"));
    CommandRun again = train();
    assertThat(again.err()).contains("is complete already; --restart makes it anew");
    assertThat(train("--restart", "--threads", "1").exitCode()).isZero();
    assertThat(Files.readAllBytes(dir.resolve("m/toy-k.json"))).isEqualTo(card);
    assertThat(CommandRun.of("models", "verify", file("m")).exitCode()).isZero();

    CommandRun evaluated =
        evaluate(
            "sigma_nlo_pb",
            "--times",
            "sigma_lo_pb",
            "--model",
            file("m/toy-k"),
            "--where",
            "process=C1C1",
            "--threshold",
            "1e-2",
            "--figures",
            file("figures"),
            "--plane",
            "r; m; truth; predicted; log",
            "--plane",
            "r;m;sigma_nlo_pb/sigma_lo_pb;predicted/sigma_lo_pb",
            "--grid",
            "m=100:2000,r=0:1");
    assertThat(evaluated.exitCode()).isZero();
    assertThat(evaluated.err())
        .contains("left out 1 rows without a true value and 0 without a prediction")
        .contains("drew errors, plane-1, plane-2, grid in");
    List<String> lines = evaluated.lines();
    assertThat(lines.get(0)).isEqualTo("Relative errors in %:");
    assertThat(lines.get(2).split(" +", -1)).contains("all", "799");
    assertThat(evaluated.out()).contains(">= 0.01", "< 0.01", "1e-1 to 1e0");
    assertThat(evaluated.out()).contains("inside the domain", "outside the domain");
    assertThat(evaluated.out()).contains("error bands of level 95.45 % cover");
    double mape = Double.parseDouble(lines.get(2).split(" +", -1)[2]);
    assertThat(mape).isBetween(0.001, 4.0);
    for (String name : List.of("errors", "plane-1", "plane-2", "grid")) {
      assertThat(dir.resolve("figures/" + name + ".svg")).isNotEmptyFile();
      assertThat(dir.resolve("figures/" + name + ".png")).isNotEmptyFile();
    }
  }

  @Test
  void predictionsOfAnyProgram() {
    CommandRun text = evaluate("sigma_nlo_pb", "--predicted", "other_pb");
    assertThat(text.err()).contains("1 rows without a true value and 1 without a prediction");
    assertThat(text.exitCode()).isZero();
    CommandRun csv =
        evaluate("sigma_nlo_pb", "--predicted", "other_pb", "--format", "csv", "--least", "0.1");
    assertThat(csv.lines().get(0)).startsWith("part,points,mape_percent,median_percent");
    assertThat(csv.cells(1).get(0)).isEqualTo("all");
    assertThat(Double.parseDouble(csv.cells(1).get(2))).isBetween(1.4, 1.6);
    assertThat(Double.parseDouble(csv.cells(1).get(7))).isBetween(1.999, 2.001);
    assertThat(Integer.parseInt(csv.cells(1).get(1))).isBetween(50, 897);
    assertThat(csv.out()).contains("1e-1 to 1e0,").doesNotContain("1e-2 to 1e-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sigma_nlo_pb                                         | 1 | give either --predicted EXPR or
          sigma_nlo_pb --predicted other_pb --model x          | 1 | give either --predicted EXPR or
          sigma_nlo_pb --predicted other_pb --format json      | 1 | expected text or csv
          sigma_nlo_pb --predicted other_pb --plane a;b;c;d    | 1 | need --figures FOLDER
          sigma_nlo_pb --predicted other_pb --grid a=1:2,b=1:2 | 1 | --grid needs a --model
          sigma_nlo_pb --predicted none_pb                     | 2 | none_pb
          sigma_nlo_pb --predicted (other_pb                   | 2 | other_pb
          sigma_nlo_pb --model none                            | 2 | there is no model 'none'
          sigma_nlo_pb --predicted other_pb --figures f --plane a;b | 2 | expected X;Y;TRUE;PREDICTED
          """)
  void complaintsOfEvaluate(String arguments, int exitCode, String message) {
    CommandRun run = evaluate(arguments.split(" +", -1));
    assertThat(run.err()).startsWith("deepxs: ").contains(message);
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hidden: 2x10 | hiden: 2x10 | 2 | toy.yaml, line 7, key network.hiden: unknown key; did you mean 'hidden'?
          toy.csv      | none.csv    | 2 | none.csv
          [m, r]       | [m, q]      | 2 | q
          """)
  void complaintsOfTrain(String old, String changed, int exitCode, String message)
      throws IOException {
    Files.writeString(dir.resolve("toy.yaml"), RECIPE.replace(old, changed));
    CommandRun run = train();
    assertThat(run.err()).startsWith("deepxs: ").contains(message);
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(train("--threads", "0").exitCode()).isEqualTo(1);
  }

  @Test
  void linesOfProgress() {
    EpochReport report = new EpochReport(30, 2, 4e-4, 0.02, 0.0123, 0.012);
    assertThat(TrainingReport.line("c1c1-k", report, 1200, 10, 10))
        .isEqualTo(
            "deepxs: c1c1-k, epoch 30 of at most 1200, rate 0.000400, validation loss 0.01230, best"
                + " 0.01200, at most 0:09:45 left");
  }

  @Test
  void helpHasExamples() {
    for (String command : new String[] {"train", "evaluate"}) {
      CommandRun run = CommandRun.of(command, "--help");
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("Examples:", "deepxs " + command, "Exit codes");
      assertThat(run.out().toLowerCase(Locale.ROOT)).doesNotContain("null");
    }
  }

  /** Every recipe in the repository is readable; their data are made on demand. */
  @Test
  void recipesOfTheRepositoryAreReadable() throws IOException {
    Path recipes = SharedReference.repositoryRoot().resolve("recipes");
    try (var files = Files.walk(recipes)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      assertThat(found).hasSizeGreaterThanOrEqualTo(8);
      for (Path file : found) {
        var recipe = org.deepxs.learn.recipe.Recipe.read(file);
        assertThat(recipe.name() + ".yaml").endsWith(file.getFileName().toString());
      }
    }
  }
}
