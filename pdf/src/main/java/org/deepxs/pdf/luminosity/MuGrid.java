package org.deepxs.pdf.luminosity;

/**
 * Nodes in ln mu: panels of five Chebyshev–Lobatto nodes, whose borders are scales where the PDF
 * interpolation is only once differentiable. Neighbouring panels share the node at their border
 * unless the PDFs jump there (a flavour threshold).
 */
final class MuGrid {

  /** Nodes of a panel. */
  static final int POINTS = 5;

  private static final double INNER = Math.sqrt(0.5);
  private static final double[] REFERENCE = {-1, -INNER, 0, INNER, 1};

  private final double[] lnEdges;
  private final boolean[] jumps;
  private final int[] firstNode;
  private final int size;

  /**
   * Takes ownership of the arrays.
   *
   * @param lnEdges logarithms of the panel borders, GeV, ascending
   * @param jumps for each border whether the panels beside it have nodes of their own there
   */
  MuGrid(double[] lnEdges, boolean[] jumps) {
    this.lnEdges = lnEdges;
    this.jumps = jumps;
    this.firstNode = new int[lnEdges.length - 1];
    int node = 0;
    for (int p = 0; p < firstNode.length; p++) {
      firstNode[p] = node;
      node += POINTS - 1;
      if (jumps[p + 1] && p + 1 < firstNode.length) {
        node++;
      }
    }
    this.size = node + 1;
  }

  int size() {
    return size;
  }

  int panels() {
    return firstNode.length;
  }

  int firstNode(int panel) {
    return firstNode[panel];
  }

  double lnEdge(int i) {
    return lnEdges[i];
  }

  boolean jump(int i) {
    return jumps[i];
  }

  double lnMin() {
    return lnEdges[0];
  }

  double lnMax() {
    return lnEdges[lnEdges.length - 1];
  }

  int panelOf(double lnMu) {
    int low = 0;
    int high = firstNode.length;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (lnEdges[middle] <= lnMu) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Position inside a panel, -1 to 1. */
  double position(int panel, double lnMu) {
    double low = lnEdges[panel];
    double high = lnEdges[panel + 1];
    return (2 * lnMu - low - high) / (high - low);
  }

  /** ln mu of node k of a panel. */
  static double lnNode(double lnLow, double lnHigh, int k) {
    return k == 0
        ? lnLow
        : k == POINTS - 1 ? lnHigh : (lnLow + lnHigh + REFERENCE[k] * (lnHigh - lnLow)) / 2;
  }

  static double weight0(double z) {
    return z * (z - 1) * (z * z - 0.5);
  }

  static double weight1(double z) {
    return -2 * z * (z - INNER) * (z * z - 1);
  }

  static double weight2(double z) {
    return 2 * (z * z - 1) * (z * z - 0.5);
  }

  static double weight3(double z) {
    return -2 * z * (z + INNER) * (z * z - 1);
  }

  static double weight4(double z) {
    return z * (z + 1) * (z * z - 0.5);
  }
}
