package org.deepxs.learn.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.table.DataTable;
import org.deepxs.learn.table.RowSplit;
import org.deepxs.learn.table.TableReader;
import org.deepxs.learn.table.TableReading;

/** The rows of a recipe: inputs, features and targets of rows that can be used, and their split. */
final class LearningData {

  private final DataTable table;
  private final Features features;
  private final double[] inputs;
  private final double[] seen;
  private final double[] target;
  private final RowSplit split;
  private final int unusable;

  private LearningData(DataTable table, Recipe recipe, Features features, int unusable) {
    this.table = table;
    this.features = features;
    this.unusable = unusable;
    this.inputs = table.matrix(recipe.inputs());
    this.seen = features.of(inputs, table.rows());
    this.target = values(table, recipe.target().value());
    SplitRecipe parts = recipe.split();
    this.split =
        parts.by().isEmpty()
            ? RowSplit.shuffled(table.rows(), parts.shares(), parts.seed())
            : RowSplit.hashed(table, parts.by(), parts.shares(), parts.seed());
  }

  /** Reads, filters and divides. */
  static LearningData read(Recipe recipe, Path folder) {
    Features features = Features.of(recipe.inputs(), recipe.features());
    DataTable table = table(recipe, folder);
    boolean[] kept = new boolean[table.rows()];
    Arrays.fill(kept, true);
    for (DataRecipe.Range range : recipe.data().ranges()) {
      double[] values = values(table, range.expression());
      for (int row = 0; row < kept.length; row++) {
        kept[row] &= values[row] >= range.low() && values[row] < range.high();
      }
    }
    int inRange = count(kept);
    dropUnusable(table, recipe, features, kept);
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
    return new LearningData(table.select(wanted), recipe, features, inRange - usable);
  }

  private static DataTable table(Recipe recipe, Path folder) {
    TableReading reading = TableReading.of(columns(recipe));
    for (var entry : recipe.data().where().entrySet()) {
      reading = reading.where(entry.getKey(), entry.getValue());
    }
    List<DataTable> tables = new ArrayList<>();
    for (String file : recipe.data().tables()) {
      DataTable table = TableReader.read(folder.resolve(file), reading);
      if (table.rows() == 0) {
        throw new LearnException(
            folder.resolve(file)
                + ": no row"
                + (recipe.data().where().isEmpty()
                    ? "; make the table again"
                    : " has " + recipe.data().where() + "; look how it is written there"));
      }
      tables.add(table);
    }
    DataTable first = tables.get(0);
    if (tables.size() == 1) {
      return first;
    }
    double[][] all = new double[first.columns().size()][];
    for (int c = 0; c < all.length; c++) {
      String name = first.names().get(c);
      all[c] = tables.stream().flatMapToDouble(t -> Arrays.stream(t.column(name))).toArray();
    }
    return DataTable.of(first.columns(), all);
  }

  private static List<String> columns(Recipe recipe) {
    Set<String> columns = new LinkedHashSet<>(recipe.inputs());
    columns.addAll(variables(recipe.target().value()));
    recipe.data().ranges().forEach(range -> columns.addAll(variables(range.expression())));
    columns.addAll(recipe.split().by());
    return List.copyOf(columns);
  }

  private static Set<String> variables(String expression) {
    return org.deepxs.learn.feature.Expression.parse(expression).variables();
  }

  /** Values of an expression of columns. */
  private static double[] values(DataTable table, String expression) {
    List<String> names = List.copyOf(variables(expression));
    if (names.isEmpty()) {
      throw new LearnException("'" + expression + "' names no column of the data");
    }
    return Features.of(names, List.of(expression)).of(table.matrix(names), table.rows());
  }

  private static void dropUnusable(
      DataTable table, Recipe recipe, Features features, boolean[] kept) {
    double[] inputs = table.matrix(recipe.inputs());
    double[] seen = features.of(inputs, table.rows());
    double[] target = values(table, recipe.target().value());
    boolean positive = recipe.target().transform().logarithmic();
    for (int row = 0; row < kept.length; row++) {
      double y = target[row];
      boolean fine = Double.isFinite(y) && y != 0 && (y > 0 || !positive);
      for (int f = row * features.width(); f < (row + 1) * features.width(); f++) {
        fine &= Double.isFinite(seen[f]);
      }
      for (int k = row * recipe.inputs().size(); k < (row + 1) * recipe.inputs().size(); k++) {
        fine &= Double.isFinite(inputs[k]);
      }
      kept[row] &= fine;
    }
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

  /** Target of a row. */
  double target(int row) {
    return target[row];
  }

  /** Targets of rows. */
  double[] targets(int[] rows) {
    double[] chosen = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      chosen[k] = target[rows[k]];
    }
    return chosen;
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
