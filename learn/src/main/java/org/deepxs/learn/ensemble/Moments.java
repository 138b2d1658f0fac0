package org.deepxs.learn.ensemble;

/** Running mean and standard deviation of many values at once (Welford). */
final class Moments {

  private final double[] means;
  private final double[] squares;
  private final int size;
  private int count;

  /** Accumulates into these arrays; the first {@code size} values count. */
  Moments(double[] means, double[] squares, int size) {
    this.means = means;
    this.squares = squares;
    this.size = size;
    java.util.Arrays.fill(means, 0, size, 0);
    java.util.Arrays.fill(squares, 0, size, 0);
  }

  void add(double[] values) {
    count++;
    for (int k = 0; k < size; k++) {
      double before = values[k] - means[k];
      means[k] += before / count;
      squares[k] += before * (values[k] - means[k]);
    }
  }

  /** Turns the sums of squares into standard deviations of a sample. */
  void finish() {
    for (int k = 0; k < size; k++) {
      squares[k] = count < 2 ? 0 : Math.sqrt(squares[k] / (count - 1));
    }
  }
}
