package org.deepxs.predict.line;

import org.deepxs.learn.model.JointPredictor;
import org.deepxs.xsec.structure.LineMasses;

/**
 * Distinct masses of lines, moved into the range of the training, and what the networks of a family
 * give for them. Lines with exchanged squarks come first, those without, which radiate as in the
 * Drell–Yan limit, after them. Workspace.
 */
final class ModelRows {

  private final JointPredictor predictor;
  private final int[] inputs; // numbers of masses
  private final LineMasses[] masses = new LineMasses[JointPredictor.MOST_ROWS];
  private final LineMasses[] borders = new LineMasses[JointPredictor.MOST_ROWS];
  private final double[] in;
  private final int[] ranges;
  private int complete;
  private int rows;

  ModelRows(LineNetworks networks) {
    this.predictor = networks.predictor();
    this.inputs = predictor.inputs().stream().mapToInt(LineMasses.NAMES::indexOf).toArray();
    this.in = new double[JointPredictor.MOST_ROWS * inputs.length];
    this.ranges = new int[4];
  }

  void clear() {
    rows = 0;
    complete = 0;
  }

  /**
   * Number of a row with these masses, new or old.
   *
   * @param m masses of a line
   * @param range of the training
   * @param exchange whether squarks are exchanged; all lines with come before those without
   */
  int row(LineMasses m, TrainedRange range, boolean exchange) {
    for (int r = 0; r < rows; r++) {
      if (same(masses[r], m)) {
        return r;
      }
    }
    LineMasses border = range.inside(m);
    masses[rows] = m;
    borders[rows] = border;
    int at = rows * inputs.length;
    for (int k = 0; k < inputs.length; k++) {
      in[at + k] = border.mass(inputs[k]);
    }
    complete += exchange ? 1 : 0;
    return rows++;
  }

  private static boolean same(LineMasses a, LineMasses b) {
    return a.squark() == b.squark()
        && a.partner() == b.partner()
        && a.m1() == b.m1()
        && a.m2() == b.m2()
        && a.gluino() == b.gluino();
  }

  /** The masses that networks are asked at. */
  LineMasses border(int row) {
    return borders[row];
  }

  void evaluate() {
    ranges[2 * LineNetworks.EMISSION + 1] = complete;
    ranges[2 * LineNetworks.LOOPS + 1] = rows;
    predictor.predict(in, 0, rows, ranges);
  }

  /** An output of a network, by its number in the joint predictor. */
  double output(int network, int row, int output) {
    return predictor.output(network, row, output);
  }
}
