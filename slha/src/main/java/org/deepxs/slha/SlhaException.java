package org.deepxs.slha;

import java.io.Serial;

/** A document, or a part of one, that does not follow the SUSY Les Houches Accord. */
public final class SlhaException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String source;
  private final int line;
  private final int column;
  private final String expected;

  private SlhaException(
      String source, int line, int column, String expected, String found, Throwable cause) {
    super(
        source
            + (line > 0 ? ", line " + line + ", column " + column : "")
            + ": expected "
            + expected
            + ", found "
            + found,
        cause);
    this.source = source;
    this.line = line;
    this.column = column;
    this.expected = expected;
  }

  /** A problem at one place of a text. */
  static SlhaException at(String source, int line, int column, String expected, String found) {
    return new SlhaException(source, line, column, expected, found, null);
  }

  /** A problem of the whole input: unreadable, truncated, too long. */
  static SlhaException of(String source, String expected, String found, Throwable cause) {
    return new SlhaException(source, 0, 0, expected, found, cause);
  }

  /** A value handed to a constructor or builder that the accord has no place for. */
  static SlhaException invalid(String expected, Object found) {
    return new SlhaException(
        SlhaDocument.MEMORY, 0, 0, expected, "'" + TextSlice.printable(found) + "'", null);
  }

  /**
   * Name of the document.
   *
   * @return file name, or what the reader was told, or {@code "<memory>"}
   */
  public String source() {
    return source;
  }

  /**
   * Line of the problem.
   *
   * @return line number from 1; 0 if the problem is not at one place of a text (unreadable file,
   *     invalid argument)
   */
  public int line() {
    return line;
  }

  /**
   * Column of the problem.
   *
   * @return byte within the line from 1; 0 as for {@link #line()}
   */
  public int column() {
    return column;
  }

  /**
   * What should have stood there.
   *
   * @return a phrase, for example {@code "a number for block MASS"}
   */
  public String expected() {
    return expected;
  }
}
