package org.deepxs.validation;

import java.util.Arrays;

/** A sample of relative differences, ours over reference minus 1. Immutable. */
final class Differences {

  private final double[] signed;
  private final double[] sizes;

  private Differences(double[] signed) {
    this.signed = signed;
    this.sizes = Arrays.stream(signed).map(Math::abs).sorted().toArray();
  }

  /**
   * The sample.
   *
   * @param signed differences with their signs, at least one
   * @throws IllegalArgumentException if there is none, or one is not finite
   */
  static Differences of(double[] signed) {
    if (signed.length == 0 || !Arrays.stream(signed).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "need at least one difference, all finite, got " + Arrays.toString(signed));
    }
    return new Differences(signed.clone());
  }

  int count() {
    return signed.length;
  }

  /** Mean with signs. */
  double mean() {
    return Arrays.stream(signed).sum() / signed.length;
  }

  /** Smallest size that at least this fraction of the sample does not exceed. */
  double quantile(double fraction) {
    int rank = (int) Math.ceil(fraction * sizes.length);
    return sizes[Math.max(rank, 1) - 1];
  }

  /** Largest size. */
  double max() {
    return sizes[sizes.length - 1];
  }
}
