package org.deepxs.predict.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.kernel.ColumnKernel;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Densities;
import org.deepxs.xsec.hadronic.TauQuadrature;

/**
 * Weights of other members of the densities at the nodes of {@link UniversalTables}, so that the
 * partonic part of a pair is computed once for all of them. Immutable; shared by all threads.
 */
public final class MemberTables {

  private final UniversalTables tables;
  private final List<Densities> members;
  private final Map<NodeTable, double[]> weights;
  private final Map<ChargeTables, List<LuminosityWeights>> luminosities;

  private final ColumnKernel kernel = ColumnKernel.fastest();

  private MemberTables(UniversalTables tables, List<Densities> members) {
    this.tables = tables;
    this.members = List.copyOf(members);
    this.weights = new HashMap<>();
    this.luminosities = new HashMap<>();
    CalculationOptions options = tables.options();
    for (int sign = -1; sign <= 1; sign++) {
      ChargeTables charge = tables.ofCharge(sign);
      List<LuminosityWeights> own =
          members.stream()
              .map(member -> LuminosityWeights.central(options, member, charge.initialStates()))
              .toList();
      luminosities.put(charge, own);
      for (NodeTable table : charge.tables()) {
        weights.put(table, tabulate(table, own));
      }
    }
  }

  /**
   * Tabulates members.
   *
   * @param tables tables of the central member
   * @param members densities of the others
   * @return tables of the members
   */
  public static MemberTables of(UniversalTables tables, List<Densities> members) {
    return new MemberTables(tables, members);
  }

  /** By knot, member, channel and node. */
  private static double[] tabulate(NodeTable table, List<LuminosityWeights> members) {
    int block = members.isEmpty() ? 0 : members.get(0).channels() * table.nodes();
    double[] all = new double[table.knots() * members.size() * block];
    int at = 0;
    for (int knot = 0; knot < table.knots(); knot++) {
      AdaptedRule rule = table.rule(knot);
      double norm = table.norm(knot);
      for (LuminosityWeights member : members) {
        double[] values = highestOrder(member, table.meanMass(knot), rule.tau(), rule.weight());
        for (double value : values) {
          all[at++] = value / norm;
        }
      }
    }
    return all;
  }

  private static double[] highestOrder(
      LuminosityWeights member, double mean, double[] tau, double[] weight) {
    double[] values = new double[member.size(tau.length)];
    member.fill(mean, tau, weight, values, 0);
    int block = member.channels() * tau.length;
    return java.util.Arrays.copyOfRange(values, (member.orders() - 1) * block, values.length);
  }

  /**
   * Number of members.
   *
   * @return the number
   */
  public int size() {
    return members.size();
  }

  /** The tables of the central member. */
  UniversalTables tables() {
    return tables;
  }

  /** Partonic cross sections folded with every member, in the unit of {@link StructureSums}. */
  void fold(NodeRow row, double[] sigma, double[] out) {
    NodeTable table = row.table.orElseThrow();
    double[] w = weights.get(table);
    int block = sigma.length;
    int rowSize = members.size() * block;
    for (int m = 0; m < members.size(); m++) {
      double sum = 0;
      for (int j = 0; j < 4; j++) {
        int at = (row.knot + j) * rowSize + m * block;
        sum += row.cubic[j] * kernel.scalarProduct(w, at, sigma, 0, block);
      }
      out[m] = sum;
    }
  }

  /** The same where nodes do not come from a table. */
  void fold(ChargeTables charge, double mean, TauQuadrature rule, double[] sigma, double[] out) {
    List<LuminosityWeights> own = luminosities.get(charge);
    for (int m = 0; m < own.size(); m++) {
      double[] w = highestOrder(own.get(m), mean, rule.tau(), rule.weight());
      out[m] = kernel.scalarProduct(w, 0, sigma, 0, sigma.length);
    }
  }
}
