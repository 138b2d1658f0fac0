package org.deepxs.dataset;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Comma-separated values (RFC 4180) in UTF-8: header line, quoted cells, LF or CRLF, blank lines
 * and lines that begin with {@code #} skipped.
 */
public final class CsvRows implements TableRows {

  private final String name;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private long row;
  private long line;

  private CsvRows(String name, CsvReader<CsvRecord> reader) throws IOException {
    this.name = name;
    this.reader = reader;
    this.records = reader.iterator();
    CsvRecord first = record();
    if (first == null) {
      throw new DatasetException(name + ": no header line; is the file empty?");
    }
    this.header = first.getFields();
  }

  /**
   * Reads a table.
   *
   * @param in its bytes, without byte order mark; closed with the rows
   * @param name its name for messages
   * @return the rows
   * @throws IOException if it cannot be read
   * @throws DatasetException if it has no header or is not readable as CSV
   */
  public static CsvRows of(InputStream in, String name) throws IOException {
    Reader text =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new CsvRows(
        name,
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text));
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public TableRow next() throws IOException {
    CsvRecord csv = record();
    if (csv == null) {
      return null;
    }
    row++;
    return new TableRow(row, line, csv.getFields());
  }

  private CsvRecord record() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord csv = records.next();
      line = csv.getStartingLineNumber();
      return csv;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      throw new DatasetException(
          name
              + (line > 0 ? ", after line " + line : ", header")
              + ": not readable as CSV ("
              + cause.getMessage()
              + "); check the quotes. Rows from there on are not read",
          e);
    }
  }

  /**
   * Line of the row read last.
   *
   * @return the line from 1; 0 before the first
   */
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
