package org.deepxs.predict.kernel;

import java.util.Arrays;
import org.deepxs.learn.kernel.ColumnKernel;

/**
 * Structures folded with luminosities, with their products of couplings, and the partonic cross
 * sections they add up to. Workspace.
 */
final class StructureSums {

  private static final int CHIRALITIES = 2;

  /** Structures of one initial state, and what comes from quarks of equal chirality. */
  private static final int MOST_TERMS = CHIRALITIES * Structure.values().length + 1;

  /** Place of what comes from quarks of equal chirality. */
  private static final int FLIP = -1;

  double[] product = new double[0];
  double[] value = new double[0];
  double[] sigma = new double[0];
  double flip;
  int stride;
  private double unit;
  private final ColumnKernel kernel = ColumnKernel.fastest();
  private final double[][] structures = new double[MOST_TERMS][];
  private final int[] starts = new int[MOST_TERMS];
  private final int[] places = new int[MOST_TERMS];
  private final double[] factors = new double[MOST_TERMS];
  private int terms;
  private NodeRow row;
  private int n;

  /** Begins another pair. */
  void begin(NodeRow nodeRow, int channels, int structures) {
    row = nodeRow;
    n = nodeRow.nodes;
    stride = structures;
    int size = channels * CHIRALITIES * structures;
    if (value.length != size) {
      value = new double[size];
      product = new double[size];
    } else {
      Arrays.fill(value, 0);
      Arrays.fill(product, 0);
    }
    if (sigma.length != channels * n) {
      sigma = new double[channels * n];
    }
    flip = 0;
    terms = 0;
  }

  /**
   * Adds a structure, with the next {@link #fold}.
   *
   * @param channel number of the initial state
   * @param chirality 0 left, 1 right
   * @param position of the structure in its kind's list
   * @param couplings product of couplings
   * @param nodes holds the structure at every node, until then
   * @param from where it begins
   */
  void add(int channel, int chirality, int position, double couplings, double[] nodes, int from) {
    int at = (channel * CHIRALITIES + chirality) * stride + position;
    product[at] = couplings;
    add(at, couplings, nodes, from);
  }

  /** Adds what comes from quarks of equal chirality, with the next {@link #fold}. */
  void addFlip(double[] nodes) {
    add(FLIP, 1, nodes, 0);
  }

  private void add(int place, double factor, double[] nodes, int from) {
    places[terms] = place;
    factors[terms] = factor;
    starts[terms] = from;
    structures[terms++] = nodes;
  }

  /** Folds what was added since the last call, all of one initial state. */
  void fold(int channel) {
    kernel.combine(terms, factors, structures, starts, sigma, channel * n, n);
    int w = row.first + channel * n;
    int t = 0;
    for (; t < terms - 2; t += 3) {
      foldThree(w, t);
    }
    for (; t < terms; t++) {
      set(places[t], kernel.scalarProduct(row.values, w, structures[t], starts[t], n));
    }
    terms = 0;
  }

  /** Sums of this few numbers are faster side by side than each as vectors. */
  private void foldThree(int w, int t) {
    double[] weight = row.values;
    double[] a = structures[t];
    double[] b = structures[t + 1];
    double[] c = structures[t + 2];
    int ia = starts[t];
    int ib = starts[t + 1];
    int ic = starts[t + 2];
    double sumA = 0;
    double sumB = 0;
    double sumC = 0;
    for (int k = 0; k < n; k++) {
      double wk = weight[w + k];
      sumA += wk * a[ia + k];
      sumB += wk * b[ib + k];
      sumC += wk * c[ic + k];
    }
    set(places[t], sumA);
    set(places[t + 1], sumB);
    set(places[t + 2], sumC);
  }

  private void set(int place, double sum) {
    if (place == FLIP) {
      flip = sum;
    } else {
      value[place] = sum;
    }
  }

  /** One structure of an initial state, with its unit; after {@link #scale}. */
  double folded(int channel, double[] nodes, int from) {
    return unit * kernel.scalarProduct(row.values, row.first + channel * n, nodes, from, n);
  }

  /** Partonic cross sections folded with the weights of one scale and order. */
  double total(int kind) {
    int size = sigma.length;
    return kernel.scalarProduct(row.values, row.first + kind * size, sigma, 0, size);
  }

  /** Gives everything its unit. */
  void scale(double factor) {
    unit = factor;
    for (int i = 0; i < value.length; i++) {
      value[i] *= factor;
    }
    flip *= factor;
  }
}
