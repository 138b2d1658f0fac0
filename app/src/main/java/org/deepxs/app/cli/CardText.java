package org.deepxs.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deepxs.learn.model.CardSection;
import org.deepxs.learn.model.ModelCard;
import org.deepxs.learn.model.ModelDescription;
import org.deepxs.learn.model.ModelInput;
import org.deepxs.learn.model.ModelOutput;
import org.deepxs.learn.model.ModelSignature;

/** Cards of models for people. */
final class CardText {

  private static final int SHORT_DIGEST = 16;

  private final StringBuilder text = new StringBuilder();

  private CardText() {}

  /** One line of a list. */
  static String line(ModelCard card) {
    ModelSignature signature = card.signature();
    return String.format(
        "%-24s %2d -> %-2d %-28s %s",
        card.description().name(),
        signature.inputs().size(),
        signature.outputs().size(),
        network(signature),
        card.description().description());
  }

  /** All but the self-check. */
  static String of(ModelCard card) {
    CardText text = new CardText();
    ModelDescription said = card.description();
    ModelSignature signature = card.signature();
    text.entry("model", said.name());
    text.entry("description", said.description());
    text.entry("network", network(signature));
    text.entry("parameters", Integer.toString(signature.architecture().parameters()));
    text.list("inputs", signature.inputs().stream().map(CardText::input).toList());
    text.list("features", signature.features());
    text.list("outputs", signature.outputs().stream().map(CardText::output).toList());
    text.section("properties", said.properties());
    text.section("metrics", said.metrics());
    text.section("calibration", said.calibration());
    text.list(
        "origin",
        List.of(
            "trained by version " + said.origin().codeVersion(),
            "data SHA-256 " + shortened(said.origin().dataDigest()),
            "recipe SHA-256 " + shortened(said.origin().recipeDigest()),
            "seeds " + seeds(said)));
    text.entry("file SHA-256", card.onnxDigest());
    text.entry("self-check", card.selfCheck().rows() + " rows to " + card.selfCheck().tolerance());
    text.list("cite", said.cite());
    return text.text.toString();
  }

  private static String network(ModelSignature signature) {
    List<Integer> hidden = signature.architecture().hidden();
    boolean even = hidden.stream().distinct().count() == 1;
    String layers =
        even
            ? hidden.size() + "x" + hidden.get(0)
            : hidden.stream().map(String::valueOf).collect(Collectors.joining("-"));
    return String.join(
            " ",
            layers.isEmpty() ? "linear" : layers,
            signature.architecture().activation().name().toLowerCase(Locale.ROOT),
            signature.precision().name().toLowerCase(Locale.ROOT))
        + (signature.architecture().residual() ? " residual" : "");
  }

  private static String input(ModelInput input) {
    return input.name() + unit(input.unit()) + "  " + input.min() + " to " + input.max();
  }

  private static String output(ModelOutput output) {
    return output.name() + unit(output.unit());
  }

  private static String unit(String unit) {
    return unit.isEmpty() ? "" : " [" + unit + "]";
  }

  private static String shortened(String digest) {
    return digest.isEmpty()
        ? "(none)"
        : digest.substring(0, Math.min(SHORT_DIGEST, digest.length())) + "...";
  }

  private static String seeds(ModelDescription said) {
    return said.origin().seeds().entrySet().stream()
        .map(seed -> seed.getKey() + " " + seed.getValue())
        .collect(Collectors.joining(", "));
  }

  private void entry(String name, String value) {
    text.append(String.format("%-14s%s\n", name, value));
  }

  private void list(String name, List<String> lines) {
    String first = name;
    for (String line : lines) {
      entry(first, line);
      first = "";
    }
  }

  private void section(String name, CardSection section) {
    list(name, section.names().stream().map(key -> key + "  " + section.show(key)).toList());
  }
}
