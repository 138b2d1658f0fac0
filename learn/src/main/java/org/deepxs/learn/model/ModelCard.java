package org.deepxs.learn.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.table.Sha256;

/**
 * What stands in the JSON file beside a model: everything that is to be known of it, a self-check
 * and the digest of its ONNX file. The same card gives the same bytes.
 *
 * @param description what whoever trained it says of it
 * @param signature what it takes and gives, and its shape
 * @param selfCheck inputs and outputs to check it with
 * @param onnxDigest SHA-256 of its ONNX file
 */
public record ModelCard(
    ModelDescription description,
    ModelSignature signature,
    SelfCheck selfCheck,
    String onnxDigest) {

  private static final String FORMAT = "deepxs-model-1";
  private static final String DIGEST = "card_sha256";
  private static final String END = "\n}\n";

  /**
   * Content of its file.
   *
   * @return JSON in UTF-8; its last entry is the digest of the file without this entry
   */
  public byte[] write() {
    String text = JsonText.of(json());
    String last = lastEntry(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    return (text.substring(0, text.length() - END.length()) + last)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String lastEntry(String digest) {
    return ",\n  \"" + DIGEST + "\": \"" + digest + "\"" + END;
  }

  private static boolean undamaged(byte[] bytes) {
    byte[] last = lastEntry(Sha256.of(new byte[0])).getBytes(StandardCharsets.UTF_8);
    int before = bytes.length - last.length;
    if (before < 0) {
      return false;
    }
    byte[] end = END.getBytes(StandardCharsets.UTF_8);
    byte[] rest = Arrays.copyOf(bytes, before + end.length);
    System.arraycopy(end, 0, rest, before, end.length);
    last = lastEntry(Sha256.of(rest)).getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(bytes, before, bytes.length, last, 0, last.length);
  }

  private Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("name", description.name());
    json.put("description", description.description());
    json.put("cite", description.cite());
    json.put("properties", description.properties());
    json.putAll(SignatureJson.of(signature));
    json.put("origin", origin(description.origin()));
    json.put("metrics", description.metrics());
    json.put("calibration", description.calibration());
    json.put("self_check", check(selfCheck, signature));
    json.put("onnx_sha256", onnxDigest);
    return json;
  }

  private static Map<String, Object> origin(ModelOrigin origin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("data_sha256", origin.dataDigest());
    json.put("recipe_sha256", origin.recipeDigest());
    json.put("code_version", origin.codeVersion());
    json.put("seeds", origin.seeds());
    return json;
  }

  private static Map<String, Object> check(SelfCheck check, ModelSignature signature) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tolerance", check.tolerance());
    json.put("inputs", rows(check.inputs(), signature.inputs().size()));
    json.put("outputs", rows(check.outputs(), signature.outputs().size()));
    return json;
  }

  private static List<List<Double>> rows(double[] matrix, int width) {
    List<Double> all = Arrays.stream(matrix).boxed().toList();
    List<List<Double>> rows = new ArrayList<>();
    for (int k = 0; k < matrix.length; k += width) {
      rows.add(all.subList(k, k + width));
    }
    return rows;
  }

  /**
   * Reads a card.
   *
   * @param bytes content of the file
   * @param file its name for messages
   * @return the card
   * @throws LearnException if it is damaged or of another format
   */
  public static ModelCard read(byte[] bytes, String file) {
    Map<String, Object> json = JsonText.read(bytes, file);
    if (!FORMAT.equals(json.get("format"))) {
      throw new LearnException(
          String.format(
              "%s: is no card of a model that is known here (format '%s', wanted '%s'); a newer"
                  + " version of DeepXS may know it",
              file, json.get("format"), FORMAT));
    }
    ModelCard card;
    try {
      card = read(CardSection.of(json));
    } catch (LearnException e) {
      throw new LearnException(file + ": " + e.getMessage() + " (damaged file? get it again)", e);
    }
    if (!undamaged(bytes)) {
      throw new LearnException(
          file
              + ": its content is not what its last entry, "
              + DIGEST
              + ", says; it is damaged or was edited; get it again, or train the model again");
    }
    return card;
  }

  private static ModelCard read(CardSection json) {
    CardSection origin = json.section("origin");
    CardSection seeds = origin.section("seeds");
    Map<String, Long> seedNumbers = new TreeMap<>();
    seeds.names().forEach(name -> seedNumbers.put(name, seeds.integer(name)));
    ModelDescription description =
        new ModelDescription(
            json.text("name"),
            json.text("description"),
            json.texts("cite"),
            json.section("properties"),
            new ModelOrigin(
                origin.text("data_sha256"),
                origin.text("recipe_sha256"),
                origin.text("code_version"),
                seedNumbers),
            json.section("metrics"),
            json.section("calibration"));
    ModelSignature signature = SignatureJson.read(json);
    CardSection check = json.section("self_check");
    List<List<?>> inputs = check.rows("inputs");
    SelfCheck selfCheck =
        SelfCheck.of(
            inputs.size(),
            matrix(inputs, signature.inputs().size()),
            matrix(check.rows("outputs"), signature.outputs().size()),
            check.number("tolerance"));
    return new ModelCard(description, signature, selfCheck, json.text("onnx_sha256"));
  }

  private static double[] matrix(List<List<?>> rows, int width) {
    double[] matrix = new double[rows.size() * width];
    int at = 0;
    for (List<?> row : rows) {
      if (row.size() != width) {
        throw new LearnException("a row of the self-check has " + row.size() + " numbers");
      }
      for (Object value : row) {
        if (!(value instanceof Number number)) {
          throw new LearnException("'" + value + "' in the self-check is no number");
        }
        matrix[at++] = number.doubleValue();
      }
    }
    return matrix;
  }
}
