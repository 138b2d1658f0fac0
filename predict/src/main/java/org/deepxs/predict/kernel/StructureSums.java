package org.deepxs.predict.kernel;

import java.util.Arrays;
import org.deepxs.learn.kernel.ColumnKernel;

/**
 * Structures folded with luminosities, with their products of couplings, and the partonic cross
 * sections they add up to. Workspace.
 */
final class StructureSums {

  private static final int CHIRALITIES = 2;

  /** Structures of one initial state. */
  private static final int MOST_TERMS = Structure.values().length;

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
    } else {
      Arrays.fill(sigma, 0);
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
    places[terms] = at;
    starts[terms] = from;
    structures[terms++] = nodes;
  }

  /** Folds what was added since the last call, all of one initial state. */
  void fold(int channel) {
    int t = 0;
    for (; t < terms - 2; t += 3) {
      foldThree(channel, t);
    }
    for (; t < terms; t++) {
      value[places[t]] = fold(channel, product[places[t]], structures[t], starts[t]);
    }
    terms = 0;
  }

  private void foldThree(int channel, int t) {
    double[] a = structures[t];
    double[] b = structures[t + 1];
    double[] c = structures[t + 2];
    int ia = starts[t];
    int ib = starts[t + 1];
    int ic = starts[t + 2];
    double p = product[places[t]];
    double q = product[places[t + 1]];
    double r = product[places[t + 2]];
    kernel.addThree(sigma, channel * n, n, p, a, ia, q, b, ib, r, c, ic);
    double[] weight = row.values;
    int w = row.first + channel * n;
    double sumA = 0;
    double sumB = 0;
    double sumC = 0;
    // Sums of this few numbers are faster side by side than each as vectors.
    for (int k = 0; k < n; k++) {
      double wk = weight[w + k];
      sumA += wk * a[ia + k];
      sumB += wk * b[ib + k];
      sumC += wk * c[ic + k];
    }
    value[places[t]] = sumA;
    value[places[t + 1]] = sumB;
    value[places[t + 2]] = sumC;
  }

  /** Adds what comes from quarks of equal chirality. */
  void addFlip(int channel, double[] nodes) {
    flip += fold(channel, 1, nodes, 0);
  }

  private double fold(int channel, double couplings, double[] nodes, int from) {
    int w = row.first + channel * n;
    int to = channel * n;
    for (int k = 0; k < n; k++) {
      sigma[to + k] += couplings * nodes[from + k];
    }
    return kernel.scalarProduct(row.values, w, nodes, from, n);
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
