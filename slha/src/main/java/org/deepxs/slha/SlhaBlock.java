package org.deepxs.slha;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * One block: a name, for running quantities the scale Q, and lines.
 *
 * <p>Blocks that the accords define were checked line by line when they were read. Private blocks
 * of programs are kept as they are; their values are read when asked for. Immutable. A block keeps
 * the text it was read from.
 */
public final class SlhaBlock implements SlhaSection {
  private final String source;
  private final String name;
  private final BlockShape shape;
  private final double scaleGeV;
  private final OptionalInt pdg;

  /** From the header line to the last data line. */
  private final TextSlice text;

  private final int headerLine;
  private final EntryTable table;

  SlhaBlock(BlockHeader header, BlockShape shape, String source, TextSlice text, EntryTable table) {
    this.source = source;
    this.name = header.name();
    this.shape = shape;
    this.scaleGeV = header.scaleGeV();
    this.pdg = header.pdg();
    this.text = text;
    this.headerLine = header.line();
    this.table = table;
  }

  /** What stands in a header line; scale NaN if there is none, line 0 if it was not read. */
  record BlockHeader(String name, double scaleGeV, OptionalInt pdg, int line) {}

  /**
   * Starts a new block.
   *
   * @param name block name, one word
   * @return an empty builder
   * @throws SlhaException if the name is empty or not one word
   */
  public static SlhaBlockBuilder builder(String name) {
    return new SlhaBlockBuilder(name);
  }

  /**
   * Name of the block.
   *
   * @return the name as it is spelled in the header; look-ups ignore the case
   */
  public String name() {
    return name;
  }

  /**
   * Renormalisation scale of the block.
   *
   * @return Q in GeV; empty if the header has none
   */
  public OptionalDouble scaleGeV() {
    return Double.isNaN(scaleGeV) ? OptionalDouble.empty() : OptionalDouble.of(scaleGeV);
  }

  /**
   * Particle that a {@code QNUMBERS} block is about.
   *
   * @return its PDG code; empty for all other blocks
   */
  public OptionalInt pdg() {
    return pdg;
  }

  /**
   * Whether the accords define this block.
   *
   * @return false for private blocks of programs, whose lines are kept unread
   */
  public boolean isStandard() {
    return shape != BlockShape.FREE;
  }

  /**
   * Comment of the header line.
   *
   * @return text after {@code #}, empty if none
   */
  public String comment() {
    LineCursor cursor = cursor();
    cursor.nextLine();
    return cursor.comment();
  }

  @Override
  public String heading() {
    return "block "
        + name
        + (pdg.isPresent() ? " " + pdg.getAsInt() : "")
        + (Double.isNaN(scaleGeV) ? "" : " at Q = " + scaleGeV + " GeV");
  }

  /**
   * Value of an entry.
   *
   * @param indices all indices of the entry; none for {@code ALPHA}
   * @return the value; NaN if absent. In a private block: the first line whose data are exactly
   *     these indices and one more word
   * @throws SlhaException if the entry holds text instead of a number
   */
  public double value(int... indices) {
    if (table != null) {
      int row = table.find(indices);
      return row < 0 ? Double.NaN : table.value(row);
    }
    LineCursor line = findLine(indices);
    if (line == null) {
      return Double.NaN;
    }
    if (shape == BlockShape.TEXT) {
      throw line.at(line.dataEnd, "a number, but " + heading() + " holds text", "text");
    }
    return line.expectNumber("value", heading());
  }

  /**
   * Text of an entry, for {@code SPINFO} and the like.
   *
   * @param index the index in front of the text
   * @return text of the first such line without its comment; for numbers as they are written; empty
   *     if absent
   */
  public Optional<String> text(int index) {
    return texts(index).stream().findFirst();
  }

  /**
   * Texts of all lines with an index; {@code SPINFO} may repeat 3 (warnings) and 4 (errors).
   *
   * @param index the index in front of the text
   * @return texts in file order without comments; {@code ""} for a line with the index only
   */
  public List<String> texts(int index) {
    List<String> texts = new ArrayList<>();
    LineCursor cursor = cursor();
    cursor.nextLine();
    while (cursor.nextLine()) {
      if (cursor.nextWord()
          && NumberReader.parseInt(cursor.bytes, cursor.wordStart, cursor.wordEnd) == index) {
        texts.add(cursor.rest());
      }
    }
    return texts;
  }

  /**
   * The lines with data.
   *
   * @return entries in file order, unmodifiable; comment lines are not among them
   */
  public List<Entry> entries() {
    int[] positions =
        table == null
            ? dataPositions()
            : IntStream.range(0, table.size()).map(table::position).toArray();
    return new EntryView(positions);
  }

  /**
   * Line where an entry stands.
   *
   * @param indices indices of the entry; none for the header (for {@code ALPHA} its value)
   * @return line number from 1; 0 if the entry is absent or the block was not read from a text
   */
  public int line(int... indices) {
    if (headerLine == 0 || (indices.length == 0 && shape != BlockShape.VALUE)) {
      return headerLine;
    }
    if (table == null) {
      LineCursor line = findLine(indices);
      return line == null ? 0 : line.number;
    }
    int row = table.find(indices);
    return row < 0 ? 0 : lineAt(table.position(row));
  }

  /**
   * One line of a block.
   *
   * @param indices indices; empty for private blocks
   * @param value the number; NaN in text blocks and private blocks
   * @param text the number or text as written; in private blocks the whole line
   * @param comment text after {@code #}, empty if none
   */
  public record Entry(List<Integer> indices, double value, String text, String comment) {

    /**
     * Copies the list.
     *
     * @param indices indices, copied
     * @param value the number or NaN
     * @param text number or text as written
     * @param comment comment or empty
     */
    public Entry {
      indices = List.copyOf(indices);
    }
  }

  /**
   * Compares two blocks.
   *
   * @param other another object
   * @return true for a block with the same bytes
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof SlhaBlock block && text.sameBytes(block.text);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(Arrays.copyOfRange(text.bytes, text.start, text.end));
  }

  /**
   * The block as text.
   *
   * @return header and lines as read or built
   */
  @Override
  public String toString() {
    return text.toString();
  }

  String key() {
    return BlockShape.key(name);
  }

  String source() {
    return source;
  }

  TextSlice text() {
    return text;
  }

  /** Same name, scale and particle: what may stand only once in a document. */
  boolean replaces(SlhaBlock other) {
    return name.equalsIgnoreCase(other.name)
        && Double.compare(scaleGeV, other.scaleGeV) == 0
        && pdg.equals(other.pdg);
  }

  private LineCursor cursor() {
    return new LineCursor(source, text.bytes, text.start, text.end, Math.max(0, headerLine - 1));
  }

  /** Cursor behind the indices of the first line that has just them and, unless text, a value. */
  private LineCursor findLine(int[] indices) {
    LineCursor cursor = cursor();
    cursor.nextLine();
    while (cursor.nextLine()) {
      int matched = 0;
      while (matched < indices.length
          && cursor.nextWord()
          && NumberReader.parseInt(cursor.bytes, cursor.wordStart, cursor.wordEnd)
              == indices[matched]) {
        matched++;
      }
      if (matched == indices.length && (shape == BlockShape.TEXT || oneWordFollows(cursor))) {
        return cursor;
      }
    }
    return null;
  }

  private static boolean oneWordFollows(LineCursor cursor) {
    int mark = cursor.wordEnd;
    boolean one = cursor.nextWord() && !cursor.nextWord();
    cursor.wordEnd = mark;
    return one;
  }

  private int lineAt(int position) {
    LineCursor cursor = cursor();
    while (cursor.nextLine() && cursor.next <= position) {
      // counts lines
    }
    return cursor.number;
  }

  private int[] dataPositions() {
    IntStream.Builder positions = IntStream.builder();
    LineCursor cursor = cursor();
    cursor.nextLine();
    while (cursor.nextLine()) {
      if (cursor.nextWord()) {
        positions.add(cursor.start);
      }
    }
    return positions.build().toArray();
  }

  /** Makes entries when they are asked for. */
  private final class EntryView extends AbstractList<Entry> implements RandomAccess {
    private final int[] positions;

    EntryView(int[] positions) {
      this.positions = positions;
    }

    @Override
    public int size() {
      return positions.length;
    }

    @Override
    public Entry get(int i) {
      LineCursor cursor = new LineCursor(source, text.bytes, positions[i], text.end, 0);
      cursor.nextLine();
      List<Integer> indices = new ArrayList<>();
      int count = shape == BlockShape.TEXT ? 1 : Math.max(0, shape.indices);
      for (int k = 0; k < count; k++) {
        indices.add(cursor.expectInt("index", heading()));
      }
      double value = table == null ? Double.NaN : table.value(i);
      return new Entry(indices, value, cursor.rest(), cursor.comment());
    }
  }
}
