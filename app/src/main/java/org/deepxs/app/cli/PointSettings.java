package org.deepxs.app.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deepxs.app.AppException;
import org.deepxs.spectrum.config.YamlMapping;
import org.deepxs.spectrum.pmssm.PmssmParameter;
import org.deepxs.spectrum.pmssm.PmssmPoint;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One point on the command line or in YAML: an option per parameter, or all in one. */
final class PointSettings {

  private final CommandSpec spec = CommandSpec.create();

  PointSettings() {
    spec.addOption(
        OptionSpec.builder("--point")
            .type(String.class)
            .paramLabel("NAME=VALUE,...")
            .description("One point: all 19 parameters, in GeV; gives SLHA.")
            .build());
    for (PmssmParameter p : PmssmParameter.values()) {
      spec.addOption(
          OptionSpec.builder("--" + p.column())
              .type(Double.class)
              .paramLabel(p == PmssmParameter.TAN_BETA ? "X" : "GEV")
              .description(
                  p == PmssmParameter.M1
                      ? "One point, parameter by parameter: --M1, --M2, --M3, --mA and so on."
                      : "Parameter " + p.column() + " of one point.")
              .hidden(p != PmssmParameter.M1)
              .build());
    }
  }

  /** Options to be mixed into a command. */
  CommandSpec spec() {
    return spec;
  }

  /**
   * The point, if one was given.
   *
   * @throws AppException if a parameter is missing, unknown or no number
   */
  Optional<PmssmPoint> point() {
    Map<PmssmParameter, Double> values = new EnumMap<>(PmssmParameter.class);
    String list = spec.findOption("--point").getValue();
    if (list != null) {
      for (String entry : list.split(",", -1)) {
        addEntry(values, entry);
      }
    }
    for (PmssmParameter p : PmssmParameter.values()) {
      Double value = spec.findOption("--" + p.column()).getValue();
      if (value != null) {
        values.put(p, value);
      }
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(complete(values, "the point"));
  }

  private static void addEntry(Map<PmssmParameter, Double> values, String entry) {
    int equals = entry.indexOf('=');
    String name = equals < 0 ? entry.strip() : entry.substring(0, equals).strip();
    PmssmParameter parameter =
        Stream.of(PmssmParameter.values())
            .filter(p -> p.column().equals(name))
            .findFirst()
            .orElseThrow(
                () -> AppException.usage("--point: unknown parameter '" + name + "'" + known()));
    try {
      values.put(parameter, Double.valueOf(entry.substring(equals + 1).strip()));
    } catch (NumberFormatException e) {
      throw AppException.usage("--point: expected name=value, got '" + entry + "'");
    }
  }

  /**
   * A point in YAML: parameter names and values.
   *
   * @throws AppException if a parameter is missing
   * @throws org.deepxs.spectrum.SpectrumException if there is an unknown one, or no number
   */
  static PmssmPoint read(YamlMapping yaml) {
    yaml.allow(Stream.of(PmssmParameter.values()).map(PmssmParameter::column).toList());
    Map<PmssmParameter, Double> values = new EnumMap<>(PmssmParameter.class);
    for (PmssmParameter p : PmssmParameter.values()) {
      yaml.number(p.column()).ifPresent(value -> values.put(p, value));
    }
    return complete(values, yaml.place());
  }

  private static PmssmPoint complete(Map<PmssmParameter, Double> values, String place) {
    String missing =
        Stream.of(PmssmParameter.values())
            .filter(p -> !values.containsKey(p))
            .map(PmssmParameter::column)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw AppException.usage(place + " lacks " + missing);
    }
    return PmssmPoint.of(values);
  }

  private static String known() {
    return Stream.of(PmssmParameter.values())
        .map(PmssmParameter::column)
        .collect(Collectors.joining(", ", "; known are ", ""));
  }
}
