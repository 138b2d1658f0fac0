package org.deepxs.app.chain;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.deepxs.app.AppException;
import org.deepxs.app.input.InputFailure;
import org.deepxs.app.input.InputPoint;
import org.deepxs.app.input.PointBatch;
import org.deepxs.app.input.TableInput;
import org.deepxs.dataset.CellText;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableRow;
import org.deepxs.dataset.TableSchema;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.pmssm.PmssmParameter;
import org.deepxs.spectrum.pmssm.Selection;
import org.deepxs.spectrum.pmssm.SpectrumSelection;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * From spectra to labels: one row per accepted point and process. Points that the paper's selection
 * rejects are counted only, for their spectra say why; those whose leading-order cross section is
 * too small get a row that says so, and no next-to-leading order. Immutable.
 */
public final class LabelStage implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private static final String MODEL_ERROR = "err_model_68_rel";

  /** Count of rows that cannot be computed although their spectrum is valid. */
  public static final String FAILED = "failed";

  /** Names of columns that labels have of their own. */
  public static final List<String> OWN_COLUMNS =
      List.of(
          PointStage.POINT,
          "process",
          "selection",
          "sigma_lo_pb",
          "sigma_nlo_pb",
          "k_factor",
          "err_numeric_rel",
          "err_scale_up_rel",
          "err_scale_down_rel",
          MODEL_ERROR,
          "domain",
          "warnings");

  private static final String NOT_CALCULATED = "not-calculated";

  /**
   * What to compute and to keep.
   *
   * @param processes the processes
   * @param order highest order
   * @param learned whether labels come from networks, and have an error of these
   * @param select whether to apply the paper's selection
   * @param kept names of input columns that labels keep
   */
  public record Options(
      List<ProcessRequest> processes,
      Order order,
      boolean learned,
      boolean select,
      List<String> kept)
      implements Serializable {

    /** Keeps immutable copies. */
    public Options {
      processes = List.copyOf(processes);
      kept = List.copyOf(kept);
    }
  }

  private final TableInput.PointParser parser;
  private final Options options;
  private final int pointColumn;
  private final int statusColumn;
  private final int[] keptEntries; // number of an entry, or -1 - position among the others
  private final TableSchema schema;

  private LabelStage(
      TableInput.PointParser parser, Options options, int[] keptEntries, TableSchema schema) {
    this.parser = parser;
    this.options = options;
    this.pointColumn = parser.otherColumns().indexOf(PointStage.POINT);
    this.statusColumn = parser.otherColumns().indexOf(SpectrumStage.STATUS);
    this.keptEntries = keptEntries;
    this.schema = schema;
  }

  /**
   * A stage for a table of spectra.
   *
   * @param parser makes points of its rows
   * @param options what to compute
   * @return the stage
   * @throws AppException if a column that shall be kept is not there
   */
  public static LabelStage of(TableInput.PointParser parser, Options options) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.integer(PointStage.POINT));
    columns.add(Column.text("process"));
    columns.add(Column.text("selection"));
    int[] kept = new int[options.kept().size()];
    BitSet present = parser.entries();
    for (int k = 0; k < kept.length; k++) {
      String name = options.kept().get(k);
      Optional<Integer> entry = PointEntry.ofColumn(name).filter(present::get);
      int other = parser.otherColumns().indexOf(name);
      if (entry.isEmpty() && other < 0) {
        throw AppException.usage("--keep: the input has no column " + name);
      }
      kept[k] = entry.orElse(-1 - other);
      columns.add(column(name, entry.isPresent()));
    }
    columns.add(Column.number("sigma_lo_pb", "pb"));
    if (options.order() == Order.NLO) {
      columns.add(Column.number("sigma_nlo_pb", "pb"));
      columns.add(Column.number("k_factor", ""));
    }
    columns.add(Column.number("err_numeric_rel", ""));
    columns.add(Column.number("err_scale_up_rel", ""));
    columns.add(Column.number("err_scale_down_rel", ""));
    if (options.learned()) {
      columns.add(Column.number(MODEL_ERROR, ""));
    }
    columns.add(Column.text("domain"));
    columns.add(Column.text("warnings"));
    return new LabelStage(parser, options, kept, new TableSchema(columns));
  }

  private static Column column(String name, boolean entry) {
    if (entry) {
      return Column.number(name, name.startsWith("MASS_") ? "GeV" : "");
    }
    for (PmssmParameter p : PmssmParameter.values()) {
      if (p.column().equals(name)) {
        return Column.number(name, p == PmssmParameter.TAN_BETA ? "" : "GeV");
      }
    }
    return Column.text(name);
  }

  /**
   * Columns of the labels.
   *
   * @return point, process, selection, kept columns, cross sections with errors, domain, warnings
   */
  public TableSchema schema() {
    return schema;
  }

  /**
   * A worker.
   *
   * @param labeller computes labels; closed with the worker
   * @return makes rows of labels
   */
  public OrderedRun.Worker<TableStage.Rows> worker(Labeller labeller) {
    return new OrderedRun.Worker<>() {
      @Override
      public OrderedRun.Outcome work(TableStage.Rows piece) {
        return LabelStage.this.work(piece.rows(), labeller);
      }

      @Override
      public void close() {
        labeller.close();
      }
    };
  }

  private OrderedRun.Outcome work(List<TableRow> rows, Labeller labeller) {
    TableBlock.Builder block = TableBlock.builder(schema, rows.size() * options.processes().size());
    List<String> messages = new ArrayList<>();
    Counter counter = new Counter();
    for (TableRow row : rows) {
      parser.parse(
          row,
          new PointBatch.Consumer() {
            @Override
            public void point(InputPoint point) {
              add(block, point, labeller, counter, messages);
            }

            @Override
            public void failure(InputFailure failure) {
              messages.add(failure.text());
              counter.count(SpectrumStage.BAD_ROWS);
            }

            @Override
            public boolean done() {
              return false;
            }
          });
    }
    return new OrderedRun.Outcome(block.build(), rows.size(), counter.tally(), messages);
  }

  private void add(
      TableBlock.Builder block,
      InputPoint point,
      Labeller labeller,
      Counter counter,
      List<String> messages) {
    Selection selection = selection(point);
    if (options.select() && selection != Selection.ACCEPTED) {
      counter.count(selection.label());
      return;
    }
    double lowest = options.select() ? SpectrumSelection.LOWEST_SIGMA_PB : 0;
    List<Label> labels = new ArrayList<>();
    try {
      for (ProcessRequest process : options.processes()) {
        labels.add(labeller.label(point.point(), process, lowest, number(point)));
      }
    } catch (XsecException e) {
      messages.add(new InputFailure(point.place(), e.getMessage()).text());
      counter.count(FAILED);
      return;
    }
    for (int k = 0; k < labels.size(); k++) {
      Label label = labels.get(k);
      String verdict =
          Double.isNaN(label.sigmaLoPb())
              ? NOT_CALCULATED
              : lowest > 0
                  ? SpectrumSelection.ofCrossSection(label.sigmaLoPb()).label()
                  : selection.label();
      counter.count(verdict);
      addRow(block, point, options.processes().get(k).name(), verdict, label);
    }
  }

  private Selection selection(InputPoint point) {
    SusyPoint values = point.point();
    SpectrumStatus status = SpectrumStatus.VALID;
    if (statusColumn >= 0) {
      status = SpectrumStatus.ofLabel(point.passedThrough().get(statusColumn)).orElse(status);
    }
    return SpectrumSelection.ofSpectrum(
        status, pdg -> values.value(PointEntry.number("MASS", pdg, 0)));
  }

  private void addRow(
      TableBlock.Builder block, InputPoint point, String process, String verdict, Label label) {
    block.add(number(point)).add(process).add(verdict);
    for (int c = 0; c < keptEntries.length; c++) {
      int kept = keptEntries[c];
      if (kept >= 0) {
        block.add(point.point().value(kept));
      } else {
        String text = point.passedThrough().get(-1 - kept);
        switch (schema.columns().get(3 + c).type()) {
          case NUMBER -> block.add(CellText.number(text));
          case TEXT -> block.add(text);
          case INTEGER -> throw new IllegalStateException("no such column is kept");
        }
      }
    }
    block.add(label.sigmaLoPb());
    if (options.order() == Order.NLO) {
      block.add(label.sigmaNloPb()).add(label.kFactor());
    }
    block.add(label.errNumericRel()).add(label.errScaleUpRel()).add(label.errScaleDownRel());
    if (options.learned()) {
      block.add(label.errModelRel());
    }
    block.add(label.domain()).add(label.warnings());
  }

  /** Number of the point; the row, from 0, where the table has none. */
  private long number(InputPoint point) {
    if (pointColumn >= 0) {
      try {
        return Long.parseLong(point.passedThrough().get(pointColumn).strip());
      } catch (NumberFormatException e) {
        return -1;
      }
    }
    return point.row() - 1;
  }
}
