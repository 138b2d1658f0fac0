package org.deepxs.learn.recipe;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.Expression;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.table.DataTable;
import org.deepxs.learn.table.RowSplit;

/** The rows of a recipe: inputs, features and targets of rows that can be used, and their split. */
final class LearningData {

  private final DataTable table;
  private final Features features;
  private final double[] inputs;
  private final double[] seen;
  private final List<TargetRecipe> targets;
  private final double[] values; // of targets
  private final double[] weights;
  private final boolean[] counted;
  private final RowSplit split;
  private final int unusable;

  private LearningData(
      DataTable table, Recipe recipe, List<TargetRecipe> targets, Features features, int unusable) {
    this.table = table;
    this.features = features;
    this.unusable = unusable;
    this.inputs = table.matrix(recipe.inputs());
    this.seen = features.of(inputs, table.rows());
    this.targets = targets;
    this.values = values(table, targets);
    this.weights = weights(table, recipe);
    this.counted = RecipeTable.inside(table, recipe.counted());
    SplitRecipe parts = recipe.split();
    this.split =
        parts.by().isEmpty()
            ? RowSplit.shuffled(table.rows(), parts.shares(), parts.seed())
            : RowSplit.hashed(table, parts.by(), parts.shares(), parts.seed());
  }

  /** Reads, filters and divides. */
  static LearningData read(Recipe recipe, Path folder) {
    Features features = Features.of(recipe.inputs(), recipe.features());
    RecipeTable tables = RecipeTable.of(recipe, folder);
    DataTable table = tables.read();
    boolean[] kept = RecipeTable.inside(table, recipe.data().ranges());
    int inRange = count(kept);
    dropUnusable(table, recipe, tables.targets(), features, kept);
    int usable = count(kept);
    int[] rows = new int[usable];
    int next = 0;
    for (int row = 0; row < kept.length; row++) {
      if (kept[row]) {
        rows[next++] = row;
      }
    }
    int[] wanted = rows;
    if (recipe.data().rows().isPresent()) {
      wanted = some(rows, recipe.data().rows().getAsInt(), recipe.split().seed());
    }
    if (wanted.length < 10) {
      throw new LearnException(
          "of "
              + table.rows()
              + " rows of "
              + recipe.data().tables()
              + " only "
              + wanted.length
              + " can be used; look at 'data: where' and 'ranges', and at empty cells");
    }
    return new LearningData(
        table.select(wanted), recipe, tables.targets(), features, inRange - usable);
  }

  private static double[] values(DataTable table, List<TargetRecipe> targets) {
    return RecipeTable.values(table, targets.stream().map(TargetRecipe::value).toList());
  }

  private static double[] weights(DataTable table, Recipe recipe) {
    double[] weights = new double[table.rows()];
    Arrays.fill(weights, 1);
    if (recipe.data().weight().isPresent()) {
      WeightRecipe weight = recipe.data().weight().get();
      if (!Expression.parse(weight.value()).variables().isEmpty()) {
        weights = RecipeTable.values(table, List.of(weight.value()));
      }
      boolean[] inside = RecipeTable.inside(table, weight.ranges());
      for (int row = 0; row < weights.length; row++) {
        weights[row] *= inside[row] ? 1 : weight.outside();
      }
    }
    return weights;
  }

  private static void dropUnusable(
      DataTable table,
      Recipe recipe,
      List<TargetRecipe> targets,
      Features features,
      boolean[] kept) {
    double[] inputs = table.matrix(recipe.inputs());
    double[] seen = features.of(inputs, table.rows());
    double[] values = values(table, targets);
    boolean zero = recipe.targets().several();
    int at = 0;
    for (int row = 0; row < kept.length; row++) {
      boolean fine = true;
      for (TargetRecipe target : targets) {
        fine &= usable(values[at++], target, zero);
      }
      for (int f = row * features.width(); f < (row + 1) * features.width(); f++) {
        fine &= Double.isFinite(seen[f]);
      }
      for (int k = row * recipe.inputs().size(); k < (row + 1) * recipe.inputs().size(); k++) {
        fine &= Double.isFinite(inputs[k]);
      }
      kept[row] &= fine;
    }
  }

  /** Relative errors need targets that are not zero. */
  private static boolean usable(double value, TargetRecipe target, boolean zero) {
    boolean size = Double.isFinite(value) && Math.abs(value) <= target.largest();
    return size && (target.transform().logarithmic() ? value > 0 : zero || value != 0);
  }

  private static int count(boolean[] kept) {
    int count = 0;
    for (boolean one : kept) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static int[] some(int[] rows, int most, long seed) {
    int[] order = RowSplit.permutation(rows.length, seed);
    int[] chosen = new int[Math.min(most, rows.length)];
    for (int k = 0; k < chosen.length; k++) {
      chosen[k] = rows[order[k]];
    }
    Arrays.sort(chosen);
    return chosen;
  }

  /** The table of usable rows. */
  DataTable table() {
    return table;
  }

  /** Features of inputs. */
  Features features() {
    return features;
  }

  /** Number of usable rows. */
  int rows() {
    return table.rows();
  }

  /** Rows in range that have empty cells, or features or targets that are no numbers. */
  int unusable() {
    return unusable;
  }

  /** Rows of training, validation, calibration or test (0 to 3). */
  int[] part(int part) {
    return split.rows(part);
  }

  /** What is learned. */
  List<TargetRecipe> targets() {
    return targets;
  }

  /** First target of a row. */
  double target(int row) {
    return values[row * targets.size()];
  }

  /** Targets of rows, row by row. */
  double[] targets(int[] rows) {
    return chosen(values, targets.size(), rows);
  }

  /** Weights of rows. */
  double[] weights(int[] rows) {
    return chosen(weights, 1, rows);
  }

  /** Those of some rows that errors of several outputs are taken from. */
  int[] counted(int[] rows) {
    return Arrays.stream(rows).filter(row -> counted[row]).toArray();
  }

  /** Inputs of rows, row by row. */
  double[] inputs(int[] rows) {
    return chosen(inputs, features.inputs().size(), rows);
  }

  /** Features of rows, row by row, not standardised. */
  double[] features(int[] rows) {
    return chosen(seen, features.width(), rows);
  }

  private static double[] chosen(double[] matrix, int width, int[] rows) {
    double[] chosen = new double[rows.length * width];
    for (int k = 0; k < rows.length; k++) {
      System.arraycopy(matrix, rows[k] * width, chosen, k * width, width);
    }
    return chosen;
  }
}
