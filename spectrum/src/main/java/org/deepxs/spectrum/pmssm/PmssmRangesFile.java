package org.deepxs.spectrum.pmssm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.config.YamlMapping;

/**
 * Ranges as users write them. Parameters that are not named keep their range:
 *
 * <pre>
 * M1: [50, 1000]                                     # keeps its random sign
 * mu: {min: 80, max: 500, sign: positive, prior: log}
 * tanb: 10                                           # fixed
 * </pre>
 *
 * <p>{@code sign} is {@code random}, {@code positive} or {@code negative}, {@code prior} is {@code
 * flat} or {@code log}. A range with a negative end has its signs in itself.
 */
public final class PmssmRangesFile {

  private static final List<String> KEYS = List.of("min", "max", "prior", "sign");

  private PmssmRangesFile() {}

  /**
   * Reads ranges.
   *
   * @param yaml parameter names and ranges
   * @param defaults ranges of what is not named
   * @return the ranges
   * @throws SpectrumException if a parameter is not known or a range makes no sense
   */
  public static PmssmRanges read(YamlMapping yaml, PmssmRanges defaults) {
    List<String> names = Stream.of(PmssmParameter.values()).map(PmssmParameter::column).toList();
    yaml.allow(names);
    PmssmRanges ranges = defaults;
    for (PmssmParameter p : PmssmParameter.values()) {
      if (yaml.has(p.column())) {
        try {
          ranges = ranges.with(p, range(yaml, p.column(), defaults.get(p)));
        } catch (SpectrumException e) {
          String place = yaml.place(p.column());
          throw e.getMessage().startsWith(place)
              ? e
              : new SpectrumException(place + ": " + e.getMessage(), e);
        }
      }
    }
    try {
      return ranges.checked();
    } catch (SpectrumException e) {
      throw new SpectrumException(yaml.place() + ": " + e.getMessage(), e);
    }
  }

  private static PmssmRange range(YamlMapping yaml, String key, PmssmRange before) {
    Optional<YamlMapping> mapping = yaml.mapping(key);
    if (mapping.isPresent()) {
      return detailed(mapping.get(), before);
    }
    Optional<List<Double>> ends = yaml.numbers(key);
    if (ends.isEmpty()) {
      double value = yaml.number(key).orElseThrow();
      return new PmssmRange(value, value, Prior.FLAT, SignChoice.AS_RANGE);
    }
    if (ends.get().size() != 2) {
      throw yaml.unexpected(key, "two numbers, [min, max]");
    }
    double min = ends.get().get(0);
    return new PmssmRange(min, ends.get().get(1), prior(min, before.prior()), sign(min, before));
  }

  private static PmssmRange detailed(YamlMapping yaml, PmssmRange before) {
    yaml.allow(KEYS);
    double min = yaml.number("min").orElse(before.min());
    double max = yaml.number("max").orElse(before.max());
    Prior prior =
        switch (yaml.text("prior").orElse("").toLowerCase(Locale.ROOT)) {
          case "" -> prior(min, before.prior());
          case "flat" -> Prior.FLAT;
          case "log" -> Prior.LOG;
          default -> throw yaml.unexpected("prior", "flat or log");
        };
    SignChoice sign =
        switch (yaml.text("sign").orElse("").toLowerCase(Locale.ROOT)) {
          case "" -> sign(min, before);
          case "random" -> SignChoice.RANDOM;
          case "positive" -> SignChoice.AS_RANGE;
          case "negative" -> SignChoice.NEGATIVE;
          default -> throw yaml.unexpected("sign", "random, positive or negative");
        };
    return new PmssmRange(min, max, prior, sign);
  }

  private static Prior prior(double min, Prior before) {
    return min > 0 ? before : Prior.FLAT;
  }

  private static SignChoice sign(double min, PmssmRange before) {
    return min < 0 ? SignChoice.AS_RANGE : before.sign();
  }
}
