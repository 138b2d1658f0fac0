package org.deepxs.spectrum.higgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Against the published routines of P. Slavich for hep-ph/0105096 and its sequels;
 * two_loop_higgs.py beside the table says how it was made.
 */
class TwoLoopHiggsReferenceTest {

  private static final double RELATIVE = 1e-8;

  /** Cancellations between heavy particles, far below anything that matters to a mass. */
  private static final double GEV2 = 1e-5;

  @ParameterizedTest
  @CsvFileSource(resources = "two_loop_higgs.csv", numLinesToSkip = 1)
  void agree(ArgumentsAccessor row) {
    TwoLoopInputs in = inputs(row);
    check(TwoLoopHiggs.strongTop(in), row, 23);
    check(TwoLoopHiggs.strongBottom(in), row, 29);
    check(TwoLoopHiggs.yukawa(in), row, 35);
    check(TwoLoopHiggs.tau(in), row, 41);
    check(TwoLoopHiggs.tauBottom(in), row, 47);
  }

  private static TwoLoopInputs inputs(ArgumentsAccessor row) {
    return new TwoLoopInputs(
        row.getDouble(0),
        row.getDouble(1),
        row.getDouble(2),
        row.getDouble(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getDouble(6),
        flavour(row, 7),
        flavour(row, 12),
        flavour(row, 17),
        row.getDouble(22));
  }

  private static HeavyFlavour flavour(ArgumentsAccessor row, int column) {
    return new HeavyFlavour(
        row.getDouble(column),
        row.getDouble(column + 1),
        row.getDouble(column + 2),
        row.getDouble(column + 3),
        row.getDouble(column + 4));
  }

  private static void check(HiggsCorrection c, ArgumentsAccessor row, int column) {
    double[] ours = {
      c.matrix11(), c.matrix12(), c.matrix22(), c.pseudoscalar(), c.tadpole1(), c.tadpole2()
    };
    for (int k = 0; k < 6; k++) {
      double theirs = row.getDouble(column + k);
      assertThat(ours[k])
          .as("column %d", column + k)
          .isCloseTo(theirs, within(RELATIVE * Math.abs(theirs) + GEV2));
    }
  }
}
