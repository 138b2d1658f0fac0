package org.deepxs.learn.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;

/** Signatures of models as JSON. */
final class SignatureJson {

  private SignatureJson() {}

  static Map<String, Object> of(ModelSignature signature) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("inputs", signature.inputs().stream().map(SignatureJson::of).toList());
    json.put("features", signature.features());
    json.put("outputs", signature.outputs().stream().map(SignatureJson::of).toList());
    json.put("network", network(signature));
    return json;
  }

  private static Map<String, Object> of(ModelInput input) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", input.name());
    json.put("unit", input.unit());
    json.put("min", input.min());
    json.put("max", input.max());
    return json;
  }

  private static Map<String, Object> of(ModelOutput output) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", output.name());
    json.put("unit", output.unit());
    json.put("function", label(output.transform().function()));
    json.put("shift", output.transform().shift());
    json.put("scale", output.transform().scale());
    return json;
  }

  private static Map<String, Object> network(ModelSignature signature) {
    Architecture shape = signature.architecture();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("hidden", shape.hidden().stream().map(Integer::longValue).toList());
    json.put("activation", label(shape.activation()));
    json.put("residual", shape.residual());
    json.put("dropout_rate", shape.dropoutRate());
    json.put("precision", label(signature.precision()));
    return json;
  }

  static ModelSignature read(CardSection json) {
    List<ModelInput> inputs =
        json.sections("inputs").stream()
            .map(
                in ->
                    new ModelInput(
                        in.text("name"), in.text("unit"), in.number("min"), in.number("max")))
            .toList();
    List<ModelOutput> outputs =
        json.sections("outputs").stream()
            .map(out -> new ModelOutput(out.text("name"), out.text("unit"), transform(out)))
            .toList();
    List<String> features = json.texts("features");
    CardSection network = json.section("network");
    List<Integer> hidden =
        Arrays.stream(network.numbers("hidden")).mapToObj(width -> (int) width).toList();
    Architecture architecture =
        new Architecture(
            features.size(),
            hidden,
            choice(Activation.class, network.text("activation")),
            network.flag("residual"),
            network.number("dropout_rate"),
            outputs.size());
    return new ModelSignature(
        inputs,
        features,
        outputs,
        architecture,
        choice(Precision.class, network.text("precision")));
  }

  private static TargetTransform transform(CardSection output) {
    return new TargetTransform(
        choice(TargetTransform.Function.class, output.text("function")),
        output.number("shift"),
        output.number("scale"));
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String label) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> label(value).equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new LearnException(
                    "'" + label + "' is not known here; a newer version of DeepXS may know it"));
  }
}
