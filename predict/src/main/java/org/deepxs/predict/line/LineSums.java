package org.deepxs.predict.line;

import java.util.Arrays;
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

  private static final int USUAL = 128;

  private final LineModel model;
  private final Coefficients coefficients;
  private final int stride; // of a line's couplings
  private final int products;
  private int[] pairs = new int[USUAL];
  private int[] rows = new int[USUAL]; // of the network
  private int[] starts = new int[USUAL]; // of a line's outputs among those of a row
  private double[] factors; // of K
  private int size;

  LineSums(LineModel model, LineFamily family, Coefficients coefficients) {
    this.model = model;
    this.coefficients = coefficients;
    this.stride =
        (coefficients == Coefficients.EMISSION ? family.emission() : family.loops()).size();
    this.products = model.size();
    this.factors = new double[USUAL * products];
  }

  /**
   * Takes a line.
   *
   * @param pair number of the pair it belongs to
   * @param lines lines of the pair
   * @param line which of them
   * @param row of the network's inputs
   * @param born Born structures
   * @return variance of what it adds
   */
  double add(int pair, PairLines lines, int line, int row, double[] born) {
    int at = next();
    double[] couplings = coefficients == Coefficients.EMISSION ? lines.emission() : lines.loops();
    model.factors(couplings, line * stride, lines.weight(line), born, factors, at);
    return keep(pair, lines.annihilation(line), row, at);
  }

  /**
   * Takes the only product of a network for one initial state.
   *
   * @param pair number of the pair it belongs to
   * @param row of the network's inputs
   * @param factor what K is multiplied with
   * @return variance of what it adds
   */
  double add(int pair, int row, double factor) {
    int at = next();
    factors[at] = factor;
    return keep(pair, 0, row, at);
  }

  /** Where factors of the next line begin. */
  private int next() {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
      rows = Arrays.copyOf(rows, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      factors = Arrays.copyOf(factors, 2 * factors.length);
    }
    return size * products;
  }

  private double keep(int pair, int initialState, int row, int at) {
    pairs[size] = pair;
    rows[size] = row;
    starts[size] = initialState * products;
    size++;
    return model.variance(initialState, factors, at);
  }

  /**
   * Adds the sums of all lines, and forgets them.
   *
   * @param of rows, evaluated
   * @param number of the network among those of the rows
   * @param sums changed: one per pair
   */
  void evaluate(ModelRows of, int number, double[] sums) {
    for (int k = 0; k < size; k++) {
      sums[pairs[k]] += of.weightedSum(number, rows[k], starts[k], factors, k * products, products);
    }
    size = 0;
  }
}
