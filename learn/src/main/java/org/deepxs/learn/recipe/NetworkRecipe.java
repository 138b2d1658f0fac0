package org.deepxs.learn.recipe;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;

/**
 * Shape of a network.
 *
 * @param hidden widths of the hidden layers
 * @param activation of the hidden layers
 * @param residual whether layers add their input
 * @param dropoutRate share of values dropped in training
 */
public record NetworkRecipe(
    List<Integer> hidden, Activation activation, boolean residual, double dropoutRate) {

  private static final Pattern REPEATED = Pattern.compile("\\s*(\\d{1,3})\\s*x\\s*(\\d{1,5})\\s*");

  /** Keeps its own list. */
  public NetworkRecipe {
    hidden = List.copyOf(hidden);
  }

  /** What a recipe without further words gets. */
  static NetworkRecipe standard() {
    return new NetworkRecipe(Collections.nCopies(8, 32), Activation.SELU, false, 0);
  }

  /** This, changed by what a node says. */
  NetworkRecipe with(RecipeNode node) {
    node.allow("hidden", "activation", "residual", "dropout");
    return new NetworkRecipe(
        node.child("hidden").map(NetworkRecipe::widths).orElse(hidden),
        node.child("activation").map(n -> n.choice(Activation.class)).orElse(activation),
        node.child("residual").map(RecipeNode::flag).orElse(residual),
        node.child("dropout").map(n -> n.number(0, 0.9)).orElse(dropoutRate));
  }

  private static List<Integer> widths(RecipeNode node) {
    List<RecipeNode> items = node.items();
    if (items.size() == 1) {
      Matcher repeated = REPEATED.matcher(items.get(0).text());
      if (repeated.matches()) {
        return Collections.nCopies(
            Integer.parseInt(repeated.group(1)), Integer.parseInt(repeated.group(2)));
      }
    }
    return items.stream().map(item -> (int) item.integer(1, 10_000)).toList();
  }

  Architecture architecture(int inputs, int outputs) {
    return new Architecture(inputs, hidden, activation, residual, dropoutRate, outputs);
  }
}
