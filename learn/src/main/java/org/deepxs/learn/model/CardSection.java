package org.deepxs.learn.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.deepxs.learn.LearnException;

/**
 * Names and values of a card: texts, numbers, true or false, lists of such, and sections of their
 * own. Immutable; names are sorted.
 */
public final class CardSection {

  private static final CardSection NONE = new CardSection("", Map.of());

  private final String place; // for messages
  private final Map<String, Object> values;

  private CardSection(String place, Map<String, Object> values) {
    this.place = place;
    this.values = Collections.unmodifiableMap(values);
  }

  /**
   * No names.
   *
   * @return the empty section
   */
  public static CardSection none() {
    return NONE;
  }

  /**
   * A section.
   *
   * @param values names and values: {@link String}, {@link Number}, {@link Boolean}, {@code
   *     double[]}, {@link List}, {@link Map} or {@link CardSection}
   * @return an immutable copy
   * @throws LearnException if a value is of another kind or a number is not finite
   */
  public static CardSection of(Map<String, ?> values) {
    return of("", values);
  }

  static CardSection of(String place, Map<String, ?> values) {
    TreeMap<String, Object> copy = new TreeMap<>();
    values.forEach((name, value) -> copy.put(name, normal(place + name, value)));
    return new CardSection(place, copy);
  }

  private static Object normal(String place, Object value) {
    if (value instanceof String || value instanceof Boolean || value instanceof Long) {
      return value;
    }
    if (value instanceof Integer integer) {
      return integer.longValue();
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (!Double.isFinite(number)) {
        throw new LearnException(place + " is " + number + ", which a card cannot hold");
      }
      return number;
    }
    if (value instanceof double[] numbers) {
      return normal(place, Arrays.stream(numbers).boxed().toList());
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      for (int k = 0; k < list.size(); k++) {
        copy.add(normal(place + "[" + k + "]", list.get(k)));
      }
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof CardSection section) {
      return of(place + ".", section.values);
    }
    if (value instanceof Map<?, ?> map) {
      TreeMap<String, Object> texts = new TreeMap<>();
      map.forEach((name, inner) -> texts.put(String.valueOf(name), inner));
      return of(place + ".", texts);
    }
    throw new LearnException(place + " is '" + value + "', which a card cannot hold");
  }

  /**
   * Names of the values.
   *
   * @return sorted
   */
  public Set<String> names() {
    return values.keySet();
  }

  /**
   * Whether there is a value.
   *
   * @param name its name
   * @return whether it is here
   */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * A text.
   *
   * @param name its name
   * @return the text
   * @throws LearnException if it is missing or no text
   */
  public String text(String name) {
    return value(name, String.class, "a text");
  }

  /**
   * A number.
   *
   * @param name its name
   * @return the number
   * @throws LearnException if it is missing or no number
   */
  public double number(String name) {
    return value(name, Number.class, "a number").doubleValue();
  }

  /**
   * A whole number.
   *
   * @param name its name
   * @return the number
   * @throws LearnException if it is missing or no whole number
   */
  public long integer(String name) {
    return value(name, Long.class, "a whole number");
  }

  /**
   * True or false.
   *
   * @param name its name
   * @return the value
   * @throws LearnException if it is missing or neither
   */
  public boolean flag(String name) {
    return value(name, Boolean.class, "true or false");
  }

  /**
   * A list of numbers.
   *
   * @param name its name
   * @return the numbers
   * @throws LearnException if it is missing or holds something else
   */
  public double[] numbers(String name) {
    return list(name, Number.class, "numbers").stream().mapToDouble(Number::doubleValue).toArray();
  }

  /**
   * A list of texts.
   *
   * @param name its name
   * @return the texts
   * @throws LearnException if it is missing or holds something else
   */
  public List<String> texts(String name) {
    return list(name, String.class, "texts");
  }

  /**
   * A section.
   *
   * @param name its name
   * @return the section
   * @throws LearnException if it is missing or something else
   */
  public CardSection section(String name) {
    return value(name, CardSection.class, "a section");
  }

  /**
   * A list of sections.
   *
   * @param name its name
   * @return the sections
   * @throws LearnException if it is missing or holds something else
   */
  public List<CardSection> sections(String name) {
    return list(name, CardSection.class, "sections");
  }

  /** A list of rows of numbers, one after the other. */
  List<List<?>> rows(String name) {
    List<List<?>> rows = new ArrayList<>();
    list(name, List.class, "rows of numbers").forEach(rows::add);
    return rows;
  }

  /**
   * A value for people to read.
   *
   * @param name its name
   * @return its text
   * @throws LearnException if it is missing
   */
  public String show(String name) {
    return value(name, Object.class, "a value").toString();
  }

  Map<String, Object> values() {
    return values;
  }

  private <T> T value(String name, Class<T> type, String what) {
    Object value = values.get(name);
    if (!type.isInstance(value)) {
      throw new LearnException(
          "'"
              + place
              + name
              + "' is "
              + (value == null ? "missing" : "not " + what)
              + "; it must be "
              + what);
    }
    return type.cast(value);
  }

  private <T> List<T> list(String name, Class<T> type, String what) {
    List<T> all = new ArrayList<>();
    for (Object element : value(name, List.class, "a list of " + what)) {
      if (!type.isInstance(element)) {
        throw new LearnException("'" + place + name + "' must be a list of " + what);
      }
      all.add(type.cast(element));
    }
    return Collections.unmodifiableList(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardSection section && values.equals(section.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
