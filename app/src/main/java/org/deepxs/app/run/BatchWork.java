package org.deepxs.app.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deepxs.app.input.InputFailure;
import org.deepxs.app.input.InputPoint;
import org.deepxs.app.input.PointBatch;
import org.deepxs.app.output.PointResult;
import org.deepxs.app.output.ResultWriter;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.Domain;
import org.deepxs.xsec.XsecException;

/** Parses, computes and formats one batch; everything of it that may run on any thread. */
final class BatchWork implements PointBatch.Consumer {

  /**
   * What came out of a batch.
   *
   * @param write writes its rows
   * @param failures points refused, in input order
   * @param summary counts
   * @param bytes size of the input
   */
  record Outcome(
      ResultWriter.OrderedWrite write,
      List<InputFailure> failures,
      RunSummary summary,
      long bytes) {}

  private final PlannedSource planned;
  private final int passedThroughColumns;
  private final CrossSectionCalculator calculator;
  private final boolean strict;
  private final List<PointResult> results = new ArrayList<>();
  private final List<InputFailure> failures = new ArrayList<>();
  private long rows;
  private long outsideRows;

  private BatchWork(
      PlannedSource planned,
      int passedThroughColumns,
      CrossSectionCalculator calculator,
      boolean strict) {
    this.planned = planned;
    this.passedThroughColumns = passedThroughColumns;
    this.calculator = calculator;
    this.strict = strict;
  }

  static Outcome run(
      PointBatch batch,
      PlannedSource planned,
      int passedThroughColumns,
      CrossSectionCalculator calculator,
      boolean strict,
      ResultWriter writer) {
    BatchWork work = new BatchWork(planned, passedThroughColumns, calculator, strict);
    batch.parse(work);
    RunSummary summary =
        new RunSummary(
            work.results.size(),
            work.rows,
            work.failures.size(),
            work.outsideRows,
            strict && !work.failures.isEmpty());
    return new Outcome(work.write(writer), work.failures, summary, batch.bytes());
  }

  private ResultWriter.OrderedWrite write(ResultWriter writer) {
    return rows == 0 ? () -> {} : writer.prepare(results);
  }

  @Override
  public void point(InputPoint point) {
    List<CrossSection> crossSections;
    try {
      crossSections = calculator.calculate(point.point(), planned.processes());
    } catch (XsecException e) {
      failure(new InputFailure(point.place(), e.getMessage()));
      return;
    } catch (RuntimeException e) {
      throw new IllegalStateException("while computing " + point.place(), e);
    }
    rows += crossSections.size();
    for (CrossSection crossSection : crossSections) {
      outsideRows += crossSection.domain() == Domain.OUTSIDE ? 1 : 0;
    }
    results.add(
        new PointResult(
            point.source(),
            point.row(),
            crossSections,
            arranged(point.passedThrough()),
            point.document()));
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

  @Override
  public void failure(InputFailure failure) {
    failures.add(failure);
  }

  @Override
  public boolean done() {
    return strict && !failures.isEmpty();
  }
}
