package org.deepxs.spectrum.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deepxs.spectrum.SpectrumException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A mapping of a YAML 1.2 file. Its getters complain with the place. Immutable. */
public final class YamlMapping {

  private final String place;
  private final Map<String, Object> entries;

  private YamlMapping(String place, Map<String, Object> entries) {
    this.place = place;
    this.entries = entries;
  }

  /**
   * Reads a file.
   *
   * @param file YAML in UTF-8
   * @return its mapping
   * @throws SpectrumException if it cannot be read or is no mapping
   */
  public static YamlMapping read(Path file) {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (IOException e) {
      throw new SpectrumException(
          file + ": cannot be read as YAML text (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  /**
   * Reads a text.
   *
   * @param text YAML
   * @param place its name for messages
   * @return its mapping
   * @throws SpectrumException if it is no mapping
   */
  public static YamlMapping parse(String text, String place) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(place).setAllowDuplicateKeys(false).build();
    try {
      return of(new Load(settings).loadFromString(text), place);
    } catch (YamlEngineException e) {
      throw new SpectrumException(place + ": no YAML: " + e.getMessage(), e);
    }
  }

  private static YamlMapping of(Object node, String place) {
    if (!(node instanceof Map<?, ?> map)) {
      throw new SpectrumException(
          place + ": expected a mapping (lines such as 'key: value'), found " + shown(node));
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    map.forEach((key, value) -> entries.put(String.valueOf(key), value));
    return new YamlMapping(place, entries);
  }

  private static String shown(Object node) {
    String text = String.valueOf(node);
    return "'" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "'";
  }

  /**
   * Refuses keys that nobody reads.
   *
   * @param known keys that may occur
   * @throws SpectrumException naming the first other one
   */
  public void allow(Collection<String> known) {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        throw new SpectrumException(
            place + ": unknown key '" + key + "'; known are " + String.join(", ", known));
      }
    }
  }

  /**
   * The keys, as written.
   *
   * @return names in the order of the file
   */
  public Set<String> keys() {
    return entries.keySet();
  }

  /**
   * Place of the mapping.
   *
   * @return file, and key if it stands inside another
   */
  public String place() {
    return place;
  }

  /**
   * Place of a key.
   *
   * @param key the key
   * @return file and key, for messages
   */
  public String place(String key) {
    return place + ", key " + key;
  }

  /**
   * Whether a key has a value.
   *
   * @param key the key
   * @return whether it is there and not null
   */
  public boolean has(String key) {
    return entries.get(key) != null;
  }

  /**
   * A text.
   *
   * @param key the key
   * @return the text; empty if the key is absent
   * @throws SpectrumException if the value is a list or mapping
   */
  public Optional<String> text(String key) {
    Object value = entries.get(key);
    if (value instanceof Map || value instanceof List) {
      throw wrong(key, "a text", value);
    }
    return Optional.ofNullable(value).map(String::valueOf);
  }

  /**
   * A number.
   *
   * @param key the key
   * @return the number; empty if the key is absent
   * @throws SpectrumException if the value is no finite number
   */
  public Optional<Double> number(String key) {
    Object value = entries.get(key);
    return value == null ? Optional.empty() : Optional.of(number(key, value));
  }

  private double number(String key, Object value) {
    double number = Double.NaN;
    if (value instanceof Number given) {
      number = given.doubleValue();
    } else if (value instanceof String text) {
      try {
        number = Double.parseDouble(text); // YAML 1.2 reads 1e3 as a text
      } catch (NumberFormatException e) {
        number = Double.NaN;
      }
    }
    if (!Double.isFinite(number)) {
      throw wrong(key, "a finite number", value);
    }
    return number;
  }

  /**
   * A list of numbers.
   *
   * @param key the key
   * @return the numbers; empty if the value is no list
   * @throws SpectrumException if an element is no finite number
   */
  public Optional<List<Double>> numbers(String key) {
    if (!(entries.get(key) instanceof List<?> list)) {
      return Optional.empty();
    }
    List<Double> numbers = new ArrayList<>();
    for (Object element : list) {
      numbers.add(number(key, element));
    }
    return Optional.of(List.copyOf(numbers));
  }

  /**
   * A list of texts.
   *
   * @param key the key
   * @return the texts, a single one as a list of one; empty if the key is absent
   * @throws SpectrumException if the value is a mapping, or an element is no scalar
   */
  public List<String> texts(String key) {
    Object value = entries.get(key);
    if (value instanceof List<?> list) {
      List<String> texts = new ArrayList<>();
      for (Object element : list) {
        if (element == null || element instanceof Map || element instanceof List) {
          throw wrong(key, "a list of texts", value);
        }
        texts.add(String.valueOf(element));
      }
      return List.copyOf(texts);
    }
    return text(key).map(List::of).orElse(List.of());
  }

  /**
   * A mapping inside.
   *
   * @param key the key
   * @return the mapping; empty if the key is absent or its value is a list or a scalar
   */
  public Optional<YamlMapping> mapping(String key) {
    return entries.get(key) instanceof Map<?, ?> map
        ? Optional.of(of(map, place(key)))
        : Optional.empty();
  }

  /**
   * Complaint about a value.
   *
   * @param key the key
   * @param expected what should stand there
   * @return the exception, to be thrown
   */
  public SpectrumException unexpected(String key, String expected) {
    return wrong(key, expected, entries.get(key));
  }

  private SpectrumException wrong(String key, String expected, Object found) {
    return new SpectrumException(place(key) + ": expected " + expected + ", found " + shown(found));
  }
}
