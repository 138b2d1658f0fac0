package org.deepxs.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the flat YAML subset of {@code .info} files, {@code lhapdf.conf} and member headers: {@code
 * key: value} lines, quoted or plain scalars (also continued on indented lines), flow lists (also
 * over several lines) and block lists. Lists become comma-separated text, as in LHAPDF.
 */
final class InfoParser {

  private final Path file;
  private final List<String> lines;
  private final Map<String, String> entries = new LinkedHashMap<>();
  private int next;

  private InfoParser(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Entries of the lines up to a {@code ---} separator (a leading one is skipped) or the end. */
  static Map<String, String> parse(Path file, List<String> lines) {
    InfoParser parser = new InfoParser(file, lines);
    parser.run();
    return parser.entries;
  }

  private void run() {
    while (next < lines.size()) {
      String line = lines.get(next);
      String content = withoutComment(line).strip();
      if (content.equals("---")) {
        if (entries.isEmpty()) {
          next++;
          continue;
        }
        return;
      }
      if (content.isEmpty() || line.startsWith("%")) {
        next++;
        continue;
      }
      entry(line, content);
    }
  }

  private void entry(String line, String content) {
    int number = next + 1;
    int colon = keyEnd(content);
    if (colon <= 0 || Character.isWhitespace(line.charAt(0))) {
      throw new PdfException(
          file + " line " + number + ": expected 'Key: value', found '" + shorten(content) + "'");
    }
    String key = unquote(content.substring(0, colon).strip(), number);
    StringBuilder value = new StringBuilder(content.substring(colon + 1).strip());
    next++;
    if (value.length() > 0 && value.charAt(0) == '[') {
      continueList(value, number);
      entries.put(key, list(value.toString(), number));
      return;
    }
    if (value.length() == 0 && next < lines.size() && isBlockItem(lines.get(next))) {
      entries.put(key, blockList());
      return;
    }
    continueScalar(value, number);
    entries.put(key, unquote(value.toString().strip(), number));
  }

  /** Position of the colon that ends the key: followed by a blank or the end of the line. */
  private static int keyEnd(String content) {
    for (int i = content.indexOf(':'); i >= 0; i = content.indexOf(':', i + 1)) {
      if (i + 1 == content.length() || Character.isWhitespace(content.charAt(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  private void continueList(StringBuilder value, int number) {
    while (value.indexOf("]") < 0) {
      if (next >= lines.size() || lines.get(next).strip().equals("---")) {
        throw new PdfException(
            file + " line " + number + ": the list that starts here is not closed by ']'");
      }
      value.append(' ').append(withoutComment(lines.get(next++)).strip());
    }
  }

  private String list(String value, int number) {
    int close = value.indexOf(']');
    if (!value.substring(close + 1).isBlank()) {
      throw new PdfException(file + " line " + number + ": text after the ']' of a list");
    }
    List<String> items = new ArrayList<>();
    String inner = value.substring(1, close);
    if (!inner.isBlank()) {
      for (String item : inner.split(",", -1)) {
        items.add(unquote(item.strip(), number));
      }
      if (items.get(items.size() - 1).isEmpty()) {
        items.remove(items.size() - 1);
      }
    }
    return String.join(",", items);
  }

  private static boolean isBlockItem(String line) {
    String stripped = line.strip();
    return stripped.startsWith("- ") && !stripped.equals("---");
  }

  private String blockList() {
    List<String> items = new ArrayList<>();
    while (next < lines.size() && isBlockItem(lines.get(next))) {
      String item = withoutComment(lines.get(next++)).strip().substring(1).strip();
      items.add(unquote(item, next));
    }
    return String.join(",", items);
  }

  private void continueScalar(StringBuilder value, int number) {
    boolean quoted = value.length() > 0 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    while (next < lines.size()) {
      String line = lines.get(next);
      boolean open = quoted && !isClosed(value);
      boolean indented = !line.isBlank() && Character.isWhitespace(line.charAt(0));
      if (line.strip().equals("---") || (!open && !indented)) {
        break;
      }
      value.append(' ').append(withoutComment(line).strip());
      next++;
    }
    if (quoted && !isClosed(value)) {
      throw new PdfException(file + " line " + number + ": the quoted text here is not closed");
    }
  }

  private static boolean isClosed(CharSequence value) {
    String text = value.toString().strip();
    return text.length() > 1 && text.charAt(text.length() - 1) == text.charAt(0);
  }

  private String unquote(String text, int number) {
    if (text.isEmpty() || (text.charAt(0) != '"' && text.charAt(0) != '\'')) {
      return text;
    }
    if (!isClosed(text)) {
      throw new PdfException(
          file + " line " + number + ": the quotes around '" + shorten(text) + "' do not match");
    }
    return text.substring(1, text.length() - 1);
  }

  /** Cuts a comment: a '#' at the start or after a blank, outside quotes. */
  private static String withoutComment(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && opensQuote(line, i)) {
        quote = c;
      } else if (c == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  /** A quote opens a quoted text only at the start of a value: "Watt's" holds an apostrophe. */
  private static boolean opensQuote(String line, int i) {
    String before = line.substring(0, i).strip();
    return before.isEmpty() || before.endsWith(":") || before.endsWith("[") || before.endsWith(",");
  }

  private static String shorten(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(60)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return shown.toString();
  }
}
