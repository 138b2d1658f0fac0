package org.deepxs.learn.recipe;

import java.util.Locale;

/** Names of the networks that make a model. */
final class PartNames {

  private PartNames() {}

  /** The first general network has the name of the model. */
  static String general(Recipe recipe, int member) {
    return recipe.name() + (member == 0 ? "" : ".member" + (member + 1));
  }

  static String specialist(Recipe recipe, int part, int member) {
    String name = recipe.name() + ".range" + (part + 1);
    return name + (member == 0 ? "" : ".member" + (member + 1));
  }

  static String round(int round, int member) {
    return String.format(Locale.ROOT, "round-%03d-%d", round, member + 1);
  }
}
