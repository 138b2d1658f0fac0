package org.deepxs.app.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.deepxs.app.AppException;

/**
 * Comma-separated values (RFC 4180) in UTF-8: header line, quoted cells, LF or CRLF, blank lines
 * and lines that begin with {@code #} skipped.
 */
final class CsvTable {

  private CsvTable() {}

  static PointSource of(InputContent content) {
    String name = content.name();
    TableColumns columns = columns(content);
    return new TableSource(name, content.sizeBytes(), columns, () -> rows(content));
  }

  private static TableColumns columns(InputContent content) {
    String name = content.name();
    int start = KindDetection.isByteOrderMark(content.head()) ? 3 : 0;
    InputStream head =
        new ByteArrayInputStream(content.head(), start, content.head().length - start);
    try (CsvReader<CsvRecord> reader = reader(head);
        CloseableIterator<CsvRecord> records = reader.iterator()) {
      return TableColumns.of(name, "line", records.next().getFields());
    } catch (UncheckedIOException e) {
      throw InputContent.unreadable(name, e.getCause());
    } catch (IOException e) {
      throw InputContent.unreadable(name, e);
    } catch (CsvParseException e) {
      throw malformed(name, 0, e);
    }
  }

  private static CsvReader<CsvRecord> reader(InputStream in) {
    Reader text =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text);
  }

  private static TableSource.Rows rows(InputContent content) throws IOException {
    ByteCounter counter = new ByteCounter();
    CsvReader<CsvRecord> reader = reader(content.open(counter));
    CloseableIterator<CsvRecord> records = reader.iterator();
    return new TableSource.Rows() {
      private long row = -1; // the header comes first
      private long line;

      @Override
      public TableRow next() throws IOException {
        try {
          while (records.hasNext()) {
            CsvRecord csv = records.next();
            line = csv.getStartingLineNumber();
            row++;
            if (row > 0) {
              return new TableRow(row, line, csv.getFields());
            }
          }
          return null;
        } catch (UncheckedIOException e) {
          throw InputContent.unreadable(content.name() + ", after line " + line, e.getCause());
        } catch (CsvParseException e) {
          throw malformed(content.name(), line, e);
        }
      }

      @Override
      public long bytes() {
        return counter.sinceLastCall();
      }

      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }

  private static AppException malformed(String name, long line, CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (cause instanceof IOException io) {
      return InputContent.unreadable(name + ", after line " + line, io);
    }
    return AppException.badInput(
        name
            + (line > 0 ? ", after line " + line : ", header")
            + ": not readable as CSV ("
            + cause.getMessage()
            + "); check the quotes. Rows from there on are not read",
        e);
  }
}
