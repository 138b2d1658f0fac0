package org.deepxs.app.chain;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.app.AppException;
import org.deepxs.app.input.InputFailure;
import org.deepxs.app.input.TableInput;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableRow;
import org.deepxs.dataset.TableSchema;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.pmssm.Selection;
import org.deepxs.spectrum.pmssm.SpectrumSelection;

/** From points to spectra: one row per point, also where there is no spectrum. Immutable. */
public final class SpectrumStage implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** Count of rows that cannot be read. */
  public static final String BAD_ROWS = "bad-rows";

  /** Column with the kind of failure. */
  static final String STATUS = "status";

  private static final String STATUS_CODE = "status_code";
  private static final String SELECTION = "selection";
  private static final String MESSAGE = "message";

  private static final Map<Integer, Integer> MASS_COLUMNS = massColumns();

  private final String source;
  private final String rowWord;
  private final PointColumns columns;
  private final TableSchema schema;

  private SpectrumStage(String source, String rowWord, PointColumns columns, TableSchema schema) {
    this.source = source;
    this.rowWord = rowWord;
    this.columns = columns;
    this.schema = schema;
  }

  private static Map<Integer, Integer> massColumns() {
    Map<Integer, Integer> columns = new HashMap<>();
    for (int k = 0; k < SpectrumColumn.all().size(); k++) {
      SpectrumColumn column = SpectrumColumn.all().get(k);
      if (column.block().equals("MASS")) {
        columns.put(column.i(), k);
      }
    }
    return Map.copyOf(columns);
  }

  /**
   * A stage for a table of points.
   *
   * @param input the table
   * @return the stage
   * @throws AppException if a parameter has no column
   */
  public static SpectrumStage of(TableInput input) {
    List<Column> own = new ArrayList<>(PointStage.columns());
    own.add(Column.text(STATUS));
    own.add(Column.integer(STATUS_CODE));
    own.add(Column.text(SELECTION));
    own.add(Column.text(MESSAGE));
    SpectrumColumn.all().forEach(column -> own.add(column.column()));
    List<String> names = own.stream().map(Column::name).toList();
    PointColumns points = PointColumns.of(input.name(), input.header(), names);
    points.others().forEach(name -> own.add(Column.text(name)));
    return new SpectrumStage(input.name(), input.rowWord(), points, new TableSchema(own));
  }

  /**
   * Columns of the spectra.
   *
   * @return number, parameters, status, selection, SLHA entries, then other columns of the input
   */
  public TableSchema schema() {
    return schema;
  }

  /**
   * A worker.
   *
   * @param spectra gives spectra; closed with the worker
   * @return makes rows of spectra
   */
  public OrderedRun.Worker<TableStage.Rows> worker(SpectrumSource spectra) {
    return new OrderedRun.Worker<>() {
      @Override
      public OrderedRun.Outcome work(TableStage.Rows piece) {
        return SpectrumStage.this.work(piece.rows(), spectra);
      }

      @Override
      public void close() {
        spectra.close();
      }
    };
  }

  private OrderedRun.Outcome work(List<TableRow> rows, SpectrumSource spectra) {
    TableBlock.Builder block = TableBlock.builder(schema, rows.size());
    List<String> messages = new ArrayList<>();
    Counter counter = new Counter();
    for (TableRow row : rows) {
      PointColumns.Row point;
      try {
        point = columns.row(row);
      } catch (AppException e) {
        String place = source + ", " + rowWord + " " + row.line();
        messages.add(new InputFailure(place, e.getMessage()).text());
        counter.count(BAD_ROWS);
        continue;
      }
      add(block, point, spectra.row(point.point()), counter);
    }
    return new OrderedRun.Outcome(block.build(), rows.size(), counter.tally(), messages);
  }

  private static void add(
      TableBlock.Builder block, PointColumns.Row row, SpectrumRow spectrum, Counter counter) {
    SpectrumStatus status = spectrum.status();
    Selection selection =
        SpectrumSelection.ofSpectrum(status, pdg -> spectrum.value(MASS_COLUMNS.get(pdg)));
    counter.count(status == SpectrumStatus.VALID ? selection.label() : status.label());
    PointStage.add(block, row.number(), row.point());
    block.add(status.label()).add((long) status.code());
    block.add(selection.label()).add(spectrum.message());
    for (int k = 0; k < SpectrumColumn.all().size(); k++) {
      block.add(spectrum.value(k));
    }
    row.passedThrough().forEach(block::add);
  }
}
