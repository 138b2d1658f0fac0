package org.deepxs.pdf.luminosity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Matrices that apply the collinear kernels to luminosities tabulated on a {@link TauGrid}: C_i =
 * sum_j W_ij T_j with the scaled table values T. They depend on the grid only, so they are made
 * once and used for all channels and scales.
 */
final class ConvolutionWeights {

  private static final int PANEL_POINTS = 8;
  private static final int EDGE_POINTS = 32;
  private static final List<CollinearKernel> KERNELS = List.of(CollinearKernel.values());

  private final TauGrid grid;
  private final GaussRule panelRule = GaussRule.of(PANEL_POINTS);
  private final GaussRule edgeRule = GaussRule.of(EDGE_POINTS);
  private final double[] weights = new double[TauGrid.POINTS];
  private final Map<CollinearKernel, double[][]> matrices = new EnumMap<>(CollinearKernel.class);

  private ConvolutionWeights(TauGrid grid) {
    this.grid = grid;
  }

  /**
   * Matrices for a grid.
   *
   * @param grid nodes of the luminosities
   * @param step rows are made for every step-th node
   */
  static ConvolutionWeights of(TauGrid grid, int step) {
    ConvolutionWeights result = new ConvolutionWeights(grid);
    int rows = (grid.size() - 1) / step + 1;
    for (CollinearKernel kernel : KERNELS) {
      result.matrices.put(kernel, new double[rows][]);
    }
    for (int row = 1; row < rows; row++) {
      result.fillRow(row, row * step);
    }
    return result;
  }

  private void fillRow(int row, int node) {
    double tau = grid.tau(node);
    // The interpolation stencil reaches beyond the node itself by up to two.
    int length = Math.min(grid.size(), Math.max(node + 3, TauGrid.POINTS));
    double[][] rows = new double[KERNELS.size()][length];
    double ownScale = TauGrid.scale(tau);
    for (int panel = 0; panel < node; panel++) {
      if (panel == node - 1) {
        edgePanel(tau, grid.tau(panel), rows, node, ownScale);
      } else {
        panel(tau, grid.tau(panel + 1), grid.tau(panel), rows, node, ownScale);
      }
    }
    for (int index = 0; index < KERNELS.size(); index++) {
      CollinearKernel kernel = KERNELS.get(index);
      double[] w = rows[index];
      // Remainder of the plus subtraction below x = tau, where the luminosity vanishes.
      w[node] -= ownScale * kernel.singularIntegral(tau, 1 - tau);
      matrices.get(kernel)[row] = w;
    }
  }

  /** Contribution of tau' = tau/x between two nodes, smooth in x. */
  private void panel(
      double tau, double low, double high, double[][] rows, int node, double ownScale) {
    double xLow = tau / high;
    double xHigh = tau / low;
    for (int g = 0; g < PANEL_POINTS; g++) {
      double x = xLow + (xHigh - xLow) * panelRule.node(g);
      double dx = (xHigh - xLow) * panelRule.weight(g);
      add(tau, x, 1 - x, dx, rows, node, ownScale);
    }
  }

  /** The panel that ends at x = 1: 1 - x goes with a cube, to smooth the logarithms. */
  private void edgePanel(double tau, double high, double[][] rows, int node, double ownScale) {
    double width = 1 - tau / high;
    for (int g = 0; g < EDGE_POINTS; g++) {
      double z = edgeRule.node(g);
      double oneMinusX = width * z * z * z;
      double dx = 3 * width * z * z * edgeRule.weight(g);
      add(tau, 1 - oneMinusX, oneMinusX, dx, rows, node, ownScale);
    }
  }

  private void add(
      double tau, double x, double oneMinusX, double dx, double[][] rows, int node, double own) {
    double inner = Math.min(tau / x, 1);
    double position = grid.position(inner);
    int first = grid.firstNode(position);
    TauGrid.weights(position - first, weights);
    double scale = TauGrid.scale(inner) / x;
    for (int index = 0; index < KERNELS.size(); index++) {
      CollinearKernel kernel = KERNELS.get(index);
      double singular = kernel.singular(x, oneMinusX);
      double factor = dx * (kernel.regular(x, oneMinusX) + singular) * scale;
      double[] w = rows[index];
      for (int k = 0; k < TauGrid.POINTS; k++) {
        if (first + k < w.length) {
          w[first + k] += factor * weights[k];
        }
      }
      w[node] -= dx * singular * own;
    }
  }

  /** Convolution at a row, for scaled table values of a luminosity. */
  double apply(CollinearKernel kernel, int row, double[] scaled) {
    double[] w = matrices.get(kernel)[row];
    if (w == null) {
      return 0;
    }
    double sum = 0;
    for (int j = 0; j < w.length; j++) {
      sum += w[j] * scaled[j];
    }
    return sum;
  }
}
