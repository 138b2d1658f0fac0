package org.deepxs.predict.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Nodes and luminosity weights as functions of the mean mass m of the pair, tabulated at knots that
 * are equidistant in ln((m - 0.46 M) / (1 - 2 m / sqrt(s))) with M the mass of the s-channel boson,
 * and interpolated by cubics through four of them. A knot is tabulated when first asked for;
 * otherwise immutable, and safe to share between threads.
 *
 * <p>A row holds s/s_0 - 1 at the nodes, then the weights over their sum, whose logarithm is
 * tabulated beside, then the strong coupling at every scale.
 */
final class NodeTable {

  /** In the units of 1/M: below threshold/2 = 0.5, so that knots get denser where the pole is. */
  private static final double OFFSET = 0.46;

  private static final double LOWEST = 0.515;
  private static final double LOWEST_EVEN = 1.5;
  private static final double STEP = 0.03;

  /**
   * Highest mean mass over sqrt(s): at 14 TeV, scales of twice the mean mass stay below the 10 TeV
   * that densities reach.
   */
  private static final double HIGHEST = 0.35;

  private static final int FEWEST_KNOTS = 8;

  private final LuminosityWeights weights;
  private final LuminosityWeights reference;
  private final double bosonMassGeV;
  private final boolean even;
  private final double low;
  private final double high;
  private final Optional<NodeTable> self = Optional.of(this);
  private final int nodes;
  private final int endOfWeights;
  private final int rowSize;
  private final double offset;
  private final double perLimit; // 1 / half of sqrt(s)
  private final double u0;
  private final double perStep;
  private final int knots;
  private final double[][] rows;
  private final double[] logNorm;
  private final AtomicIntegerArray filled;

  private NodeTable(
      LuminosityWeights weights,
      LuminosityWeights reference,
      double bosonMassGeV,
      boolean even,
      double low,
      double high) {
    this.weights = weights;
    this.reference = reference;
    this.bosonMassGeV = bosonMassGeV;
    this.even = even;
    this.low = low;
    this.high = high;
    this.nodes = even ? AdaptedRule.EVEN : AdaptedRule.GENERAL;
    this.endOfWeights = nodes + weights.size(nodes);
    this.rowSize = endOfWeights + weights.scales();
    this.offset = OFFSET * bosonMassGeV;
    this.perLimit = 2 / weights.sqrtSGeV();
    this.u0 = variable(low);
    double range = variable(high) - u0;
    this.knots = 1 + (int) Math.ceil(range / STEP);
    this.perStep = (knots - 1) / range;
    this.rows = new double[knots][];
    this.logNorm = new double[knots];
    this.filled = new AtomicIntegerArray(knots);
  }

  /**
   * Tabulates.
   *
   * @param weights luminosities
   * @param reference luminosities that nodes are adapted to
   * @param bosonMassGeV mass of the Z or W
   * @param even whether for pairs of similar masses above three times the boson's mass only
   * @return the table; none if the luminosities do not reach
   */
  static Optional<NodeTable> of(
      LuminosityWeights weights, LuminosityWeights reference, double bosonMassGeV, boolean even) {
    double low = (even ? LOWEST_EVEN : LOWEST) * bosonMassGeV;
    double high = HIGHEST * weights.sqrtSGeV();
    while (low < high && !reaches(weights, low)) {
      low *= 1.01;
    }
    while (high > low && !reaches(weights, high)) {
      high *= 0.99;
    }
    boolean empty = Math.log(high / low) < FEWEST_KNOTS * STEP;
    return empty
        ? Optional.empty()
        : Optional.of(new NodeTable(weights, reference, bosonMassGeV, even, low, high));
  }

  private static boolean reaches(LuminosityWeights weights, double mean) {
    for (int scale = 0; scale < weights.scales(); scale++) {
      if (!weights.reaches(scale, mean)) {
        return false;
      }
    }
    return true;
  }

  /** Mean mass at a knot in GeV. */
  double meanMass(int knot) {
    double x = Math.exp(u0 + knot / perStep);
    return Math.min(Math.max((x + offset) / (1 + x * perLimit), low), high);
  }

  private double variable(double meanMassGeV) {
    return Math.log((meanMassGeV - offset) / (1 - meanMassGeV * perLimit));
  }

  /** Quadrature at a knot. */
  AdaptedRule rule(int knot) {
    double mean = meanMass(knot);
    double hadronicS = weights.sqrtSGeV() * weights.sqrtSGeV();
    return AdaptedRule.of(
        4 * mean * mean / hadronicS,
        bosonMassGeV * bosonMassGeV / hadronicS,
        even,
        tau -> reference.reference(mean, tau));
  }

  /** Sum that the weights at a knot were divided by. */
  double norm(int knot) {
    fill(knot);
    return Math.exp(logNorm[knot]);
  }

  int knots() {
    return knots;
  }

  int nodes() {
    return nodes;
  }

  /**
   * Tabulates a knot when it is first asked for: one point needs a tenth of all, and all together
   * take longer than the rest of a start. Who comes first does not change the numbers.
   */
  private void fill(int knot) {
    if (filled.getAcquire(knot) == 0) {
      synchronized (filled) {
        if (filled.getPlain(knot) == 0) {
          fillRow(knot);
          filled.setRelease(knot, 1);
        }
      }
    }
  }

  private void fillRow(int knot) {
    double mean = meanMass(knot);
    double tau0 = 4 * mean * mean / (weights.sqrtSGeV() * weights.sqrtSGeV());
    AdaptedRule rule = rule(knot);
    double[] row = new double[rowSize];
    for (int k = 0; k < nodes; k++) {
      row[k] = rule.tau()[k] / tau0 - 1;
    }
    weights.fill(mean, rule.tau(), rule.weight(), row, nodes);
    int end = nodes + weights.channels() * nodes;
    double norm = Arrays.stream(row, nodes, end).map(Math::abs).sum();
    for (int i = nodes; i < endOfWeights; i++) {
      row[i] /= norm;
    }
    for (int scale = 0; scale < weights.scales(); scale++) {
      row[endOfWeights + scale] = weights.alphaS(scale, mean);
    }
    rows[knot] = row;
    logNorm[knot] = Math.log(norm);
  }

  /** First of the four knots around a mean mass; negative if they are not there. */
  private int firstKnot(double position) {
    int first = (int) Math.floor(position) - 1;
    return first >= 0 && first + 3 < knots ? first : -1;
  }

  /**
   * Interpolates.
   *
   * @param meanMassGeV half the threshold
   * @param row modified
   * @return whether the table reaches; the row is not touched if not
   */
  boolean lookUp(double meanMassGeV, NodeRow row) {
    double position = (variable(meanMassGeV) - u0) * perStep;
    int first = firstKnot(position);
    if (first < 0) {
      return false;
    }
    for (int knot = first; knot < first + 4; knot++) {
      fill(knot);
    }
    double f = position - first - 1;
    double w0 = -f * (f - 1) * (f - 2) / 6;
    double w1 = (f + 1) * (f - 1) * (f - 2) / 2;
    double w2 = -(f + 1) * f * (f - 2) / 2;
    double w3 = (f + 1) * f * (f - 1) / 6;
    row.table = self;
    row.knot = first;
    row.cubic[0] = w0;
    row.cubic[1] = w1;
    row.cubic[2] = w2;
    row.cubic[3] = w3;
    row.reserve(rowSize);
    interpolate(first, w0, w1, w2, w3, row.values);
    double s0 = 4 * meanMassGeV * meanMassGeV;
    for (int k = 0; k < nodes; k++) {
      row.s[k] = s0 + s0 * row.values[k];
    }
    row.nodes = nodes;
    row.first = nodes;
    row.alphaS = endOfWeights;
    row.factor =
        Math.exp(
            w0 * logNorm[first]
                + w1 * logNorm[first + 1]
                + w2 * logNorm[first + 2]
                + w3 * logNorm[first + 3]);
    return true;
  }

  private void interpolate(int first, double w0, double w1, double w2, double w3, double[] out) {
    double[] a = rows[first];
    double[] b = rows[first + 1];
    double[] c = rows[first + 2];
    double[] d = rows[first + 3];
    for (int i = 0; i < rowSize; i++) {
      out[i] = w0 * a[i] + w1 * b[i] + w2 * c[i] + w3 * d[i];
    }
  }

  /** Number of stored numbers. */
  int storedNumbers() {
    return knots * (rowSize + 1);
  }
}
