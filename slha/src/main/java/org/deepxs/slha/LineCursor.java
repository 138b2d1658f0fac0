package org.deepxs.slha;

/**
 * Walks over the lines of a text and over the words of a line.
 *
 * <p>A line ends at LF, CR LF or CR. Words are separated by blanks and tabs; {@code #} starts the
 * comment. Columns in messages count bytes from 1.
 */
final class LineCursor {
  /** Longer lines come from binary or damaged files; the accord asks for 72 characters. */
  static final int LONGEST_LINE = 1 << 20;

  final String source;
  final byte[] bytes;
  private final int limit;

  /** Line number, from 1; 0 before the first line. */
  int number;

  /** First byte of the line. */
  int start;

  /** Byte after the line's last one, line end not counted. */
  int end;

  /** First byte of the comment, or {@link #end}. */
  int dataEnd;

  /** First byte of the next line. */
  int next;

  int wordStart;
  int wordEnd;

  LineCursor(String source, byte[] bytes, int from, int limit, int numberBefore) {
    this.source = source;
    this.bytes = bytes;
    this.limit = limit;
    this.next = from;
    this.number = numberBefore;
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Goes to the next line; false at the end of the text. */
  boolean nextLine() {
    if (next >= limit) {
      return false;
    }
    number++;
    start = next;
    wordStart = start;
    wordEnd = start;
    int comment = -1;
    int i = start;
    int stop = Math.min(limit, start + LONGEST_LINE);
    for (; i < stop; i++) {
      byte b = bytes[i];
      if (b > '#') {
        continue;
      }
      if (b == '\n' || b == '\r') {
        break;
      }
      if (b == '#' && comment < 0) {
        comment = i;
      } else if (b >= 0 && b < ' ' && b != '\t') {
        throw at(i, "text", String.format("a binary byte 0x%02X; not an SLHA file?", b));
      }
    }
    if (i == stop && stop < limit && bytes[i] != '\n' && bytes[i] != '\r') {
      throw at(start, "a line of at most " + LONGEST_LINE + " bytes", "a longer one");
    }
    end = i;
    dataEnd = comment < 0 ? i : comment;
    boolean crLf = i + 1 < limit && bytes[i] == '\r' && bytes[i + 1] == '\n';
    next = Math.min(limit, i + (crLf ? 2 : 1));
    return true;
  }

  /** Goes to the next word of the line's data part; false if there is none. */
  boolean nextWord() {
    int i = wordEnd;
    while (i < dataEnd && isBlank(bytes[i])) {
      i++;
    }
    wordStart = i;
    while (i < dataEnd && !isBlank(bytes[i])) {
      i++;
    }
    wordEnd = i;
    return wordStart < i;
  }

  /** Makes {@link #nextWord} start again at the beginning of the line. */
  void rewind() {
    wordStart = start;
    wordEnd = start;
  }

  /** True if the current word is {@code keyword}, given in upper case. */
  boolean wordIs(String keyword) {
    int length = keyword.length();
    if (wordEnd - wordStart != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int b = bytes[wordStart + i];
      int upper = b >= 'a' && b <= 'z' ? b - 0x20 : b;
      if (upper != keyword.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String word() {
    return TextSlice.decode(bytes, wordStart, wordEnd);
  }

  /** What follows the current word, up to the comment, without blanks around it. */
  String rest() {
    return TextSlice.decodeTrimmed(bytes, wordEnd, dataEnd);
  }

  /** The comment without its {@code #} and without blanks around it; empty if there is none. */
  String comment() {
    return dataEnd == end ? "" : TextSlice.decodeTrimmed(bytes, dataEnd + 1, end);
  }

  /** The next word as an integer; what it is goes into the message if it is not there. */
  int expectInt(String what, String place) {
    nextWord();
    long value = NumberReader.parseInt(bytes, wordStart, wordEnd);
    if (value == Long.MIN_VALUE) {
      throw atWord("an integer, " + what + " of " + place);
    }
    return (int) value;
  }

  /** The next word as a finite number. */
  double expectNumber(String what, String place) {
    nextWord();
    double value = NumberReader.parse(bytes, wordStart, wordEnd);
    if (!Double.isFinite(value)) {
      String kind = Double.isNaN(value) ? "a number, " : "a number within the double range, ";
      throw atWord(kind + what + " of " + place);
    }
    return value;
  }

  /** Refuses further words in the line. */
  void expectEnd(String place) {
    if (nextWord()) {
      throw atWord("the end of the line or a # comment in " + place);
    }
  }

  /** Exception at the current word, or at the end of the data where there is none. */
  SlhaException atWord(String expected) {
    return at(
        wordStart,
        expected,
        wordStart == wordEnd ? "the end of the line" : "'" + TextSlice.printable(word()) + "'");
  }

  SlhaException at(int position, String expected, String found) {
    return SlhaException.at(source, number, position - start + 1, expected, found);
  }
}
