package org.deepxs.predict.kernel;

import java.util.Arrays;

/**
 * Structures folded with luminosities, with their products of couplings, and the partonic cross
 * sections they add up to. Workspace.
 */
final class StructureSums {

  private static final int CHIRALITIES = 2;

  double[] product = new double[0];
  double[] value = new double[0];
  double[] sigma = new double[0];
  double flip;
  int stride;
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
  }

  /**
   * Adds a structure.
   *
   * @param channel number of the initial state
   * @param chirality 0 left, 1 right
   * @param position of the structure in its kind's list
   * @param couplings product of couplings
   * @param nodes the structure at every node
   */
  void add(int channel, int chirality, int position, double couplings, double[] nodes) {
    int at = (channel * CHIRALITIES + chirality) * stride + position;
    product[at] = couplings;
    value[at] = fold(channel, couplings, nodes);
  }

  /** Adds what comes from quarks of equal chirality. */
  void addFlip(int channel, double[] nodes) {
    flip += fold(channel, 1, nodes);
  }

  private double fold(int channel, double couplings, double[] nodes) {
    double[] weight = row.values;
    int w = row.first + channel * n;
    int c = channel * n;
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += weight[w + k] * nodes[k];
      sigma[c + k] += couplings * nodes[k];
    }
    return sum;
  }

  /** Partonic cross sections folded with the weights of one scale and order. */
  double total(int kind) {
    int size = sigma.length;
    int w = row.first + kind * size;
    double[] weight = row.values;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += weight[w + i] * sigma[i];
    }
    return sum;
  }

  /** Gives everything its unit. */
  void scale(double factor) {
    for (int i = 0; i < value.length; i++) {
      value[i] *= factor;
    }
    flip *= factor;
  }
}
