package org.deepxs.app.input;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deepxs.app.AppException;
import org.deepxs.xsec.point.PointEntry;

/** Tells SLHA, CSV and Parquet apart by their first bytes. */
final class KindDetection {

  private static final Pattern SLHA_KEYWORD =
      Pattern.compile("(?:block|decay|xsection)\\s.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATOR = Pattern.compile("[,;\\s\"]+");
  private static final int QUOTED_LENGTH = 60;

  private KindDetection() {}

  /** Whether a first look suffices: the first line that is no comment ends within it. */
  static boolean decidable(byte[] head) {
    Optional<String> line = firstLine(text(head), false);
    return line.isPresent() || contains(head, 0);
  }

  static boolean isByteOrderMark(byte[] b) {
    return b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
  }

  static InputKind of(InputContent content) {
    byte[] head = content.head();
    String name = content.name();
    if (startsWith(head, "PAR1")) {
      return InputKind.PARQUET;
    }
    refuseBinary(name, head);
    Optional<String> first = firstLine(text(head), content.headIsAll());
    String extension = extension(name);
    if (first.isEmpty()) {
      throw AppException.badInput(
          name
              + (content.headIsAll()
                  ? ": holds nothing but blank lines and comments"
                  : ": no end of line within the first "
                      + InputContent.HEAD_BYTES / 1024
                      + " KiB that are not comments")
              + "; expected an SLHA document or a CSV table with a header line");
    }
    String line = first.get().strip();
    if (SLHA_KEYWORD.matcher(line).matches()) {
      return InputKind.SLHA;
    }
    if (line.indexOf(',') >= 0 || hasOurColumn(line)) {
      return InputKind.CSV;
    }
    return switch (extension) {
      case "slha", "spc", "lha" -> InputKind.SLHA;
      case "csv" -> InputKind.CSV;
      default -> throw unknown(name, line);
    };
  }

  /** Refuses what is no text, naming the usual suspects. */
  static void refuseBinary(String name, byte[] head) {
    String packed = null;
    if (startsWith(head, "PK\u0003\u0004")) {
      packed = "a zip archive";
    } else if (startsWith(head, "BZh")) {
      packed = "packed with bzip2";
    } else if (head.length > 5 && head[0] == (byte) 0xFD && startsWith(head, 1, "7zXZ")) {
      packed = "packed with xz";
    } else if (head.length > 3 && head[0] == 0x28 && head[1] == (byte) 0xB5 && head[2] == 0x2F) {
      packed = "packed with zstd";
    }
    if (packed != null) {
      throw AppException.badInput(name + ": is " + packed + "; unpack it, or pack it with gzip");
    }
    if (contains(head, 0)) {
      throw AppException.badInput(
          name
              + ": binary content (zero bytes); expected SLHA or CSV text in UTF-8, or a Parquet"
              + " file");
    }
  }

  private static AppException unknown(String name, String line) {
    int numbers = line.split("\\s+", -1).length;
    boolean array = line.matches("[-+.0-9eE\\s]+") && (numbers == 14 || numbers == 19);
    return AppException.badInput(
        name
            + ": neither SLHA (first line 'Block ...'), nor CSV (header with columns such as"
            + " MASS_1000024), nor Parquet; its first line is '"
            + (line.length() > QUOTED_LENGTH ? line.substring(0, QUOTED_LENGTH) + "..." : line)
            + "'"
            + (array ? "; for arrays of the original DeepXS add --layout deepxs" : ""));
  }

  private static boolean hasOurColumn(String line) {
    for (String word : SEPARATOR.split(line, -1)) {
      if (PointEntry.ofColumn(word).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** First line that is neither blank nor a comment; empty if it is cut off. */
  private static Optional<String> firstLine(String text, boolean complete) {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      if (end == text.length() && !complete) {
        return Optional.empty();
      }
      String line = text.substring(start, end);
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        return Optional.of(line);
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private static String text(byte[] head) {
    int start = isByteOrderMark(head) ? 3 : 0;
    return new String(head, start, head.length - start, StandardCharsets.ISO_8859_1);
  }

  private static String extension(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      lower = lower.substring(0, lower.length() - 3);
    }
    return lower.substring(lower.lastIndexOf('.') + 1);
  }

  private static boolean contains(byte[] bytes, int wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] head, String prefix) {
    return startsWith(head, 0, prefix);
  }

  private static boolean startsWith(byte[] head, int from, String prefix) {
    if (head.length < from + prefix.length()) {
      return false;
    }
    for (int k = 0; k < prefix.length(); k++) {
      if (head[from + k] != (byte) prefix.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
