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
  private final int outputs;
  private final double[] weights;
  private int[] pairs = new int[USUAL];
  private int[] starts = new int[USUAL]; // of a line's outputs among those of all rows
  private double[] factors;
  private int size;

  LineSums(LineModel model, LineFamily family, Coefficients coefficients) {
    this.model = model;
    this.coefficients = coefficients;
    this.stride =
        (coefficients == Coefficients.EMISSION ? family.emission() : family.loops()).size();
    this.products = model.size();
    this.outputs = model.model().outputs().size();
    this.weights = new double[products];
    this.factors = new double[USUAL * products];
  }

  /**
   * Takes a line.
   *
   * @param pair number of the pair it belongs to
   * @param lines lines of the pair
   * @param line which of them
   * @param row of the network's outputs
   * @param born Born structures
   * @return variance of what it adds
   */
  double add(int pair, PairLines lines, int line, int row, double[] born) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      factors = Arrays.copyOf(factors, 2 * factors.length);
    }
    int channel = lines.annihilation(line);
    pairs[size] = pair;
    starts[size] = row * outputs + channel * products;
    double[] couplings = coefficients == Coefficients.EMISSION ? lines.emission() : lines.loops();
    int from = line * stride;
    int at = size * products;
    for (int k = 0; k < products; k++) {
      double coupling = model.channel(k) ? lines.weight(line) : couplings[from + model.product(k)];
      double factor = coupling * born[model.reference(k)];
      factors[at + k] = factor;
      weights[k] = factor;
    }
    size++;
    return model.variance(channel, weights);
  }

  /**
   * Adds the sums of all lines, and forgets them.
   *
   * @param k outputs of the network for all rows
   * @param sums changed: one per pair
   */
  void evaluate(double[] k, double[] sums) {
    for (int line = 0; line < size; line++) {
      int from = line * products;
      int to = starts[line];
      double sum = 0;
      for (int p = 0; p < products; p++) {
        double factor = factors[from + p];
        sum += factor == 0 ? 0 : factor * k[to + p];
      }
      sums[pairs[line]] += sum;
    }
    size = 0;
  }
}
