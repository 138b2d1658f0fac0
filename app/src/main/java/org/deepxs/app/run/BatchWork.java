package org.deepxs.app.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.deepxs.app.input.InputFailure;
import org.deepxs.app.input.InputPoint;
import org.deepxs.app.input.PointBatch;
import org.deepxs.app.output.PointResult;
import org.deepxs.app.output.ResultWriter;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.Domain;
import org.deepxs.xsec.RelativeErrors;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.SusyPoint;

/** Parses, computes and formats one batch; everything of it that may run on any thread. */
final class BatchWork {

  /**
   * What came out of a batch.
   *
   * @param write writes its rows
   * @param failures points refused, in input order
   * @param summary counts
   */
  record Outcome(
      ResultWriter.OrderedWrite write, List<InputFailure> failures, RunSummary summary) {}

  /**
   * What all batches have in common.
   *
   * @param options what is computed
   * @param tasks computes
   * @param strict whether to stop at the first failure
   * @param refusing whether a cross section that is not known counts as a failure
   * @param writer formats the rows
   * @param listener told of progress
   */
  record Shared(
      CalculationOptions options,
      ProcessTasks tasks,
      boolean strict,
      boolean refusing,
      ResultWriter writer,
      RunListener listener) {}

  /** What stands at one place of the input: a point, or else the reason why there is none. */
  private record Item(InputPoint point, InputFailure failure) {}

  private final PlannedSource planned;
  private final int passedThroughColumns;
  private final Shared shared;
  private final List<PointResult> results = new ArrayList<>();
  private final List<InputFailure> failures = new ArrayList<>();
  private long rows;
  private long outsideRows;

  private BatchWork(PlannedSource planned, int passedThroughColumns, Shared shared) {
    this.planned = planned;
    this.passedThroughColumns = passedThroughColumns;
    this.shared = shared;
  }

  static Outcome run(
      PointBatch batch, PlannedSource planned, int passedThroughColumns, Shared shared) {
    BatchWork work = new BatchWork(planned, passedThroughColumns, shared);
    work.compute(batch);
    RunSummary summary =
        new RunSummary(
            work.results.size(),
            work.rows,
            work.failures.size(),
            work.outsideRows,
            work.shallStop());
    ResultWriter.OrderedWrite write =
        work.rows == 0 ? () -> {} : shared.writer().prepare(work.results);
    return new Outcome(write, work.failures, summary);
  }

  /** Starts all points before it waits for the first. */
  private void compute(PointBatch batch) {
    List<Item> items = parse(batch);
    List<SusyPoint> points =
        items.stream().filter(BatchWork::computable).map(item -> item.point().point()).toList();
    int crossSections = points.size() * planned.processes().size();
    BatchProgress progress = new BatchProgress(shared.listener(), batch.bytes(), crossSections);
    if (points.isEmpty()) {
      progress.advance(0);
    }
    Iterator<Supplier<List<CrossSection>>> started =
        shared.tasks().start(points, planned.processes(), progress).iterator();
    for (int k = 0; k < items.size() && !shallStop(); k++) {
      Item item = items.get(k);
      if (item.point() == null) {
        failures.add(item.failure());
      } else {
        finish(item.point(), computable(item) ? started.next() : List::of);
      }
    }
  }

  private static boolean computable(Item item) {
    return item.point() != null && item.point().noSpectrum().isEmpty();
  }

  private List<Item> parse(PointBatch batch) {
    List<Item> items = new ArrayList<>();
    batch.parse(
        new PointBatch.Consumer() {
          private boolean failed;

          @Override
          public void point(InputPoint point) {
            items.add(new Item(point, null));
          }

          @Override
          public void failure(InputFailure failure) {
            failed = true;
            items.add(new Item(null, failure));
          }

          @Override
          public boolean done() {
            return shared.strict() && failed;
          }
        });
    return items;
  }

  private boolean shallStop() {
    return shared.strict() && !failures.isEmpty();
  }

  private void finish(InputPoint point, Supplier<List<CrossSection>> work) {
    List<CrossSection> crossSections;
    try {
      crossSections =
          point.noSpectrum().isPresent() ? withoutSpectrum(point.noSpectrum().get()) : work.get();
    } catch (XsecException e) {
      failures.add(new InputFailure(point.place(), e.getMessage()));
      return;
    } catch (RuntimeException e) {
      throw new IllegalStateException("while computing " + point.place(), e);
    }
    rows += crossSections.size();
    for (CrossSection crossSection : crossSections) {
      outsideRows += crossSection.domain() == Domain.OUTSIDE ? 1 : 0;
      if (shared.refusing()
          && point.noSpectrum().isEmpty()
          && Double.isNaN(crossSection.bestPb())) {
        failures.add(refusal(point, crossSection));
      }
    }
    results.add(
        new PointResult(
            point.source(),
            point.row(),
            crossSections,
            arranged(point.passedThrough()),
            point.document()));
  }

  /** Rows that say why there is nothing to compute from. */
  private List<CrossSection> withoutSpectrum(String reason) {
    ValidityWarning warning =
        ValidityWarning.of(ValidityWarning.Code.NOT_CALCULATED, "no spectrum: " + reason);
    CalculationOptions options = shared.options();
    return planned.processes().stream()
        .map(
            process ->
                new CrossSection(
                    process,
                    options.scheme(),
                    options.sqrtSGeV(),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    "",
                    RelativeErrors.UNKNOWN,
                    Domain.OUTSIDE,
                    List.of(warning)))
        .toList();
  }

  private static InputFailure refusal(InputPoint point, CrossSection crossSection) {
    String reason =
        crossSection.warnings().stream()
            .filter(warning -> warning.code() == ValidityWarning.Code.NOT_CALCULATED)
            .map(ValidityWarning::detail)
            .findFirst()
            .orElse("no number comes out");
    return new InputFailure(
        point.place(), crossSection.process().name() + " is not computed: " + reason);
  }

  /** Texts of this source's columns at the places they have in the output. */
  private List<String> arranged(List<String> texts) {
    if (passedThroughColumns == 0) {
      return List.of();
    }
    String[] all = new String[passedThroughColumns];
    Arrays.fill(all, "");
    for (int k = 0; k < texts.size(); k++) {
      all[planned.passedThrough().get(k)] = texts.get(k);
    }
    return Arrays.asList(all);
  }
}
