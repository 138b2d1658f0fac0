package org.deepxs.learn.model;

import java.util.List;
import org.deepxs.learn.LearnException;

/**
 * What whoever trains a model says of it.
 *
 * @param name its name, also of its files: letters, digits, {@code . _ + -}
 * @param description what it predicts, in a sentence
 * @param cite what to cite when it is used
 * @param properties what the caller needs to use it, such as a scheme or a beam energy
 * @param origin where it comes from
 * @param metrics how good it is
 * @param calibration what its errors are made of
 */
public record ModelDescription(
    String name,
    String description,
    List<String> cite,
    CardSection properties,
    ModelOrigin origin,
    CardSection metrics,
    CardSection calibration) {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._+-]{0,99}";

  /**
   * Checks the name.
   *
   * @throws LearnException if it is no name of a file
   */
  public ModelDescription {
    cite = List.copyOf(cite);
    checkName(name);
  }

  static void checkName(String name) {
    if (!name.matches(NAME)) {
      throw new LearnException(
          "'" + name + "' is no name of a model; use letters, digits, '.', '_', '+' and '-'");
    }
  }
}
