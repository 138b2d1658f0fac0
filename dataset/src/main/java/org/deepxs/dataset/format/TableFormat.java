package org.deepxs.dataset.format;

import java.util.Locale;
import java.util.Optional;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.TableSchema;

/** How tables are written. */
public enum TableFormat {
  /** Comma-separated values with provenance in lines that begin with {@code #}. */
  CSV,
  /** Apache Parquet with provenance among the key-value metadata. */
  PARQUET;

  /**
   * The format a file name asks for.
   *
   * @param fileName name of a file
   * @return the format; empty if the extension is neither csv nor parquet
   */
  public static Optional<TableFormat> ofFileName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "csv" -> Optional.of(CSV);
      case "parquet" -> Optional.of(PARQUET);
      default -> Optional.empty();
    };
  }

  /**
   * Makes an encoding.
   *
   * @param schema columns of the table
   * @param provenance where the table comes from
   * @return the encoding
   */
  public TableEncoding encoding(TableSchema schema, Provenance provenance) {
    return switch (this) {
      case CSV -> new CsvEncoding(schema, provenance);
      case PARQUET -> new ParquetEncoding(schema, provenance);
    };
  }
}
