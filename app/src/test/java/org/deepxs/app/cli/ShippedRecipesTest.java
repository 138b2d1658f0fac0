package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.deepxs.app.chain.StructureStage;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.recipe.Recipe;
import org.deepxs.learn.recipe.TargetRecipe;
import org.deepxs.predict.line.LineModels;
import org.deepxs.predict.line.LineOutputs;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LinePartons;
import org.deepxs.xsec.structure.LineProduct;
import org.deepxs.xsec.structure.StructureSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recipes of the repository: all can be read, and those of shipped networks learn all they must.
 */
class ShippedRecipesTest {

  private static final Path RECIPES = SharedReference.repositoryRoot().resolve("recipes");

  /** Bosons only: a sum of SS and SO, from which predictions make it. */
  private static final Set<String> SUMS = Set.of("PP", "PS");

  @ParameterizedTest
  @CsvSource({
    "NEUTRALINO, EMISSION_NEUTRAL, LOOPS_NEUTRALINO",
    "CHARGINO, EMISSION_NEUTRAL, LOOPS_CHARGINO",
    "MIXED, EMISSION_CHARGED, LOOPS_MIXED"
  })
  void everyProductIsLearned(LineFamily family, StructureSet emission, StructureSet loops) {
    for (String energy : List.of("13", "13.6")) {
      Shipped full = new Shipped("full/" + energy + "tev-", Scheme.FULL, energy);
      check(full, family, "emission", emission, family.emission());
      check(full, family, "loops", loops, family.loops());
    }
    Shipped prospino = new Shipped("prospino2/", Scheme.PROSPINO2, "13");
    check(prospino, family, "emission", emission, family.emission());
    check(prospino, family, "loops", loops, family.loops());
  }

  /** Products of two mixed squarks of b quarks, which scheme prospino2 has not. */
  @ParameterizedTest
  @CsvSource({"NEUTRALINO, EaEb+ EaEb-", "CHARGINO, TaTb"})
  void productsOfMixedSquarksAreLearned(LineFamily family, String products) {
    for (String energy : List.of("13", "13.6")) {
      Shipped full = new Shipped("full/" + energy + "tev-", Scheme.FULL, energy);
      List<String> expected =
          Arrays.stream(products.split(" ", -1)).map(product -> "bbbar_" + product).toList();
      checkOutputs(full, family, "bottom", StructureSet.EMISSION_BOTTOM, expected);
    }
  }

  /** The s channel of charginos, of lines that exchange no squark. */
  @Test
  void channelOfCharginosIsLearned() {
    for (String energy : List.of("13", "13.6")) {
      Shipped full = new Shipped("full/" + energy + "tev-", Scheme.FULL, energy);
      List<String> expected = new ArrayList<>();
      for (LinePartons partons : LineOutputs.partons(LineFamily.CHARGINO)) {
        expected.add(partons.label() + "_SS");
        expected.add(partons.label() + "_SO");
      }
      List<String> inputs = List.of("m1", "m2", "partner", "gluino");
      checkOutputs(
          full, LineFamily.CHARGINO, "channel", StructureSet.LOOPS_CHARGINO, expected, inputs);
    }
  }

  /** Recipes of one scheme and energy. */
  private record Shipped(String prefix, Scheme scheme, String energyTeV) {

    private double sqrtSGeV() {
      return 1000 * Double.parseDouble(energyTeV);
    }

    private List<Double> energies() {
      return scheme == Scheme.FULL ? List.of(13600.0, 13000.0) : List.of(13000.0);
    }
  }

  private static void check(
      Shipped shipped,
      LineFamily family,
      String part,
      StructureSet set,
      List<LineProduct> products) {
    List<String> expected = new ArrayList<>();
    for (LinePartons partons : LineOutputs.partons(family)) {
      for (LineProduct product : products) {
        if (part.equals("emission") || !SUMS.contains(product.name())) {
          expected.add(LineOutputs.name(partons, product));
        }
      }
    }
    checkOutputs(shipped, family, part, set, expected);
  }

  private static void checkOutputs(
      Shipped shipped, LineFamily family, String part, StructureSet set, List<String> expected) {
    checkOutputs(shipped, family, part, set, expected, set.masses());
  }

  private static void checkOutputs(
      Shipped shipped,
      LineFamily family,
      String part,
      StructureSet set,
      List<String> expected,
      List<String> inputs) {
    String file = shipped.prefix() + family.name().toLowerCase(Locale.ROOT) + "-" + part + ".yaml";
    Recipe recipe = Recipe.read(RECIPES.resolve(file));
    assertThat(recipe.name())
        .isEqualTo(
            LineModels.name(
                "nlo-" + shipped.scheme().label() + "-" + shipped.energyTeV() + "tev",
                family,
                part));
    assertThat(Features.of(recipe.inputs(), recipe.features()).width())
        .isEqualTo(recipe.features().size());
    assertThat(recipe.card()).containsEntry("scheme", shipped.scheme().label());
    double sqrtSGeV = shipped.sqrtSGeV();
    assertThat(Double.parseDouble(recipe.card().get("sqrt_s_gev"))).isEqualTo(sqrtSGeV);
    StructureStage.Options options =
        new StructureStage.Options(set, shipped.energies(), 1e-3, shipped.scheme());
    List<TargetRecipe> targets = recipe.targets().resolved(StructureStage.schema(options).names());
    assertThat(targets)
        .extracting(TargetRecipe::name)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(targets)
        .allMatch(target -> target.value().startsWith("`K_" + Math.round(sqrtSGeV) + "_"));
    assertThat(recipe.data().tables()).contains("data/" + set.label() + ".parquet");
    assertThat(recipe.inputs()).isEqualTo(inputs);
  }
}
