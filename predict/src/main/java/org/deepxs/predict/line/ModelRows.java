package org.deepxs.predict.line;

import java.util.List;
import org.deepxs.learn.model.JointPredictor;
import org.deepxs.learn.model.Model;
import org.deepxs.xsec.structure.LineMasses;

/**
 * Masses of lines of several pairs, moved into the range of the training, and what networks give
 * for them. Workspace.
 */
final class ModelRows {

  private final JointPredictor predictor;
  private final int[] inputs; // numbers of masses
  private final LineMasses[] masses = new LineMasses[JointPredictor.MOST_ROWS];
  private final LineMasses[] borders = new LineMasses[JointPredictor.MOST_ROWS];
  private final double[] in;
  private int rows;

  ModelRows(List<Model> models) {
    this.predictor = JointPredictor.of(models);
    this.inputs = predictor.inputs().stream().mapToInt(LineMasses.NAMES::indexOf).toArray();
    this.in = new double[JointPredictor.MOST_ROWS * inputs.length];
  }

  void clear() {
    rows = 0;
  }

  /** Number of rows. */
  int size() {
    return rows;
  }

  /** Whether so many more rows find room. */
  boolean holds(int more) {
    return rows + more <= JointPredictor.MOST_ROWS;
  }

  /**
   * Number of a row with these masses, new or old.
   *
   * @param m masses of a line
   * @param range of the training
   * @param first row of the same pair; only those from there on are looked at
   */
  int row(LineMasses m, TrainedRange range, int first) {
    for (int r = first; r < rows; r++) {
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
    predictor.predict(in, 0, rows);
  }

  /** Outputs of a network for all rows, by its number among the models; the inner array. */
  double[] outputs(int model) {
    return predictor.outputs(model);
  }
}
