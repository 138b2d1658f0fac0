package org.deepxs.learn.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which rows to learn from.
 *
 * @param tables files in CSV or Parquet, relative to the recipe
 * @param columns names of further columns, or of columns to replace, with expressions of those that
 *     the files have
 * @param where texts that columns must have
 * @param ranges for expressions of columns, the least value and the first that is too great
 * @param rows at most so many rows, drawn at random; empty for all
 * @param weight of the rows; empty if all count the same
 */
public record DataRecipe(
    List<String> tables,
    Map<String, String> columns,
    Map<String, String> where,
    List<Range> ranges,
    OptionalInt rows,
    Optional<WeightRecipe> weight) {

  /**
   * Values that rows must have to be kept.
   *
   * @param expression of columns
   * @param low least value
   * @param high first value that is too great
   */
  public record Range(String expression, double low, double high) {}

  /** Keeps immutable copies. */
  public DataRecipe {
    tables = List.copyOf(tables);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    ranges = List.copyOf(ranges);
  }

  static DataRecipe of(RecipeNode node) {
    node.allow("tables", "columns", "where", "ranges", "rows", "weight");
    Map<String, String> where = new LinkedHashMap<>();
    node.child("where")
        .ifPresent(w -> w.entries().forEach((column, text) -> where.put(column, text.text())));
    Map<String, String> columns = new LinkedHashMap<>();
    node.child("columns")
        .ifPresent(c -> c.entries().forEach((name, value) -> columns.put(name, value.text())));
    return new DataRecipe(
        node.required("tables", "write for example 'tables: [labels.parquet]'").texts(),
        columns,
        where,
        node.child("ranges").map(RecipeParts::ranges).orElse(List.of()),
        node.child("rows").map(r -> OptionalInt.of(r.count())).orElse(OptionalInt.empty()),
        node.child("weight").map(WeightRecipe::of));
  }
}
