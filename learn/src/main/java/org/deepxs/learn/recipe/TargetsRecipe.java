package org.deepxs.learn.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.learn.LearnException;

/**
 * What is learned: one quantity, or many columns of a table by one network.
 *
 * @param single the one
 * @param groups the many; a column belongs to the first that has it
 */
public record TargetsRecipe(Optional<TargetRecipe> single, List<TargetGroup> groups) {

  /** Keeps its own list. */
  public TargetsRecipe {
    groups = List.copyOf(groups);
  }

  static TargetsRecipe of(RecipeNode root) {
    Optional<RecipeNode> many = root.child("targets");
    if (many.isEmpty()) {
      RecipeNode one = root.required("target", "write 'target: {value: column}'");
      return new TargetsRecipe(Optional.of(TargetRecipe.of(one)), List.of());
    }
    for (String key : List.of("target", "nnps", "stacking", "calibration")) {
      root.child(key)
          .ifPresent(
              node -> {
                throw node.complaint("cannot stand beside 'targets'; remove one of them");
              });
    }
    return new TargetsRecipe(
        Optional.empty(), many.get().items().stream().map(TargetGroup::of).toList());
  }

  /**
   * Whether one network has many outputs, which are not compared with relative errors then.
   *
   * @return whether there are groups
   */
  public boolean several() {
    return single.isEmpty();
  }

  /**
   * Finds the columns of the groups.
   *
   * @param header columns of the table
   * @return the targets, in the table's order
   * @throws LearnException if a group finds no column
   */
  public List<TargetRecipe> resolved(List<String> header) {
    if (single.isPresent()) {
      return List.of(single.get());
    }
    List<TargetRecipe> targets = new ArrayList<>();
    int[] found = new int[groups.size()];
    for (String column : header) {
      for (int k = 0; k < found.length; k++) {
        if (groups.get(k).has(column)) {
          targets.add(groups.get(k).target(column));
          found[k]++;
          break;
        }
      }
    }
    for (int k = 0; k < found.length; k++) {
      if (found[k] == 0) {
        throw new LearnException(
            "targets: no column that is left is like "
                + groups.get(k).columns()
                + "; there are "
                + String.join(", ", header));
      }
    }
    return targets;
  }
}
