package org.deepxs.spectrum.pmssm;

/**
 * Random numbers that are a function of a seed, a point and a dimension, and of nothing else: each
 * part is mixed in with the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014; constants
 * of Stafford's variant 13), which is a bijection of 64 bits.
 */
final class CounterRandom {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

  private CounterRandom() {}

  static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  /** 64 random bits. */
  static long bits(long seed, long point, int dimension) {
    long state = mix(seed + GOLDEN_GAMMA);
    state = mix(state + (point + 1) * GOLDEN_GAMMA);
    return mix(state + (dimension + 1) * GOLDEN_GAMMA);
  }

  /** A number in (0, 1), never one of the ends. */
  static double uniform(long seed, long point, int dimension) {
    return ((bits(seed, point, dimension) >>> 11) + 0.5) * TWO_TO_MINUS_53;
  }
}
