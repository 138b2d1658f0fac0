package org.deepxs.predict.kernel;

import org.deepxs.xsec.born.PairNodes;

/** Products of the propagators of two squarks of one flavour that mix, by node. Workspace. */
final class SquarkProducts {

  /** As {@link Squark#square} with one propagator of each. */
  final double[] square = new double[NodeRow.MOST_NODES];

  /** Both in the same channel, with the weight of squared amplitudes. */
  final double[] weighted = new double[NodeRow.MOST_NODES];

  Squark first;
  Squark second;

  void fill(PairNodes pair, Squark a, Squark b, boolean majorana) {
    first = a;
    second = b;
    double twoMasses = majorana ? 2 * pair.massProduct() : 0;
    double factor = majorana ? 2 : 1;
    for (int k = 0; k < pair.size(); k++) {
      weighted[k] = a.integrals.weightedProduct(b.integrals, k);
      double mixed = a.integrals.mixedProduct(b.integrals, k);
      square[k] = factor * weighted[k] - twoMasses * pair.s()[k] * mixed;
    }
  }
}
