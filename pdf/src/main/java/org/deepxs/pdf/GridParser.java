package org.deepxs.pdf;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads a member file of format {@code lhagrid1}: a header, then blocks closed by {@code ---}, each
 * of a line of x knots, a line of Q knots (GeV), a line of flavours, and one line of x f values per
 * (x, Q) knot, Q running fastest.
 */
final class GridParser {

  /** Upper limit of knots in a block, far above any published set; stops absurd files early. */
  private static final int MAX_BLOCK_KNOTS = 2_000_000;

  private static final int MAX_FLAVORS = 64;
  private static final int MIN_X_KNOTS = 4;
  private static final int MIN_Q_KNOTS = 2;

  private final Path file;
  private final byte[] bytes;
  private int position;
  private int lineNumber;
  private int lineStart;
  private int lineEnd;

  /** What a member file holds: its header entries, flavour columns and blocks in Q order. */
  record Grid(Map<String, String> header, List<Integer> flavors, List<Subgrid> subgrids) {}

  private GridParser(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Parses a member file.
   *
   * @param file its name, for messages
   * @param bytes its content
   * @throws PdfException if it is malformed
   */
  static Grid parse(Path file, byte[] bytes) {
    return new GridParser(file, bytes).run();
  }

  private Grid run() {
    Map<String, String> header = header();
    List<Subgrid> subgrids = new ArrayList<>();
    int[] flavors = null;
    while (nextLine()) {
      double[] xs = knots("x knots", MIN_X_KNOTS);
      if (xs[0] <= 0 || xs[xs.length - 1] > 1) {
        throw error("x knots should lie in (0, 1]; found " + xs[0] + " ... " + xs[xs.length - 1]);
      }
      requireLine("the line of Q knots");
      double[] qs = knots("Q knots", MIN_Q_KNOTS);
      if (qs[0] <= 0) {
        throw error("Q knots should be positive (GeV), found " + qs[0]);
      }
      requireLine("the line of flavours");
      int[] here = flavorLine();
      if (flavors != null && !Arrays.equals(flavors, here)) {
        throw error(
            "the flavours " + Arrays.toString(here) + " differ from those of the first block");
      }
      flavors = here;
      Subgrid subgrid = block(xs, qs, flavors.length);
      checkBorder(subgrids, subgrid);
      subgrids.add(subgrid);
    }
    if (flavors == null) {
      throw error("no grid block after the header: the file seems truncated");
    }
    return new Grid(header, Arrays.stream(flavors).boxed().toList(), subgrids);
  }

  private Map<String, String> header() {
    List<String> lines = new ArrayList<>();
    while (true) {
      if (!nextLine()) {
        throw error("no '---' line after the header: not an LHAPDF 6 member file, or truncated");
      }
      if (isSeparator()) {
        return InfoParser.parse(file, lines);
      }
      if (lines.size() > 10_000 || lineEnd - lineStart > 1_000_000) {
        throw error("the header is too long: not an LHAPDF 6 member file");
      }
      lines.add(lineText());
    }
  }

  private Subgrid block(double[] xs, double[] qs, int columns) {
    long knots = (long) xs.length * qs.length;
    if (knots > MAX_BLOCK_KNOTS) {
      throw error(
          "the block declares "
              + xs.length
              + " x "
              + qs.length
              + " knots, more than the limit of "
              + MAX_BLOCK_KNOTS);
    }
    // A value takes at least two bytes: a truncated file is refused before memory is taken.
    if (knots * columns * 2 > bytes.length - position) {
      throw error(
          "the block needs "
              + knots
              + " lines of "
              + columns
              + " values, but only "
              + (bytes.length - position)
              + " bytes follow: the file seems truncated");
    }
    double[][] values = new double[columns][(int) knots];
    for (int i = 0; i < knots; i++) {
      requireLine("line " + (i + 1) + " of " + knots + " of x f values");
      row(values, i);
    }
    requireLine("the '---' line that closes the block");
    if (!isSeparator()) {
      throw error("expected '---' after " + knots + " lines of x f values");
    }
    double[] q2s = Arrays.stream(qs).map(q -> q * q).toArray();
    return new Subgrid(xs, q2s, values);
  }

  private void row(double[][] values, int row) {
    int cursor = lineStart;
    for (int column = 0; column < values.length; column++) {
      cursor = skipBlanks(cursor);
      if (cursor >= lineEnd) {
        throw error("expected " + values.length + " values of x f, found " + column);
      }
      int end = tokenEnd(cursor);
      values[column][row] = number(cursor, end);
      cursor = end;
    }
    if (skipBlanks(cursor) < lineEnd) {
      throw error("expected " + values.length + " values of x f, found more");
    }
  }

  private double[] knots(String what, int least) {
    if (isSeparator()) {
      throw error("expected the line of " + what + ", found '---'");
    }
    double[] knots = new double[64];
    int count = 0;
    for (int cursor = skipBlanks(lineStart); cursor < lineEnd; ) {
      int end = tokenEnd(cursor);
      if (count == knots.length) {
        knots = Arrays.copyOf(knots, 2 * count);
      }
      knots[count] = number(cursor, end);
      if (count > 0 && !(knots[count] > knots[count - 1])) {
        throw error(
            what
                + " should ascend; entry "
                + (count + 1)
                + " is "
                + knots[count]
                + " after "
                + knots[count - 1]);
      }
      count++;
      cursor = skipBlanks(end);
    }
    if (count < least) {
      throw error("at least " + least + " " + what + " are needed, found " + count);
    }
    return Arrays.copyOf(knots, count);
  }

  private int[] flavorLine() {
    String text = lineText().strip();
    String[] tokens = text.split("\\s+", -1);
    if (text.isEmpty() || isSeparator() || tokens.length > MAX_FLAVORS) {
      throw error("expected a line of 1 to " + MAX_FLAVORS + " PDG codes of flavours");
    }
    int[] flavors = new int[tokens.length];
    for (int i = 0; i < flavors.length; i++) {
      try {
        flavors[i] = Integer.parseInt(tokens[i]);
      } catch (NumberFormatException e) {
        throw error("flavour " + (i + 1) + " should be an integer PDG code", e);
      }
    }
    if (Arrays.stream(flavors).distinct().count() != flavors.length) {
      throw error("a flavour is listed twice in " + Arrays.toString(flavors));
    }
    return flavors;
  }

  private void checkBorder(List<Subgrid> before, Subgrid subgrid) {
    if (before.isEmpty()) {
      return;
    }
    Subgrid last = before.get(before.size() - 1);
    double gap = Math.abs(subgrid.firstQ2() - last.lastQ2());
    if (gap > 1e-6 * last.lastQ2()) {
      throw error(
          "the block starts at Q = "
              + Math.sqrt(subgrid.firstQ2())
              + " GeV, but the one before ends at Q = "
              + Math.sqrt(last.lastQ2())
              + " GeV; blocks should touch at the flavour threshold");
    }
  }

  private double number(int start, int end) {
    double value;
    try {
      value = JavaDoubleParser.parseDouble(bytes, start, end - start);
    } catch (NumberFormatException e) {
      throw error("expected a number, found '" + printable(start, end) + "'", e);
    }
    if (!Double.isFinite(value)) {
      throw error("expected a finite number, found '" + printable(start, end) + "'");
    }
    return value;
  }

  private void requireLine(String what) {
    if (!nextLine()) {
      throw error("the file ends where " + what + " was expected: it seems truncated");
    }
  }

  /** Moves to the next line that is not blank and not a comment; false at the end. */
  private boolean nextLine() {
    while (position < bytes.length) {
      int end = position;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      lineNumber++;
      lineStart = skipBlanks(position, end);
      lineEnd = end;
      while (lineEnd > lineStart && isBlank(bytes[lineEnd - 1])) {
        lineEnd--;
      }
      position = Math.min(end + 1, bytes.length);
      if (lineEnd > lineStart && bytes[lineStart] != '#') {
        return true;
      }
    }
    return false;
  }

  private boolean isSeparator() {
    return lineEnd - lineStart == 3
        && bytes[lineStart] == '-'
        && bytes[lineStart + 1] == '-'
        && bytes[lineStart + 2] == '-';
  }

  private int skipBlanks(int from) {
    return skipBlanks(from, lineEnd);
  }

  private int skipBlanks(int from, int end) {
    int cursor = from;
    while (cursor < end && isBlank(bytes[cursor])) {
      cursor++;
    }
    return cursor;
  }

  private int tokenEnd(int from) {
    int cursor = from;
    while (cursor < lineEnd && !isBlank(bytes[cursor])) {
      cursor++;
    }
    return cursor;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  private String lineText() {
    return new String(bytes, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
  }

  private String printable(int start, int end) {
    String text = new String(bytes, start, Math.min(end - start, 40), StandardCharsets.ISO_8859_1);
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }

  private PdfException error(String message) {
    return new PdfException(file + " line " + lineNumber + ": " + message);
  }

  private PdfException error(String message, Throwable cause) {
    return new PdfException(file + " line " + lineNumber + ": " + message, cause);
  }
}
