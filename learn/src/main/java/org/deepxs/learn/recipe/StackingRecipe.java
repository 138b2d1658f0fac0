package org.deepxs.learn.recipe;

import java.util.List;
import org.deepxs.learn.ensemble.TargetRange;

/**
 * Specialised networks beside the general one.
 *
 * @param blendDecades width of the change-over at a border of a range, in powers of ten
 * @param specialists the networks
 */
public record StackingRecipe(double blendDecades, List<Specialist> specialists) {

  /**
   * A specialised network.
   *
   * @param range of the target that it is for
   * @param target what it learns
   * @param network its shape
   * @param training how it is trained
   */
  public record Specialist(
      TargetRange range, TargetRecipe target, NetworkRecipe network, TrainingRecipe training) {}

  /** Keeps its own list. */
  public StackingRecipe {
    specialists = List.copyOf(specialists);
  }

  static StackingRecipe of(
      RecipeNode node, TargetRecipe target, NetworkRecipe network, TrainingRecipe training) {
    node.allow("blend_decades", "specialised");
    return new StackingRecipe(
        node.child("blend_decades").map(n -> n.number(0, 10)).orElse(0.1),
        node
            .required("specialised", "list ranges, such as '- range: [0.001, 0.2]'")
            .items()
            .stream()
            .map(item -> specialist(item, target, network, training))
            .toList());
  }

  private static Specialist specialist(
      RecipeNode node, TargetRecipe target, NetworkRecipe network, TrainingRecipe training) {
    node.allow("range", "target", "network", "training");
    RecipeNode range = node.required("range", "write for example 'range: [0.001, 0.2]'");
    List<Double> ends = RecipeParts.ends(range);
    if (ends.get(0) < 0) {
      throw range.complaint("ranges of a target begin at 0 or above, found " + ends);
    }
    return new Specialist(
        new TargetRange(ends.get(0), ends.get(1)),
        node.child("target").map(target::with).orElse(target),
        node.child("network").map(network::with).orElse(network),
        node.child("training").map(training::with).orElse(training));
  }
}
