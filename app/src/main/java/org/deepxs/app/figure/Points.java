package org.deepxs.app.figure;

import java.util.Arrays;

/** Points of a figure: two coordinates and a value each. Immutable. */
public final class Points {

  private final double[] x;
  private final double[] y;
  private final double[] value;

  private Points(double[] x, double[] y, double[] value) {
    this.x = x;
    this.y = y;
    this.value = value;
  }

  /**
   * Points whose numbers are all finite; others are left out.
   *
   * @param x first coordinates
   * @param y second coordinates
   * @param value what colours show
   * @return the points
   */
  public static Points of(double[] x, double[] y, double[] value) {
    double[][] kept = new double[3][x.length];
    int count = 0;
    for (int k = 0; k < x.length; k++) {
      if (Double.isFinite(x[k]) && Double.isFinite(y[k]) && Double.isFinite(value[k])) {
        kept[0][count] = x[k];
        kept[1][count] = y[k];
        kept[2][count++] = value[k];
      }
    }
    return new Points(
        Arrays.copyOf(kept[0], count),
        Arrays.copyOf(kept[1], count),
        Arrays.copyOf(kept[2], count));
  }

  /**
   * Number of points.
   *
   * @return may be 0
   */
  public int size() {
    return x.length;
  }

  double x(int k) {
    return x[k];
  }

  double y(int k) {
    return y[k];
  }

  double value(int k) {
    return value[k];
  }

  /** Value that a part of all values does not exceed. */
  double quantile(double part) {
    double[] sorted = value.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }
}
