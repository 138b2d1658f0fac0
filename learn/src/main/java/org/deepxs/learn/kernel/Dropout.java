package org.deepxs.learn.kernel;

import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;

/**
 * Numbers of dropout. Alpha-dropout (Klambauer et al., arXiv:1706.02515, section 3) sets values to
 * the lower limit of SELU and then restores mean 0 and variance 1.
 *
 * @param rate share dropped
 * @param scale factor of what is kept
 * @param dropped what stands in the place of a dropped value
 * @param kept added to what is kept
 */
record Dropout(double rate, double scale, double dropped, double kept) {

  static Dropout of(Architecture architecture) {
    double rate = architecture.dropoutRate();
    double share = 1 - rate;
    if (architecture.activation() != Activation.SELU) {
      return new Dropout(rate, 1 / share, 0, 0);
    }
    double limit = -Activation.SELU_SCALE * Activation.SELU_ALPHA;
    double scale = 1 / Math.sqrt(share + limit * limit * share * rate);
    double kept = -scale * rate * limit;
    return new Dropout(rate, scale, scale * limit + kept, kept);
  }
}
