package org.deepxs.learn.recipe;

import java.util.List;

/**
 * How much rows count in training and validation.
 *
 * @param value expression of columns
 * @param ranges rows inside all of these have the value as weight
 * @param outside what the weights of other rows are multiplied with
 */
public record WeightRecipe(String value, List<DataRecipe.Range> ranges, double outside) {

  /** Keeps its own list. */
  public WeightRecipe {
    ranges = List.copyOf(ranges);
  }

  static WeightRecipe of(RecipeNode node) {
    if (node.isScalar()) {
      return new WeightRecipe(node.text(), List.of(), 1);
    }
    node.allow("value", "ranges", "outside");
    return new WeightRecipe(
        node.child("value").map(RecipeNode::text).orElse("1"),
        RecipeParts.ranges(node.required("ranges", "write 'ranges: {column: [0, 1000]}'")),
        node.required("outside", "write the weight of rows outside the ranges").number(0, 1e6));
  }
}
