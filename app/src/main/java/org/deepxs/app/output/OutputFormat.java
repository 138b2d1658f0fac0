package org.deepxs.app.output;

import java.util.Locale;
import java.util.Optional;

/** How results are written. */
public enum OutputFormat {
  /** For people: rounded to five digits, units in the header, warnings as footnotes. */
  TABLE,
  /** Comma-separated values, all digits. */
  CSV,
  /** One JSON array with an object per row, all digits. */
  JSON,
  /** The input documents with XSECTION blocks. */
  SLHA;

  /**
   * The format a file name asks for.
   *
   * @param fileName name of the output file
   * @return the format; empty if the extension says nothing
   */
  public static Optional<OutputFormat> ofFileName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "csv" -> Optional.of(CSV);
      case "json" -> Optional.of(JSON);
      case "slha", "spc", "lha" -> Optional.of(SLHA);
      case "txt" -> Optional.of(TABLE);
      default -> Optional.empty();
    };
  }
}
