package org.deepxs.predict.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Densities;
import org.deepxs.xsec.hadronic.TauQuadrature;

/** Nodes and weights of all pairs of one charge. Immutable. */
final class ChargeTables {

  /** Tables are not used nearer to the pole: threshold over mass of the boson. */
  private static final double NEAREST = 1.02;

  /** Tables are made for one boson mass; others so near do as well. */
  private static final double MASS_TOLERANCE = 0.01;

  /** Smallest 4 m1 m2/(m1+m2)² of pairs of similar masses. */
  private static final double SIMILAR = 0.7;

  private final double bosonMassGeV;
  private final List<PartonChannel> initialStates;
  private final LuminosityWeights weights;
  private final Optional<NodeTable> general;
  private final Optional<NodeTable> even;

  /**
   * Tables.
   *
   * @param options scheme, energy and scales
   * @param densities of the partons
   * @param initialStates of the pairs
   * @param all initial states that share nodes: those of both charges have the same
   * @param bosonMassGeV mass of the Z or W
   */
  ChargeTables(
      CalculationOptions options,
      Densities densities,
      List<PartonChannel> initialStates,
      List<PartonChannel> all,
      double bosonMassGeV) {
    this.bosonMassGeV = bosonMassGeV;
    this.initialStates = initialStates;
    this.weights = LuminosityWeights.of(options, densities, initialStates);
    LuminosityWeights reference = LuminosityWeights.central(options, densities, all);
    this.general = NodeTable.of(weights, reference, bosonMassGeV, false);
    this.even = NodeTable.of(weights, reference, bosonMassGeV, true);
  }

  LuminosityWeights weights() {
    return weights;
  }

  /**
   * Nodes and weights of a pair.
   *
   * @param m1 signed mass in GeV
   * @param m2 signed mass in GeV
   * @param mass mass of the Z or W in GeV
   * @param width its width in GeV
   * @param row modified
   * @return whether they come from a table
   */
  boolean row(double m1, double m2, double mass, double width, NodeRow row) {
    double threshold = Math.abs(m1) + Math.abs(m2);
    boolean usual =
        threshold > NEAREST * mass && Math.abs(mass - bosonMassGeV) < MASS_TOLERANCE * bosonMassGeV;
    if (usual) {
      boolean similar = 4 * Math.abs(m1 * m2) > SIMILAR * threshold * threshold;
      if (similar && even.isPresent() && even.get().lookUp(0.5 * threshold, row)) {
        return true;
      }
      if (general.isPresent() && general.get().lookUp(0.5 * threshold, row)) {
        return true;
      }
    }
    compute(threshold, mass, width, row);
    return false;
  }

  private void compute(double threshold, double mass, double width, NodeRow row) {
    double sqrtS = weights.sqrtSGeV();
    TauQuadrature rule = TauQuadrature.of(threshold, mass, width, sqrtS);
    row.table = Optional.empty();
    row.nodes = rule.size();
    row.first = 0;
    row.alphaS = -1;
    row.factor = 1;
    row.reserve(weights.size(row.nodes));
    weights.fill(0.5 * threshold, rule.tau(), rule.weight(), row.values, 0);
    for (int k = 0; k < row.nodes; k++) {
      row.s[k] = rule.tau()[k] * sqrtS * sqrtS;
    }
  }

  List<PartonChannel> initialStates() {
    return initialStates;
  }

  /** The tables that rows may come from. */
  List<NodeTable> tables() {
    return Stream.concat(general.stream(), even.stream()).toList();
  }

  /** Number of stored numbers. */
  int storedNumbers() {
    return general.map(NodeTable::storedNumbers).orElse(0)
        + even.map(NodeTable::storedNumbers).orElse(0);
  }
}
