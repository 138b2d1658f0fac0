package org.deepxs.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.deepxs.app.AppException;
import org.deepxs.app.ExitCode;
import org.deepxs.app.evaluate.ErrorText;
import org.deepxs.dataset.DatasetException;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.calibration.Coverage;
import org.deepxs.learn.model.ModelCard;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.recipe.OutputErrors;
import org.deepxs.learn.recipe.Recipe;
import org.deepxs.learn.recipe.RecipeOutcome;
import org.deepxs.learn.recipe.RecipeTraining;
import org.deepxs.learn.recipe.TargetRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deepxs train}. */
@Command(
    name = "train",
    description = "Trains a model as a recipe describes it.",
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  deepxs train recipes/paper/c1c1-k.yaml",
      "  deepxs train my-recipe.yaml --output my-models --threads 2",
      "",
      "A training that was stopped goes on when the same command is given again. The same recipe,",
      "data and version give the same files (unless the recipe has a time limit).",
      "Exit codes: 0 fine, 1 usage, 2 bad input, 4 internal."
    })
final class TrainCommand implements Callable<Integer>, WithDebug {

  private final Terminal terminal;

  @Parameters(paramLabel = "RECIPE.yaml", description = "The recipe.")
  private Path recipeFile;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "Where model and card go. Default: models.")
  private Path output = Path.of("models");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = {
        "Networks trained at the same time, if the recipe has several. Default: all processors."
      })
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--restart", description = "Forget what an earlier run has done.")
  private boolean restart;

  @Mixin private CommonSettings common;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public boolean debug() {
    return common.debug();
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw AppException.usage("--threads must be at least 1, is " + threads);
    }
    try {
      train();
    } catch (LearnException | DatasetException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
    return ExitCode.OK.number();
  }

  private void train() throws IOException {
    Recipe recipe = Recipe.read(recipeFile);
    Path folder = recipeFile.toAbsolutePath().getParent();
    RecipeTraining.Place place =
        new RecipeTraining.Place(
            folder, output, digest(Files.readAllBytes(recipeFile)), Version.text(), threads);
    if (restart) {
      delete(place.work(recipe));
      delete(place.rounds(recipe));
    } else if (complete(recipe, place)) {
      terminal
          .err()
          .println(
              "deepxs: "
                  + output.resolve(recipe.name())
                  + " is complete already; --restart makes it anew");
      return;
    }
    if (Files.isDirectory(place.work(recipe))) {
      terminal
          .err()
          .println(
              "deepxs: going on with what is in " + place.work(recipe) + "; --restart begins anew");
    }
    RecipeOutcome outcome;
    try (TrainingReport report = new TrainingReport(terminal)) {
      outcome = RecipeTraining.run(recipe, place, report);
    }
    print(recipe, outcome);
  }

  private boolean complete(Recipe recipe, RecipeTraining.Place place) {
    ModelFolder models = ModelFolder.of(output);
    if (!models.names().contains(recipe.name())) {
      return false;
    }
    ModelCard card = models.card(recipe.name());
    return card.description().origin().recipeDigest().equals(place.recipeDigest())
        && card.description().origin().codeVersion().equals(place.codeVersion());
  }

  private void print(Recipe recipe, RecipeOutcome outcome) {
    PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
    out.println(
        recipe.name()
            + ": "
            + outcome.trainingRows()
            + " rows trained on; files in "
            + output.resolve(recipe.name())
            + ".*");
    if (outcome.test().points() > 0) {
      String name = recipe.targets().single().map(TargetRecipe::name).orElse(recipe.name());
      out.println("Relative errors of " + name + " in %:");
      out.print(new ErrorText(false).add("test", outcome.test()).text());
    }
    outcome.outputs().ifPresent(errors -> out.println(text(errors)));
    for (Coverage coverage : outcome.coverage()) {
      out.println(
          String.format(
              Locale.ROOT,
              "error bands of level %.2f %% cover %.2f +- %.2f %% of the test points",
              100 * coverage.level(),
              100 * coverage.fraction(),
              100 * coverage.statisticalError()));
    }
    out.flush();
  }

  private static String text(OutputErrors errors) {
    List<Double> sorted = errors.rms().stream().sorted().toList();
    int last = sorted.size() - 1;
    double greatest = sorted.get(last);
    return String.format(
        Locale.ROOT,
        "root mean square errors of %d outputs on %d rows of %s: median %.4g, greatest %.4g (%s)",
        sorted.size(),
        errors.rows(),
        errors.part(),
        sorted.get(last / 2),
        greatest,
        errors.names().get(errors.rms().indexOf(greatest)));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
