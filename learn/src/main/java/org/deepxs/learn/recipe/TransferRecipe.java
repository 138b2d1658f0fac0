package org.deepxs.learn.recipe;

/**
 * Training that begins with a trained network.
 *
 * @param model its file, relative to the recipe
 * @param frozenLayers first layers that keep their weights
 */
public record TransferRecipe(String model, int frozenLayers) {

  static TransferRecipe of(RecipeNode node) {
    node.allow("model", "freeze");
    return new TransferRecipe(
        node.required("model", "write the file of a trained model").text(),
        node.child("freeze").map(n -> (int) n.integer(0, 1000)).orElse(0));
  }
}
