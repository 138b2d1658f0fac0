package org.deepxs.predict.line;

import java.util.List;
import org.deepxs.learn.model.JointPredictor;
import org.deepxs.learn.model.Model;
import org.deepxs.xsec.structure.LineMasses;
import org.deepxs.xsec.structure.PairLines;

/**
 * Masses of lines of several pairs, moved into the range of the training, and what networks give
 * for them. Workspace.
 */
final class ModelRows {

  private final JointPredictor predictor;
  private final int[] inputs; // numbers of masses
  private final int[] lineOf = new int[JointPredictor.MOST_ROWS]; // first line of a row
  private final double[] distances = new double[JointPredictor.MOST_ROWS];
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
   * Number of the row with the masses of a line, new or old.
   *
   * @param lines lines of a pair
   * @param line which of them
   * @param range of the training
   * @param first row of the same pair; only those from there on are looked at
   */
  int row(PairLines lines, int line, TrainedRange range, int first) {
    for (int r = first; r < rows; r++) {
      if (lines.sameMasses(lineOf[r], line)) {
        return r;
      }
    }
    lineOf[rows] = line;
    // Masses that are kept need no objects: the compiler finds out.
    LineMasses own = lines.masses(line);
    if (range.contains(own)) {
      distances[rows] = 0;
      return row(own);
    }
    return outside(lines.masses(line), range);
  }

  private int outside(LineMasses own, TrainedRange range) {
    LineMasses border = range.inside(own);
    distances[rows] = range.distance(own, border);
    return row(border);
  }

  /** A new row with masses in the range of the training. */
  int row(LineMasses masses) {
    int at = rows * inputs.length;
    for (int k = 0; k < inputs.length; k++) {
      in[at + k] = masses.mass(inputs[k]);
    }
    return rows++;
  }

  /** A mass that networks are asked at, by its place among the inputs. */
  double input(int row, int place) {
    return in[row * inputs.length + place];
  }

  /** How far the line's masses are from those. */
  double distance(int row) {
    return distances[row];
  }

  void evaluate() {
    predictor.predict(in, 0, rows);
  }

  /** As {@link JointPredictor#weightedSum}. */
  double weightedSum(
      int model, int row, int output, double[] weights, int from, int step, int count) {
    return predictor.weightedSum(model, row, output, weights, from, step, count);
  }
}
