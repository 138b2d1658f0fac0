package org.deepxs.learn.recipe;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of columns or outputs, with {@code *} for any letters.
 *
 * @param text such as {@code K_13000_*_TT}
 */
public record NamePattern(String text) {

  /**
   * Whether a name is one of them.
   *
   * @param name a whole name
   * @return whether it fits
   */
  public boolean fits(String name) {
    String expression =
        Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.matches(expression, name);
  }

  @Override
  public String toString() {
    return text;
  }
}
