package org.deepxs.learn.random;

/**
 * One stream of pseudo-random numbers, SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), started from a
 * seed and stream numbers. Streams of different numbers are independent for all practical purposes,
 * so that any epoch or batch can be made again without the ones before it.
 */
public final class RandomStream {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double TO_UNIT = 0x1.0p-53;

  private long state;

  private RandomStream(long state) {
    this.state = state;
  }

  /**
   * The stream of a seed and of numbers that name it.
   *
   * @param seed the user's seed
   * @param names for example purpose, epoch, batch
   * @return a fresh stream
   */
  public static RandomStream of(long seed, long... names) {
    long state = mix(seed + GOLDEN_GAMMA);
    for (long name : names) {
      state = mix(state ^ mix(name * GOLDEN_GAMMA + GOLDEN_GAMMA));
    }
    return new RandomStream(state);
  }

  /**
   * 64 random bits.
   *
   * @return the next value
   */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /**
   * Uniform in [0, 1).
   *
   * @return the next value
   */
  public double nextDouble() {
    return (nextLong() >>> 11) * TO_UNIT;
  }

  /**
   * Uniform among 0 ... bound - 1.
   *
   * @param bound positive
   * @return the next value
   */
  public int nextInt(int bound) {
    return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
  }

  /**
   * Standard normal, by Box and Muller (one of the pair).
   *
   * @return the next value
   */
  public double nextGaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * nextDouble());
  }

  /**
   * A random order of 0 ... n - 1 (Fisher and Yates).
   *
   * @param order overwritten
   */
  public void permutation(int[] order) {
    for (int k = 0; k < order.length; k++) {
      int other = nextInt(k + 1);
      order[k] = order[other];
      order[other] = k;
    }
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
