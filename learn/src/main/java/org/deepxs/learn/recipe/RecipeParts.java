package org.deepxs.learn.recipe;

import java.util.List;

/** Values that several parts of a recipe have. */
final class RecipeParts {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private RecipeParts() {}

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
