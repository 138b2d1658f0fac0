package org.deepxs.predict.kernel;

import java.util.Optional;

/**
 * Nodes and weights of one pair: what {@link NodeTable} interpolates, or what was computed. Arrays
 * of a workspace, valid until the next pair.
 */
final class NodeRow {

  /** Nodes of the largest rule, that of a boson on its mass shell. */
  static final int MOST_NODES = 48;

  final double[] s = new double[MOST_NODES];
  double[] values = new double[0];
  int nodes;

  /** Where weights begin in {@link #values}. */
  int first;

  /** Where strong couplings begin in {@link #values}; negative if they are not there. */
  int alphaS;

  /** Common factor of all weights. */
  double factor;

  /** The table it comes from; empty if it was computed. */
  Optional<NodeTable> table = Optional.empty();

  /** First of the four knots of the table. */
  int knot;

  /** Weights of the four knots. */
  final double[] cubic = new double[4];

  /** Makes room. */
  void reserve(int size) {
    if (values.length < size) {
      values = new double[size];
    }
  }
}
