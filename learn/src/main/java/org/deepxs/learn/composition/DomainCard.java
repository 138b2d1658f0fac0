package org.deepxs.learn.composition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deepxs.learn.domain.DomainNumbers;
import org.deepxs.learn.domain.TrainingDomain;
import org.deepxs.learn.model.CardSection;

/** A domain as part of the properties of a card. */
public final class DomainCard {

  private static final String KEY = "domain";

  private DomainCard() {}

  /**
   * Adds a domain to properties.
   *
   * @param domain of the training set
   * @param properties an entry named domain is added
   */
  public static void add(TrainingDomain domain, Map<String, Object> properties) {
    DomainNumbers numbers = domain.numbers();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("low", numbers.low());
    entry.put("high", numbers.high());
    entry.put("mean", numbers.mean());
    entry.put("deviation", numbers.deviation());
    entry.put("margin", numbers.margin());
    entry.put("centres", numbers.centres());
    entry.put("radii", numbers.radii());
    entry.put("near", numbers.near());
    entry.put("far", numbers.far());
    properties.put(KEY, entry);
  }

  /**
   * The domain of properties.
   *
   * @param properties of a card
   * @return the domain; empty if there is none
   * @throws org.deepxs.learn.LearnException if numbers are missing or do not fit
   */
  public static Optional<TrainingDomain> of(CardSection properties) {
    if (!properties.has(KEY)) {
      return Optional.empty();
    }
    CardSection entry = properties.section(KEY);
    return Optional.of(
        TrainingDomain.ofNumbers(
            new DomainNumbers(
                list(entry, "low"),
                list(entry, "high"),
                list(entry, "mean"),
                list(entry, "deviation"),
                entry.number("margin"),
                list(entry, "centres"),
                list(entry, "radii"),
                entry.number("near"),
                entry.number("far"))));
  }

  private static List<Double> list(CardSection entry, String name) {
    return Arrays.stream(entry.numbers(name)).boxed().toList();
  }
}
