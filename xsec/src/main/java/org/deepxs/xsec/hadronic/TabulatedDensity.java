package org.deepxs.xsec.hadronic;

import java.util.Arrays;

/**
 * A density that is linear between nodes, not normalised, with its cumulative function and the
 * inverse of that in closed form. Samples of any interval inside the support follow by scaling the
 * cumulative function, which is how kinematic limits are applied.
 */
final class TabulatedDensity {

  private final double[] x;
  private final double[] density;
  private final double[] cumulative;
  private final int[] guide;
  private final double guideScale;

  private TabulatedDensity(double[] x, double[] density) {
    this.x = x;
    this.density = density;
    int n = x.length;
    this.cumulative = new double[n];
    for (int i = 1; i < n; i++) {
      cumulative[i] = cumulative[i - 1] + 0.5 * (x[i] - x[i - 1]) * (density[i] + density[i - 1]);
    }
    this.guide = new int[2 * n];
    this.guideScale = guide.length / cumulative[n - 1];
    int cell = 0;
    for (int g = 0; g < guide.length; g++) {
      while (cell < n - 2 && cumulative[cell + 1] * guideScale <= g) {
        cell++;
      }
      guide[g] = cell;
    }
  }

  /**
   * A density; takes ownership of the arrays.
   *
   * @param x nodes, increasing, at least two
   * @param density values there, not negative, with a positive integral
   */
  static TabulatedDensity of(double[] x, double[] density) {
    return new TabulatedDensity(x, density);
  }

  /**
   * Distinct sorted values of the first n entries that lie strictly between two ends, and those.
   */
  static double[] nodes(double[] values, int n, double low, double high) {
    double[] sorted = Arrays.copyOf(values, n);
    Arrays.sort(sorted);
    double[] kept = new double[n + 2];
    double gap = 1e-9 * (high - low);
    int size = 1;
    kept[0] = low;
    for (double v : sorted) {
      if (v > kept[size - 1] + gap && v < high - gap) {
        kept[size++] = v;
      }
    }
    kept[size++] = high;
    return Arrays.copyOf(kept, size);
  }

  double low() {
    return x[0];
  }

  double high() {
    return x[x.length - 1];
  }

  double total() {
    return cumulative[x.length - 1];
  }

  /** Integral of the density up to a position, which is moved into the support. */
  double cumulative(double at) {
    int i = cell(at);
    double h = Math.max(0, Math.min(at, x[i + 1]) - x[i]);
    double slope = (density[i + 1] - density[i]) / (x[i + 1] - x[i]);
    return cumulative[i] + h * (density[i] + 0.5 * slope * h);
  }

  /** The density at a position, which is moved into the support. */
  double density(double at) {
    int i = cell(at);
    double fraction = Math.max(0, Math.min(1, (at - x[i]) / (x[i + 1] - x[i])));
    return density[i] + fraction * (density[i + 1] - density[i]);
  }

  /** Position with a given value of the cumulative function, 0 to {@link #total()}. */
  double quantile(double value) {
    int i = guide[Math.max(0, Math.min(guide.length - 1, (int) (value * guideScale)))];
    int last = x.length - 2;
    while (i < last && cumulative[i + 1] < value) {
      i++;
    }
    double rest = value - cumulative[i];
    double width = x[i + 1] - x[i];
    double slope = (density[i + 1] - density[i]) / width;
    double root = Math.sqrt(Math.max(0, density[i] * density[i] + 2 * slope * rest));
    double sum = density[i] + root;
    return sum > 0 ? x[i] + Math.max(0, Math.min(width, 2 * rest / sum)) : x[i];
  }

  private int cell(double at) {
    int low = 0;
    int high = x.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (x[middle] <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
