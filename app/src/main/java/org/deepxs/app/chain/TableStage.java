package org.deepxs.app.chain;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.app.input.TableInput;
import org.deepxs.dataset.TableRow;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.dataset.run.Piece;

/** Pieces of work that are rows of a table. */
public final class TableStage {

  private TableStage() {}

  /**
   * Some rows.
   *
   * @param rows the rows in order
   */
  public record Rows(List<TableRow> rows) implements Piece {

    /** Keeps an immutable copy. */
    public Rows {
      rows = List.copyOf(rows);
    }

    @Override
    public long inputRows() {
      return rows.size();
    }
  }

  /**
   * Hands out rows.
   *
   * @param input the table
   * @param skipped number of rows to leave out at the beginning
   * @param size how many rows at once
   * @return the source
   */
  public static OrderedRun.Source<Rows> rows(TableInput input, long skipped, int size) {
    boolean[] begun = {false};
    return () -> {
      if (!begun[0]) {
        begun[0] = true;
        for (long k = 0; k < skipped; k++) {
          input.next();
        }
      }
      List<TableRow> rows = new ArrayList<>(size);
      while (rows.size() < size) {
        TableRow row = input.next();
        if (row == null) {
          break;
        }
        rows.add(row);
      }
      return rows.isEmpty() ? null : new Rows(rows);
    };
  }
}
