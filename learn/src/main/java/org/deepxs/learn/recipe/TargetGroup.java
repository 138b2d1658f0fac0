package org.deepxs.learn.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns that one network learns beside others, and how.
 *
 * @param columns which ones, if no group before has them
 * @param except which ones not
 * @param strip beginning of the columns' names that outputs do without
 * @param standard name and value are not used
 * @param less other columns, with {@code *} for what it stands for in their own names, and the
 *     shares of them that are subtracted before learning
 */
public record TargetGroup(
    List<NamePattern> columns,
    List<NamePattern> except,
    String strip,
    TargetRecipe standard,
    Map<String, Double> less) {

  /** Keeps its own collections. */
  public TargetGroup {
    columns = List.copyOf(columns);
    except = List.copyOf(except);
    less = Collections.unmodifiableMap(new LinkedHashMap<>(less));
  }

  static TargetGroup of(RecipeNode node) {
    node.allow("columns", "except", "strip", "unit", "transform", "factor", "largest", "less");
    return new TargetGroup(
        patterns(node.required("columns", "list names of columns, with * for any letters")),
        node.child("except").map(TargetGroup::patterns).orElse(List.of()),
        node.child("strip").map(RecipeNode::text).orElse(""),
        TargetRecipe.of("", "", TargetRecipe.Transform.Z_SCORE, node),
        node.child("less").map(TargetGroup::less).orElse(Map.of()));
  }

  private static Map<String, Double> less(RecipeNode node) {
    Map<String, Double> less = new LinkedHashMap<>();
    node.entries().forEach((column, share) -> less.put(column, share.number(-1e6, 1e6)));
    return less;
  }

  private static List<NamePattern> patterns(RecipeNode node) {
    return node.texts().stream().map(NamePattern::new).toList();
  }

  boolean has(String column) {
    return columns.stream().anyMatch(p -> p.fits(column))
        && except.stream().noneMatch(p -> p.fits(column));
  }

  TargetRecipe target(String column) {
    NamePattern own = columns.stream().filter(p -> p.fits(column)).findFirst().orElseThrow();
    Map<String, Double> outputs = new LinkedHashMap<>();
    less.forEach((other, share) -> outputs.put(output(own.inserted(column, other)), share));
    return standard.named(output(column), "`" + column + "`", outputs);
  }

  private String output(String column) {
    return column.startsWith(strip) ? column.substring(strip.length()) : column;
  }
}
