package org.deepxs.xsec.loop;

/** Sorted points of the unit interval, each with its complement; 0 and 1 are always there. */
final class PanelEdges {

  private final double[] points = new double[12];
  private final double[] complements = new double[12];
  private int size = 2;

  PanelEdges() {
    complements[0] = 1;
    points[1] = 1;
  }

  /** Inserts a point where it lies inside the interval; others are left out. */
  void add(double point, double complement) {
    if (!(point > 0 && point <= 1 && complement > 0 && complement <= 1)) {
      return;
    }
    int k = size++;
    while (isAfter(k - 1, point, complement)) {
      points[k] = points[k - 1];
      complements[k] = complements[k - 1];
      k--;
    }
    points[k] = point;
    complements[k] = complement;
  }

  private boolean isAfter(int k, double point, double complement) {
    return points[k] > point || (points[k] == point && complements[k] < complement);
  }

  int size() {
    return size;
  }

  double at(int k) {
    return points[k];
  }

  double complement(int k) {
    return complements[k];
  }
}
