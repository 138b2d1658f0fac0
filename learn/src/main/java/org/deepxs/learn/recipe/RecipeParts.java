package org.deepxs.learn.recipe;

import java.util.ArrayList;
import java.util.List;

/** Values that several parts of a recipe have. */
final class RecipeParts {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private RecipeParts() {}

  /** Expressions of columns, each with the least value and the first that is too great. */
  static List<DataRecipe.Range> ranges(RecipeNode node) {
    List<DataRecipe.Range> ranges = new ArrayList<>();
    node.entries()
        .forEach(
            (expression, bounds) -> {
              List<Double> ends = ends(bounds);
              ranges.add(new DataRecipe.Range(expression, ends.get(0), ends.get(1)));
            });
    return ranges;
  }

  /** Two increasing numbers. */
  static List<Double> ends(RecipeNode node) {
    List<Double> ends =
        node.items().stream().map(item -> item.number(-INFINITY, INFINITY)).toList();
    if (ends.size() != 2 || !(ends.get(0) < ends.get(1))) {
      throw node.complaint("expected two increasing numbers such as [1e-6, .inf], found " + ends);
    }
    return ends;
  }
}
