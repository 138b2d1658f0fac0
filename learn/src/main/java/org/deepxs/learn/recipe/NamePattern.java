package org.deepxs.learn.recipe;

import java.util.Arrays;
import java.util.regex.Matcher;
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
    return expression().matcher(name).matches();
  }

  /** Another pattern with what stars stand for in a name of this one. */
  String inserted(String name, String other) {
    Matcher matcher = expression().matcher(name);
    String inserted = other;
    if (matcher.matches()) {
      for (int star = 1; star <= matcher.groupCount(); star++) {
        inserted = inserted.replaceFirst("\\*", Matcher.quoteReplacement(matcher.group(star)));
      }
    }
    return inserted;
  }

  private Pattern expression() {
    return Pattern.compile(
        Arrays.stream(text.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("(.*)")));
  }

  @Override
  public String toString() {
    return text;
  }
}
