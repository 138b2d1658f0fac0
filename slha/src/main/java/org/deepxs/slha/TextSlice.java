package org.deepxs.slha;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Part of a text as bytes. The array is shared and never changed after reading. */
final class TextSlice {
  static final TextSlice EMPTY = new TextSlice(new byte[0], 0, 0);

  private static final int LONGEST_QUOTE = 60;

  final byte[] bytes;
  final int start;
  final int end;

  TextSlice(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  static TextSlice of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new TextSlice(bytes, 0, bytes.length);
  }

  boolean isEmpty() {
    return start == end;
  }

  int length() {
    return end - start;
  }

  boolean endsWithLineEnd() {
    return end > start && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r');
  }

  /** The same lines, each ended by {@code lineEnd}, the last one too. */
  TextSlice withLineEnds(String lineEnd) {
    String text = decode(bytes, start, end).replace("\r\n", "\n").replace('\r', '\n');
    if (!text.endsWith("\n")) {
      text += "\n";
    }
    return of(text.replace("\n", lineEnd));
  }

  boolean sameBytes(TextSlice other) {
    return Arrays.equals(bytes, start, end, other.bytes, other.start, other.end);
  }

  @Override
  public String toString() {
    return decode(bytes, start, end);
  }

  /** UTF-8 where the bytes are valid UTF-8, otherwise ISO 8859-1, which no byte can break. */
  static String decode(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return decodeWide(bytes, from, to);
      }
    }
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static String decodeWide(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
  }

  /** Without blanks and tabs at both ends; other Unicode blanks are text like any other. */
  static String trim(String text) {
    int a = 0;
    int b = text.length();
    while (a < b && (text.charAt(a) == ' ' || text.charAt(a) == '\t')) {
      a++;
    }
    while (b > a && (text.charAt(b - 1) == ' ' || text.charAt(b - 1) == '\t')) {
      b--;
    }
    return text.substring(a, b);
  }

  /** Without blanks and tabs at both ends. */
  static String decodeTrimmed(byte[] bytes, int from, int to) {
    int a = from;
    int b = to;
    while (a < b && LineCursor.isBlank(bytes[a])) {
      a++;
    }
    while (b > a && LineCursor.isBlank(bytes[b - 1])) {
      b--;
    }
    return decode(bytes, a, b);
  }

  /** Short form for messages: control characters shown as '?', long texts cut. */
  static String printable(Object value) {
    String text = String.valueOf(value);
    boolean cut = text.length() > LONGEST_QUOTE;
    StringBuilder shown = new StringBuilder(cut ? text.substring(0, LONGEST_QUOTE) : text);
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, '?');
      }
    }
    return cut ? shown.append("...").toString() : shown.toString();
  }
}
