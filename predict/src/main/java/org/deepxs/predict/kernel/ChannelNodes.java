package org.deepxs.predict.kernel;

import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.PairNodes;

/**
 * All s-channel terms of one quark chirality by node, with their couplings, as in {@link
 * ChiralAmplitude}; kept for quarks with the same couplings. Workspace.
 */
final class ChannelNodes {

  final double[] direct = new double[NodeRow.MOST_NODES];
  final double[] crossed = new double[NodeRow.MOST_NODES];
  private boolean filled;
  private double photon;
  private double same;
  private double opposite;

  /** Begins another pair. */
  void begin() {
    filled = false;
  }

  /** Computes, unless these couplings were the last. */
  void fill(ChiralAmplitude amplitude, PairNodes pair) {
    if (filled
        && photon == amplitude.photon()
        && same == amplitude.bosonSame()
        && opposite == amplitude.bosonOpposite()) {
      return;
    }
    filled = true;
    photon = amplitude.photon();
    same = amplitude.bosonSame();
    opposite = amplitude.bosonOpposite();
    double sum = same + opposite;
    double squares = same * same + opposite * opposite;
    double product = same * opposite;
    double[] s = pair.s();
    double[] boson = pair.boson();
    double[] squared = pair.bosonSquared();
    for (int k = 0; k < pair.size(); k++) {
      double p = photon / s[k];
      double interference = p * sum * boson[k];
      direct[k] = pair.direct()[k] * (2 * (p * p + interference) + squares * squared[k]);
      crossed[k] = pair.crossed()[k] * (p * p + interference + product * squared[k]);
    }
  }
}
