package org.deepxs.learn.recipe;

import java.util.List;

/**
 * Columns that one network learns beside others, and how.
 *
 * @param columns which ones, if no group before has them
 * @param except which ones not
 * @param strip beginning of the columns' names that outputs do without
 * @param standard name and value are not used
 */
public record TargetGroup(
    List<NamePattern> columns, List<NamePattern> except, String strip, TargetRecipe standard) {

  /** Keeps its own lists. */
  public TargetGroup {
    columns = List.copyOf(columns);
    except = List.copyOf(except);
  }

  static TargetGroup of(RecipeNode node) {
    node.allow("columns", "except", "strip", "unit", "transform", "factor", "largest");
    return new TargetGroup(
        patterns(node.required("columns", "list names of columns, with * for any letters")),
        node.child("except").map(TargetGroup::patterns).orElse(List.of()),
        node.child("strip").map(RecipeNode::text).orElse(""),
        TargetRecipe.of("", "", TargetRecipe.Transform.Z_SCORE, node));
  }

  private static List<NamePattern> patterns(RecipeNode node) {
    return node.texts().stream().map(NamePattern::new).toList();
  }

  boolean has(String column) {
    return columns.stream().anyMatch(p -> p.fits(column))
        && except.stream().noneMatch(p -> p.fits(column));
  }

  TargetRecipe target(String column) {
    String name = column.startsWith(strip) ? column.substring(strip.length()) : column;
    return standard.named(name, "`" + column + "`");
  }
}
