package org.deepxs.app.run;

/**
 * What came out of a run.
 *
 * @param points points computed
 * @param rows rows written
 * @param failures points and inputs refused
 * @param outsideRows rows outside the stated validity
 * @param stopped whether the run ended at the first failure
 */
public record RunSummary(long points, long rows, long failures, long outsideRows, boolean stopped) {

  /** Nothing yet. */
  static final RunSummary EMPTY = new RunSummary(0, 0, 0, 0, false);

  RunSummary plus(RunSummary other) {
    return new RunSummary(
        points + other.points,
        rows + other.rows,
        failures + other.failures,
        outsideRows + other.outsideRows,
        stopped || other.stopped);
  }
}
