package org.deepxs.learn.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.ensemble.TargetRange;
import org.deepxs.learn.model.CardSection;

/**
 * Which stored models make one, by their names.
 *
 * @param general members of the general ensemble, the first being the model that the card is of
 * @param blendDecades width of the change-over at borders of ranges, in powers of ten
 * @param specialists specialised ensembles
 */
public record Composition(List<String> general, double blendDecades, List<Part> specialists) {

  private static final String KEY = "composition";

  /**
   * A specialised ensemble.
   *
   * @param range of the target that it is for
   * @param members as many as the general ensemble has
   */
  public record Part(TargetRange range, List<String> members) {

    /** Keeps its own list. */
    public Part {
      members = List.copyOf(members);
    }
  }

  /** Keeps its own lists. */
  public Composition {
    general = List.copyOf(general);
    specialists = List.copyOf(specialists);
  }

  /**
   * Whether the model is more than one network.
   *
   * @return whether there is anything to compose
   */
  public boolean several() {
    return general.size() > 1 || !specialists.isEmpty();
  }

  /**
   * As part of the properties of a card.
   *
   * @param properties other properties; an entry named composition is added if there are several
   *     networks
   */
  public void addTo(Map<String, Object> properties) {
    if (!several()) {
      return;
    }
    List<Map<String, Object>> parts = new ArrayList<>();
    for (Part part : specialists) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("low", part.range().low());
      if (part.range().high() < Double.POSITIVE_INFINITY) {
        entry.put("high", part.range().high());
      }
      entry.put("members", part.members());
      parts.add(entry);
    }
    properties.put(
        KEY, Map.of("general", general, "blend_decades", blendDecades, "specialised", parts));
  }

  /**
   * Of the properties of a card.
   *
   * @param name of the card's model
   * @param properties of the card
   * @return the composition
   * @throws org.deepxs.learn.LearnException if entries are missing or of another kind
   */
  public static Composition of(String name, CardSection properties) {
    if (!properties.has(KEY)) {
      return new Composition(List.of(name), 0, List.of());
    }
    CardSection section = properties.section(KEY);
    List<Part> parts =
        section.sections("specialised").stream()
            .map(
                part ->
                    new Part(
                        new TargetRange(
                            part.number("low"),
                            part.has("high") ? part.number("high") : Double.POSITIVE_INFINITY),
                        part.texts("members")))
            .toList();
    return new Composition(section.texts("general"), section.number("blend_decades"), parts);
  }
}
