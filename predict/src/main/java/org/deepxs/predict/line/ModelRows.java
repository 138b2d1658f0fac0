package org.deepxs.predict.line;

import org.deepxs.learn.model.JointPredictor;
import org.deepxs.xsec.structure.LineMasses;

/** Distinct rows of masses and what both networks of a family give for them. Workspace. */
final class ModelRows {

  private static final int MASSES = 5;

  private final JointPredictor predictor;
  private final double[] in = new double[JointPredictor.MOST_ROWS * MASSES];
  private int rows;

  ModelRows(LineNetworks networks) {
    this.predictor = networks.predictor();
  }

  void clear() {
    rows = 0;
  }

  /** Number of a row with these masses, new or old. */
  int row(LineMasses m) {
    for (int r = 0; r < rows; r++) {
      if (same(r * MASSES, m)) {
        return r;
      }
    }
    int at = rows * MASSES;
    in[at] = m.m1();
    in[at + 1] = m.m2();
    in[at + 2] = m.squark();
    in[at + 3] = m.partner();
    in[at + 4] = m.gluino();
    return rows++;
  }

  private boolean same(int at, LineMasses m) {
    return in[at + 2] == m.squark()
        && in[at + 3] == m.partner()
        && in[at] == m.m1()
        && in[at + 1] == m.m2()
        && in[at + 4] == m.gluino();
  }

  void evaluate() {
    predictor.predict(in, 0, rows);
  }

  double emission(int row, int output) {
    return predictor.output(LineNetworks.EMISSION, row, output);
  }

  double loops(int row, int output) {
    return predictor.output(LineNetworks.LOOPS, row, output);
  }
}
