package org.deepxs.learn.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.Expression;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.table.DataTable;
import org.deepxs.learn.table.TableColumn;
import org.deepxs.learn.table.TableReader;
import org.deepxs.learn.table.TableReading;

/** Reads the columns that a recipe needs from its tables, one after the other. */
final class RecipeTable {

  private final Recipe recipe;
  private final Path folder;
  private final List<TargetRecipe> targets;

  private RecipeTable(Recipe recipe, Path folder) {
    this.recipe = recipe;
    this.folder = folder;
    this.targets =
        recipe
            .targets()
            .resolved(
                recipe.targets().several()
                    ? TableReader.header(folder.resolve(recipe.data().tables().get(0)))
                    : List.of());
  }

  static RecipeTable of(Recipe recipe, Path folder) {
    return new RecipeTable(recipe, folder);
  }

  /** What is learned, with the columns of the first table. */
  List<TargetRecipe> targets() {
    return targets;
  }

  /** Reads. */
  DataTable read() {
    Map<String, String> made = recipe.data().columns();
    Set<String> wanted = columns();
    Set<String> needed = new LinkedHashSet<>();
    for (String column : wanted) {
      needed.addAll(made.containsKey(column) ? variables(made.get(column)) : Set.of(column));
    }
    DataTable read = read(List.copyOf(needed));
    DataTable table = read;
    for (String column : wanted) {
      if (made.containsKey(column)) {
        String expression = made.get(column);
        String unit = read.unit(variables(expression).iterator().next());
        table = table.with(new TableColumn(column, unit), values(read, List.of(expression)));
      }
    }
    return table.only(List.copyOf(wanted));
  }

  private DataTable read(List<String> columns) {
    TableReading reading = TableReading.of(columns);
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

  private Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(recipe.inputs());
    targets.forEach(target -> columns.addAll(variables(target.value())));
    add(recipe.data().ranges(), columns);
    columns.addAll(recipe.split().by());
    recipe
        .data()
        .weight()
        .ifPresent(
            weight -> {
              columns.addAll(Expression.parse(weight.value()).variables());
              add(weight.ranges(), columns);
            });
    add(recipe.counted(), columns);
    return columns;
  }

  private static void add(Collection<DataRecipe.Range> ranges, Set<String> columns) {
    ranges.forEach(range -> columns.addAll(variables(range.expression())));
  }

  private static Set<String> variables(String expression) {
    Set<String> variables = Expression.parse(expression).variables();
    if (variables.isEmpty()) {
      throw new LearnException("'" + expression + "' names no column of the data");
    }
    return variables;
  }

  /** Values of expressions of columns, row by row. */
  static double[] values(DataTable table, List<String> expressions) {
    Set<String> names = new LinkedHashSet<>();
    expressions.forEach(expression -> names.addAll(variables(expression)));
    List<String> columns = List.copyOf(names);
    return Features.of(columns, expressions).of(table.matrix(columns), table.rows());
  }

  /** Which rows are inside all ranges. */
  static boolean[] inside(DataTable table, List<DataRecipe.Range> ranges) {
    boolean[] inside = new boolean[table.rows()];
    Arrays.fill(inside, true);
    for (DataRecipe.Range range : ranges) {
      double[] values = values(table, List.of(range.expression()));
      for (int row = 0; row < inside.length; row++) {
        inside[row] &= values[row] >= range.low() && values[row] < range.high();
      }
    }
    return inside;
  }
}
