package org.deepxs.predict.line;

import java.util.Arrays;
import org.deepxs.learn.model.ModelPredictor;
import org.deepxs.xsec.structure.LineMasses;

/** Distinct rows of inputs of one network and its outputs. Workspace. */
final class ModelRows {

  private static final int MOST_ROWS = 32;
  private final ModelPredictor predictor;
  private final int inputs;
  private final int outputs;
  private final int[] masses;
  private final double[] in;
  private final double[] out;
  private int rows;

  ModelRows(LineModel model) {
    this.predictor = ModelPredictor.of(model.model());
    this.inputs = model.model().inputs().size();
    this.outputs = model.outputs();
    this.masses = model.masses();
    this.in = new double[MOST_ROWS * inputs];
    this.out = new double[MOST_ROWS * outputs];
  }

  void clear() {
    rows = 0;
  }

  /** Number of a row with these masses, new or old; only as many as the network takes are used. */
  int row(LineMasses m) {
    int at = rows * inputs;
    for (int k = 0; k < inputs; k++) {
      in[at + k] = LineModel.mass(m, masses[k]);
    }
    for (int r = 0; r < rows; r++) {
      if (Arrays.equals(in, r * inputs, (r + 1) * inputs, in, at, at + inputs)) {
        return r;
      }
    }
    return rows++;
  }

  void evaluate() {
    predictor.predict(in, rows, out);
  }

  double output(int row, int output) {
    return out[row * outputs + output];
  }
}
