package org.deepxs.predict.line;

import org.deepxs.learn.model.JointPredictor;
import org.deepxs.xsec.structure.LineMasses;

/** Distinct rows of masses and what both networks of a family give for them. Workspace. */
final class ModelRows {

  private final JointPredictor predictor;
  private final int[] inputs; // numbers of masses
  private final LineMasses[] masses = new LineMasses[JointPredictor.MOST_ROWS];
  private final double[] in;
  private int rows;

  ModelRows(LineNetworks networks) {
    this.predictor = networks.predictor();
    this.inputs = predictor.inputs().stream().mapToInt(LineMasses.NAMES::indexOf).toArray();
    this.in = new double[JointPredictor.MOST_ROWS * inputs.length];
  }

  void clear() {
    rows = 0;
  }

  /** Number of a row with these masses, new or old. */
  int row(LineMasses m) {
    for (int r = 0; r < rows; r++) {
      if (masses[r].equals(m)) {
        return r;
      }
    }
    masses[rows] = m;
    int at = rows * inputs.length;
    for (int k = 0; k < inputs.length; k++) {
      in[at + k] = m.mass(inputs[k]);
    }
    return rows++;
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
