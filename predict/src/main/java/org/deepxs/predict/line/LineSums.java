package org.deepxs.predict.line;

import org.deepxs.learn.model.JointPredictor;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.PairLines;

/**
 * Sums over the products of lines: couplings times Born structures, which are kept, times K, which
 * is known later, for one network and lines of several pairs. Workspace.
 */
final class LineSums {

  /** Which couplings K is multiplied with. */
  enum Coefficients {
    /** Those of gluons. */
    EMISSION,
    /** Those of gluinos. */
    LOOPS
  }

  /** Two chiralities and two squarks of every pair that may wait. */
  private static final int MOST_LINES = 4 * JointPredictor.MOST_ROWS;

  /** From one product to the next, an odd number of cache lines: powers of two share few places. */
  private static final int APART = MOST_LINES + 8;

  private final LineModel model;
  private final Coefficients coefficients;
  private final int stride; // of a line's couplings
  private final Part[] parts; // by initial state
  private final double[] work = new double[MOST_LINES];
  private final double[] squares = new double[MOST_LINES];

  /** The lines of one initial state. */
  private static final class Part {
    final int[] pairs = new int[MOST_LINES];
    final int[] rows = new int[MOST_LINES]; // of the network
    final double[] factors; // of K: all lines of the first product, then of the next
    int size;

    Part(int products) {
      factors = new double[products * APART];
    }

    int next(int pair, int row) {
      pairs[size] = pair;
      rows[size] = row;
      return size++;
    }
  }

  LineSums(LineModel model, LineFamily family, Coefficients coefficients) {
    this.model = model;
    this.coefficients = coefficients;
    this.stride =
        (coefficients == Coefficients.EMISSION ? family.emission() : family.loops()).size();
    this.parts = new Part[model.model().outputs().size() / model.size()];
    for (int k = 0; k < parts.length; k++) {
      parts[k] = new Part(model.size());
    }
  }

  /**
   * Takes a line.
   *
   * @param pair number of the pair it belongs to
   * @param initialState place of its initial state among those of the network
   * @param lines lines of the pair
   * @param line which of them
   * @param row of the network's inputs
   * @param born Born structures
   */
  void add(int pair, int initialState, PairLines lines, int line, int row, double[] born) {
    Part part = parts[initialState];
    int at = part.next(pair, row);
    double[] couplings = coefficients == Coefficients.EMISSION ? lines.emission() : lines.loops();
    model.factors(couplings, line * stride, lines.weight(line), born, part.factors, at, APART);
  }

  /**
   * Takes the only product of a network for one initial state.
   *
   * @param pair number of the pair it belongs to
   * @param row of the network's inputs
   * @param factor what K is multiplied with
   */
  void add(int pair, int row, double factor) {
    int at = parts[0].next(pair, row);
    parts[0].factors[at] = factor;
  }

  /**
   * Adds the sums of all lines, and forgets them.
   *
   * @param of rows, evaluated
   * @param number of the network among those of the rows
   * @param sums changed: one per pair
   * @param variances changed: variance of each
   */
  void evaluate(ModelRows of, int number, double[] sums, double[] variances) {
    int products = model.size();
    for (int p = 0; p < parts.length; p++) {
      Part part = parts[p];
      model.variances(p, part.factors, APART, part.size, work, squares);
      for (int k = 0; k < part.size; k++) {
        int pair = part.pairs[k];
        variances[pair] += squares[k];
        sums[pair] +=
            of.weightedSum(number, part.rows[k], p * products, part.factors, k, APART, products);
      }
      part.size = 0;
    }
  }
}
