package org.deepxs.learn.recipe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deepxs.learn.LearnException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of a YAML file that knows its file, line and key, so that complaints name them.
 * Immutable.
 */
final class RecipeNode {

  private final String file;
  private final String key; // path of keys from the root, empty there
  private final int line; // from 1
  private final Node node;

  private RecipeNode(String file, String key, int line, Node node) {
    this.file = file;
    this.key = key;
    this.line = line;
    this.node = node;
  }

  /** Reads a file. */
  static RecipeNode read(Path file) {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (IOException e) {
      throw new LearnException(
          file + ": cannot be read as YAML text (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  /** Reads a text whose name for messages is given. */
  static RecipeNode parse(String text, String file) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new LearnException(file + ": empty; write 'name: ...' first"));
      return new RecipeNode(file, "", line(root, 1), root);
    } catch (YamlEngineException e) {
      throw new LearnException(file + ": no YAML: " + e.getMessage(), e);
    }
  }

  private static int line(Node node, int otherwise) {
    return node.getStartMark().map(Mark::getLine).map(l -> l + 1).orElse(otherwise);
  }

  /** File, line and key. */
  String place() {
    return file + ", line " + line + (key.isEmpty() ? "" : ", key " + key);
  }

  /** File that the value stands in. */
  String file() {
    return file;
  }

  /** A complaint about this value, to be thrown. */
  LearnException complaint(String message) {
    return new LearnException(place() + ": " + message);
  }

  private LearnException expected(String what) {
    return complaint("expected " + what + ", found " + shown());
  }

  private String shown() {
    if (node instanceof ScalarNode scalar) {
      return "'" + scalar.getValue() + "'";
    }
    return node instanceof MappingNode ? "a mapping" : "a list";
  }

  /** Children of a mapping, by key. */
  Map<String, RecipeNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw expected("lines such as 'key: value'");
    }
    Map<String, RecipeNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      int at = line(tuple.getKeyNode(), line);
      if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
        throw new LearnException(file + ", line " + at + ": a key must be a word");
      }
      String name = scalar.getValue();
      RecipeNode child =
          new RecipeNode(file, key.isEmpty() ? name : key + "." + name, at, tuple.getValueNode());
      if (entries.put(name, child) != null) {
        throw child.complaint("occurs twice; remove one");
      }
    }
    return entries;
  }

  /** Refuses keys that nobody reads. */
  void allow(String... known) {
    for (Map.Entry<String, RecipeNode> entry : entries().entrySet()) {
      String name = entry.getKey();
      if (!Arrays.asList(known).contains(name)) {
        String near =
            Arrays.stream(known)
                .filter(k -> near(k, name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(k -> "; did you mean '" + k + "'?")
                .orElse("");
        throw entry
            .getValue()
            .complaint("unknown key" + near + " Known are " + String.join(", ", known));
      }
    }
  }

  /** Whether two words differ by one letter more, less or other, or by a swap of two. */
  private static boolean near(String one, String other) {
    int start = 0;
    int least = Math.min(one.length(), other.length());
    while (start < least && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 2;
  }

  /** A child; empty if the key is absent or has no value. */
  Optional<RecipeNode> child(String name) {
    return Optional.ofNullable(entries().get(name)).filter(child -> !child.isNull());
  }

  /** Whether this is neither a mapping nor a list. */
  boolean isScalar() {
    return node instanceof ScalarNode;
  }

  private boolean isNull() {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && List.of("", "~", "null").contains(scalar.getValue());
  }

  /** A child that must be there. */
  RecipeNode required(String name, String remedy) {
    return child(name).orElseThrow(() -> complaint("no key '" + name + "'; " + remedy));
  }

  /** Elements of a list; a single value is a list of one. */
  List<RecipeNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<RecipeNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new RecipeNode(file, key + "[" + items.size() + "]", line(item, line), item));
    }
    return items;
  }

  /** The text of a scalar. */
  String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw expected("a text");
    }
    return scalar.getValue();
  }

  /** Texts of a list. */
  List<String> texts() {
    return items().stream().map(RecipeNode::text).toList();
  }

  /** A finite number, or .inf where the key allows it. */
  double number(double least, double greatest) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    double number;
    try {
      number =
          switch (text) {
            case ".inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
          };
    } catch (NumberFormatException e) {
      throw expected("a number");
    }
    if (!(number >= least && number <= greatest)) {
      throw expected("a number from " + least + " to " + greatest);
    }
    return number;
  }

  /** A whole number. */
  long integer(long least, long greatest) {
    try {
      long number = Long.parseLong(text().replace("_", ""));
      if (number >= least && number <= greatest) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw expected("a whole number");
    }
    throw expected("a whole number from " + least + " to " + greatest);
  }

  /** A whole number of 32 bits, at least 1. */
  int count() {
    return (int) integer(1, Integer.MAX_VALUE);
  }

  /** true or false. */
  boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw expected("true or false");
    };
  }

  /** One of the words of an enum, in lower case with hyphens. */
  <E extends Enum<E>> E choice(Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(text().toLowerCase(Locale.ROOT))) {
        return constant;
      }
      words.add(word);
    }
    throw expected("one of " + String.join(", ", words));
  }
}
