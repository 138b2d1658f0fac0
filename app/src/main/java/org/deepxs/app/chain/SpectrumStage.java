package org.deepxs.app.chain;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.app.AppException;
import org.deepxs.app.input.InputFailure;
import org.deepxs.app.input.TableInput;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableRow;
import org.deepxs.dataset.TableSchema;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.spectrum.Spectrum;
import org.deepxs.spectrum.SpectrumCalculator;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.pmssm.Selection;
import org.deepxs.spectrum.pmssm.SpectrumSelection;

/** From points to spectra: one row per point, also where there is no spectrum. Immutable. */
public final class SpectrumStage {

  /** Count of rows that cannot be read. */
  public static final String BAD_ROWS = "bad-rows";

  /** Column with the kind of failure. */
  static final String STATUS = "status";

  private static final String STATUS_CODE = "status_code";
  private static final String SELECTION = "selection";
  private static final String MESSAGE = "message";

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
   * @param calculator computes spectra; closed with the worker
   * @return makes rows of spectra
   */
  public OrderedRun.Worker<List<TableRow>> worker(SpectrumCalculator calculator) {
    return new OrderedRun.Worker<>() {
      @Override
      public OrderedRun.Outcome work(List<TableRow> rows) {
        return SpectrumStage.this.work(rows, calculator);
      }

      @Override
      public void close() {
        calculator.close();
      }
    };
  }

  private OrderedRun.Outcome work(List<TableRow> rows, SpectrumCalculator calculator) {
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
      add(block, point, calculator.calculate(point.point()), counter);
    }
    return new OrderedRun.Outcome(block.build(), rows.size(), counter.tally(), messages);
  }

  private static void add(
      TableBlock.Builder block, PointColumns.Row row, Spectrum spectrum, Counter counter) {
    List<SpectrumColumn> entries = SpectrumColumn.all();
    double[] values = new double[entries.size()];
    for (int k = 0; k < values.length; k++) {
      values[k] =
          spectrum.document().isPresent()
              ? entries.get(k).value(spectrum.document().get())
              : Double.NaN;
    }
    Selection selection =
        SpectrumSelection.ofSpectrum(spectrum.status(), pdg -> mass(entries, values, pdg));
    SpectrumStatus status = spectrum.status();
    counter.count(status == SpectrumStatus.VALID ? selection.label() : status.label());
    PointStage.add(block, row.number(), row.point());
    block.add(status.label()).add((long) status.code());
    block.add(selection.label()).add(spectrum.message());
    for (double value : values) {
      block.add(value);
    }
    row.passedThrough().forEach(block::add);
  }

  private static double mass(List<SpectrumColumn> entries, double[] values, int pdg) {
    for (int k = 0; k < values.length && entries.get(k).block().equals("MASS"); k++) {
      if (entries.get(k).i() == pdg) {
        return values[k];
      }
    }
    return Double.NaN;
  }
}
