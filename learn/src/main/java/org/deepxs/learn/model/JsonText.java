package org.deepxs.learn.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.LearnException;

/**
 * JSON of maps, lists, texts, numbers, true and false. The same values give the same text on every
 * machine; lists of numbers and texts are on one line, others have one element per line.
 */
final class JsonText {

  private static final int MAX_DEPTH = 20;

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(Map<String, ?> values) {
    JsonText json = new JsonText();
    json.object(values, "");
    return json.text.append('\n').toString();
  }

  private void object(Map<String, ?> values, String indent) {
    if (values.isEmpty()) {
      text.append("{}");
      return;
    }
    String inner = indent + "  ";
    String before = "{\n";
    for (Map.Entry<String, ?> entry : values.entrySet()) {
      text.append(before).append(inner);
      quoted(entry.getKey());
      text.append(": ");
      value(entry.getValue(), inner);
      before = ",\n";
    }
    text.append('\n').append(indent).append('}');
  }

  private void list(List<?> values, String indent) {
    boolean flat = values.stream().noneMatch(JsonText::compound);
    String inner = indent + "  ";
    text.append('[');
    boolean first = true;
    for (Object value : values) {
      text.append(first ? "" : flat ? ", " : ",");
      if (!flat) {
        text.append('\n').append(inner);
      }
      value(value, inner);
      first = false;
    }
    if (!flat) {
      text.append('\n').append(indent);
    }
    text.append(']');
  }

  private static boolean compound(Object value) {
    return value instanceof Map || value instanceof List || value instanceof CardSection;
  }

  private void value(Object value, String indent) {
    if (value instanceof CardSection section) {
      object(section.values(), indent);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> named = new LinkedHashMap<>();
      map.forEach((name, inner) -> named.put(String.valueOf(name), inner));
      object(named, indent);
    } else if (value instanceof List<?> list) {
      list(list, indent);
    } else if (value instanceof Double number) {
      text.append(NumberOutput.toString(number, true)); // Java's own text depends on its version
    } else if (value instanceof String string) {
      quoted(string);
    } else {
      text.append(value);
    }
  }

  private void quoted(String string) {
    text.append('"').append(JsonStringEncoder.getInstance().quoteAsString(string)).append('"');
  }

  /** Reads an object; messages name the file. */
  static Map<String, Object> read(byte[] bytes, String file) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();
    try (JsonParser parser = factory.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new LearnException(file + ": is no JSON object; is it the file that you mean?");
      }
      Map<String, Object> values = object(parser, file, 0);
      if (parser.nextToken() != null) {
        throw new LearnException(file + ": there is text after the end of the object; remove it");
      }
      return values;
    } catch (JsonProcessingException e) {
      throw new LearnException(
          String.format(
              "%s, line %d: is no JSON (%s); get the file again",
              file, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new LearnException(file + ": is no JSON (" + e.getMessage() + ")", e);
    }
  }

  private static Map<String, Object> object(JsonParser parser, String file, int depth)
      throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      values.put(name, value(parser, file, depth + 1));
    }
    return values;
  }

  private static Object value(JsonParser parser, String file, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new LearnException(file + ": too many objects inside each other");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, file, depth);
      case START_ARRAY -> list(parser, file, depth);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default ->
          throw new LearnException(
              String.format(
                  "%s, line %d: '%s' is no value; write a text, a number, true or false",
                  file, parser.currentLocation().getLineNr(), parser.getText()));
    };
  }

  private static List<Object> list(JsonParser parser, String file, int depth) throws IOException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser, file, depth + 1));
    }
    return list;
  }
}
