package org.deepxs.learn.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which rows to learn from.
 *
 * @param tables files in CSV or Parquet, relative to the recipe
 * @param where texts that columns must have
 * @param ranges for expressions of columns, the least value and the first that is too great
 * @param rows at most so many rows, drawn at random; empty for all
 */
public record DataRecipe(
    List<String> tables, Map<String, String> where, List<Range> ranges, OptionalInt rows) {

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
    where = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(where));
    ranges = List.copyOf(ranges);
  }

  static DataRecipe of(RecipeNode node) {
    node.allow("tables", "where", "ranges", "rows");
    Map<String, String> where = new LinkedHashMap<>();
    node.child("where")
        .ifPresent(w -> w.entries().forEach((column, text) -> where.put(column, text.text())));
    List<Range> ranges = new ArrayList<>();
    node.child("ranges")
        .ifPresent(r -> r.entries().forEach((e, ends) -> ranges.add(range(e, ends))));
    return new DataRecipe(
        node.required("tables", "write for example 'tables: [labels.parquet]'").texts(),
        where,
        ranges,
        node.child("rows").map(r -> OptionalInt.of(r.count())).orElse(OptionalInt.empty()));
  }

  private static Range range(String expression, RecipeNode node) {
    List<Double> ends = RecipeParts.ends(node);
    return new Range(expression, ends.get(0), ends.get(1));
  }
}
