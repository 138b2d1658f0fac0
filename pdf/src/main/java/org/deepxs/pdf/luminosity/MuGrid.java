package org.deepxs.pdf.luminosity;

/**
 * Nodes in ln mu: panels of three to five Chebyshev–Lobatto nodes, whose borders are scales where
 * the PDF interpolation is only once differentiable. Neighbouring panels share the node at their
 * border unless the PDFs jump there (a flavour threshold).
 */
final class MuGrid {

  /** Fewest and most nodes of a panel. */
  static final int MIN_POINTS = 3;

  static final int MAX_POINTS = 5;

  private static final double INNER = Math.sqrt(0.5);
  private static final double[][] REFERENCE = {
    {-1, 0, 1}, {-1, -0.5, 0.5, 1}, {-1, -INNER, 0, INNER, 1}
  };

  private final int points;
  private final double[] edges;
  private final double[] lnEdges;
  private final boolean[] jumps;
  private final int[] firstNode;
  private final int size;

  /**
   * Takes ownership of the arrays.
   *
   * @param points nodes of a panel, 3 to 5
   * @param edges panel borders, GeV, ascending
   * @param jumps for each border whether the panels beside it have nodes of their own there
   */
  MuGrid(int points, double[] edges, boolean[] jumps) {
    this.points = points;
    this.edges = edges;
    this.lnEdges = new double[edges.length];
    for (int i = 0; i < edges.length; i++) {
      lnEdges[i] = Math.log(edges[i]);
    }
    this.jumps = jumps;
    this.firstNode = new int[lnEdges.length - 1];
    int node = 0;
    for (int p = 0; p < firstNode.length; p++) {
      firstNode[p] = node;
      node += points - 1;
      if (jumps[p + 1] && p + 1 < firstNode.length) {
        node++;
      }
    }
    this.size = node + 1;
  }

  int size() {
    return size;
  }

  int points() {
    return points;
  }

  int panels() {
    return firstNode.length;
  }

  int firstNode(int panel) {
    return firstNode[panel];
  }

  double edge(int i) {
    return edges[i];
  }

  double lnEdge(int i) {
    return lnEdges[i];
  }

  boolean jump(int i) {
    return jumps[i];
  }

  double min() {
    return edges[0];
  }

  double max() {
    return edges[edges.length - 1];
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

  /** Scale of node k of a panel, GeV; exactly the border at its ends. */
  static double node(int points, double low, double high, int k) {
    return k == 0 ? low : k == points - 1 ? high : at(low, high, REFERENCE[points - MIN_POINTS][k]);
  }

  /** Scale at a position of a panel, -1 to 1. */
  static double at(double low, double high, double z) {
    double lnLow = Math.log(low);
    double lnHigh = Math.log(high);
    return Math.exp((lnLow + lnHigh + z * (lnHigh - lnLow)) / 2);
  }

  /** Lagrange weight of node k of a panel at a position, 0 from the number of points on. */
  double weight(int k, double z) {
    return weight(points, k, z);
  }

  static double weight(int points, int k, double z) {
    double z2 = z * z;
    return switch (points) {
      case 3 -> weight3(k, z);
      case 4 ->
          switch (k) {
            case 0 -> (z2 - 0.25) * (1 - z) / 1.5;
            case 1 -> (z2 - 1) * (z - 0.5) / 0.75;
            case 2 -> (1 - z2) * (z + 0.5) / 0.75;
            case 3 -> (z2 - 0.25) * (z + 1) / 1.5;
            default -> 0;
          };
      default ->
          switch (k) {
            case 0 -> z * (z - 1) * (z2 - 0.5);
            case 1 -> -2 * z * (z - INNER) * (z2 - 1);
            case 2 -> 2 * (z2 - 1) * (z2 - 0.5);
            case 3 -> -2 * z * (z + INNER) * (z2 - 1);
            case 4 -> z * (z + 1) * (z2 - 0.5);
            default -> 0;
          };
    };
  }

  private static double weight3(int k, double z) {
    return switch (k) {
      case 0 -> z * (z - 1) / 2;
      case 1 -> 1 - z * z;
      case 2 -> z * (z + 1) / 2;
      default -> 0;
    };
  }
}
