package org.deepxs.pdf.luminosity;

import java.util.Arrays;
import java.util.Locale;
import org.deepxs.pdf.PdfException;

/**
 * Coarse nodes for differences between members of a set, which are smooth and small: those of a
 * {@link TauGrid}, and Chebyshev–Lobatto nodes in ln ln(mu/Lambda), the variable of the running
 * coupling, over the whole range of mu. No flavour threshold may lie inside that range.
 */
final class DifferenceGrid {

  private static final int TAU_NODES = 64;
  private static final int MU_NODES = 8;
  private static final int MOST_TAU_NODES = 1000;
  private static final int MOST_MU_NODES = 64;

  /** Typical QCD Lambda of five flavours; only fixes the variable. */
  private static final double LAMBDA_GEV = 0.226;

  private final TauGrid tauGrid;
  private final double muMinGeV;
  private final double muMaxGeV;
  private final double[] position;

  /**
   * A grid of given size.
   *
   * @throws PdfException if a number is absurd
   */
  DifferenceGrid(double tauMin, int tauNodes, double muMinGeV, double muMaxGeV, int muNodes) {
    boolean sound =
        tauMin > 0
            && tauMin < 1
            && tauNodes >= TauGrid.POINTS
            && tauNodes <= MOST_TAU_NODES
            && muMinGeV > LAMBDA_GEV
            && muMaxGeV > muMinGeV
            && muMaxGeV < 1e9
            && muNodes >= 2
            && muNodes <= MOST_MU_NODES;
    if (!sound) {
      throw new PdfException(
          String.format(
              Locale.ROOT,
              "differences of members need 0 < tau < 1 and mu above %s GeV, got tau from %s with %d"
                  + " nodes, mu from %s to %s GeV with %d",
              LAMBDA_GEV,
              tauMin,
              tauNodes,
              muMinGeV,
              muMaxGeV,
              muNodes));
    }
    this.tauGrid = new TauGrid(tauMin, tauNodes);
    this.muMinGeV = muMinGeV;
    this.muMaxGeV = muMaxGeV;
    this.position = new double[muNodes];
    double low = variable(muMinGeV);
    double high = variable(muMaxGeV);
    for (int m = 0; m < muNodes; m++) {
      double z = -Math.cos(Math.PI * m / (muNodes - 1));
      position[m] = (low + high + z * (high - low)) / 2;
    }
  }

  /** The usual number of nodes in the range of a table. */
  static DifferenceGrid under(PartonLuminosity table) {
    return new DifferenceGrid(
        table.tauMin(), TAU_NODES, table.muMinGeV(), table.muMaxGeV(), MU_NODES);
  }

  private static double variable(double muGeV) {
    return Math.log(Math.log(muGeV / LAMBDA_GEV));
  }

  double tauMin() {
    return tauGrid.tauMin();
  }

  int tauNodes() {
    return tauGrid.size();
  }

  double muMinGeV() {
    return muMinGeV;
  }

  double muMaxGeV() {
    return muMaxGeV;
  }

  int muNodes() {
    return position.length;
  }

  /** Nodes of one channel. */
  int size() {
    return tauGrid.size() * position.length;
  }

  /** Scaled values of all channels of a table: by mu node, channel, tau node. */
  double[] sample(PartonLuminosity table) {
    int rows = tauGrid.size();
    int[] channels = new int[table.channels().size()];
    for (int c = 0; c < channels.length; c++) {
      channels[c] = c;
    }
    double[] taus = new double[rows];
    for (int i = 0; i < rows; i++) {
      taus[i] = tauGrid.tau(i);
    }
    double[] values = new double[channels.length * rows];
    double[] all = new double[position.length * values.length];
    for (int m = 0; m < position.length; m++) {
      double mu = LAMBDA_GEV * Math.exp(Math.exp(position[m]));
      table.evaluate(Math.max(muMinGeV, Math.min(mu, muMaxGeV)), channels, taus, rows, values);
      for (int j = 0; j < values.length; j++) {
        all[m * values.length + j] = values[j] / TauGrid.scale(taus[j % rows]);
      }
    }
    return all;
  }

  /**
   * Values of a table, with differences added that are interpolated to its nodes.
   *
   * @param table a table in the range of this grid
   * @param differences as {@link #sample} orders them
   */
  float[] addedTo(PartonLuminosity table, double[] differences) {
    int channels = table.channels().size();
    double[] mu = nodesGeV(table.muGrid());
    int[] first = new int[table.tauGrid().size()];
    double[] tauWeights = tauWeights(table.tauGrid(), first);
    float[] sum = table.table().clone();
    double[] row = new double[tauGrid.size()];
    for (int node = 0; node < mu.length; node++) {
      double[] muWeights = muWeights(variable(mu[node]));
      for (int c = 0; c < channels; c++) {
        Arrays.fill(row, 0);
        for (int m = 0; m < muWeights.length; m++) {
          int at = (m * channels + c) * row.length;
          for (int i = 0; i < row.length; i++) {
            row[i] += muWeights[m] * differences[at + i];
          }
        }
        int at = (node * channels + c) * first.length;
        for (int i = 0; i < first.length; i++) {
          double value = 0;
          for (int j = 0; j < TauGrid.POINTS; j++) {
            value += tauWeights[i * TauGrid.POINTS + j] * row[first[i] + j];
          }
          sum[at + i] = (float) (sum[at + i] + value);
        }
      }
    }
    return sum;
  }

  private static double[] nodesGeV(MuGrid grid) {
    double[] nodes = new double[grid.size()];
    for (int panel = 0; panel < grid.panels(); panel++) {
      for (int k = 0; k < grid.points(); k++) {
        nodes[grid.firstNode(panel) + k] =
            MuGrid.node(grid.points(), grid.edge(panel), grid.edge(panel + 1), k);
      }
    }
    return nodes;
  }

  /** Six weights for each node of a finer grid, and where they start. */
  private double[] tauWeights(TauGrid fine, int[] first) {
    double[] all = new double[fine.size() * TauGrid.POINTS];
    double[] six = new double[TauGrid.POINTS];
    for (int i = 0; i < fine.size(); i++) {
      double at = tauGrid.position(fine.tau(i));
      first[i] = tauGrid.firstNode(at);
      TauGrid.weights(at - first[i], six);
      System.arraycopy(six, 0, all, i * TauGrid.POINTS, TauGrid.POINTS);
    }
    return all;
  }

  private double[] muWeights(double at) {
    double[] weights = new double[position.length];
    for (int m = 0; m < weights.length; m++) {
      double product = 1;
      for (int j = 0; j < weights.length; j++) {
        if (j != m) {
          product *= (at - position[j]) / (position[m] - position[j]);
        }
      }
      weights[m] = product;
    }
    return weights;
  }
}
