package org.deepxs.spectrum.external;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deepxs.spectrum.SpectrumException;

/**
 * A text with places such as <code>${tanb}</code>.
 *
 * @param text the text
 */
public record Template(String text) implements Serializable {

  private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");

  /**
   * Names of the places.
   *
   * @return in order of appearance
   */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Matcher m = PLACE.matcher(text);
    while (m.find()) {
      names.add(m.group(1));
    }
    return names;
  }

  /**
   * Fills the places.
   *
   * @param values value by name
   * @return the text
   * @throws SpectrumException if a place has no value
   */
  public String filled(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            m -> {
              String value = values.get(m.group(1));
              if (value == null) {
                throw new SpectrumException(
                    "a template asks for ${"
                        + m.group(1)
                        + "}, which has no value; known are "
                        + shortened(String.join(", ", values.keySet())));
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private static String shortened(String names) {
    return names.length() > 300 ? names.substring(0, 300) + ", ..." : names;
  }
}
