package org.deepxs.app.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.deepxs.app.AppException;
import org.deepxs.dataset.CsvRows;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.TableRow;

/** CSV tables, possibly packed or on standard input. */
final class CsvTable {

  private CsvTable() {}

  static PointSource of(InputContent content) {
    String name = content.name();
    int start = KindDetection.isByteOrderMark(content.head()) ? 3 : 0;
    InputStream head =
        new ByteArrayInputStream(content.head(), start, content.head().length - start);
    try (CsvRows rows = CsvRows.of(head, name)) {
      TableColumns columns = TableColumns.of(name, "line", rows.header());
      return new TableSource(name, content.sizeBytes(), columns, () -> rows(content));
    } catch (IOException e) {
      throw InputContent.unreadable(name, e);
    } catch (DatasetException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
  }

  private static TableSource.Rows rows(InputContent content) throws IOException {
    ByteCounter counter = new ByteCounter();
    CsvRows rows;
    try {
      rows = CsvRows.of(content.open(counter), content.name());
    } catch (DatasetException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
    return new TableSource.Rows() {
      @Override
      public TableRow next() {
        try {
          return rows.next();
        } catch (DatasetException e) {
          throw AppException.badInput(e.getMessage(), e);
        } catch (IOException e) {
          throw InputContent.unreadable(content.name() + ", after line " + rows.line(), e);
        }
      }

      @Override
      public long bytes() {
        return counter.sinceLastCall();
      }

      @Override
      public void close() throws IOException {
        rows.close();
      }
    };
  }
}
