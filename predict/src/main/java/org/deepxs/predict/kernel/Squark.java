package org.deepxs.predict.kernel;

import org.deepxs.xsec.born.ExchangeNodes;
import org.deepxs.xsec.born.PairNodes;

/**
 * Factors of couplings with one exchanged squark, by node. Those of neutralino pairs are the sum of
 * direct and crossed terms of both channels. Workspace.
 */
final class Squark {

  final ExchangeNodes integrals = new ExchangeNodes(NodeRow.MOST_NODES);

  /** Of boson coupling times exchange, direct; Majorana: of z e. */
  final double[] boson = new double[NodeRow.MOST_NODES];

  /** Of boson coupling times exchange, crossed. */
  final double[] bosonCrossed = new double[NodeRow.MOST_NODES];

  /** Of photon coupling times exchange, direct. */
  final double[] photon = new double[NodeRow.MOST_NODES];

  /** Of photon coupling times exchange, crossed. */
  final double[] photonCrossed = new double[NodeRow.MOST_NODES];

  /** Of the squared exchange; Majorana: of e². */
  final double[] square = new double[NodeRow.MOST_NODES];

  double mass2;

  /** Functions of a Dirac pair. */
  void fill(PairNodes pair, double squarkMass2) {
    mass2 = squarkMass2;
    integrals.fill(pair, squarkMass2);
    double[] s = pair.s();
    double[] d = pair.boson();
    double[] single = integrals.single();
    double[] weighted = integrals.weightedSingle();
    double[] doubled = integrals.weightedDouble();
    double twoMasses = 2 * pair.massProduct();
    for (int k = 0; k < pair.size(); k++) {
      double direct = 2 * weighted[k];
      double crossed = -twoMasses * single[k];
      photon[k] = direct / s[k];
      photonCrossed[k] = crossed;
      boson[k] = direct * d[k];
      bosonCrossed[k] = crossed * s[k] * d[k];
      square[k] = doubled[k];
    }
  }

  /** Functions of a Majorana pair: t = -u = e, bosonSame = -bosonOpposite = z. */
  void fillMajorana(PairNodes pair, double squarkMass2) {
    mass2 = squarkMass2;
    integrals.fill(pair, squarkMass2);
    double[] s = pair.s();
    double[] d = pair.boson();
    double[] single = integrals.single();
    double[] weighted = integrals.weightedSingle();
    double[] doubled = integrals.weightedDouble();
    double twoMasses = 2 * pair.massProduct();
    for (int k = 0; k < pair.size(); k++) {
      double crossed = twoMasses * s[k];
      boson[k] = -2 * d[k] * (2 * weighted[k] + crossed * single[k]);
      square[k] = 2 * doubled[k] - crossed * integrals.mixedProduct(integrals, k);
    }
  }

  /** Average of two squarks with weights that add up to 1. */
  void blend(int nodes, SquarkProducts pair, double weightA) {
    double weightB = 1 - weightA;
    Squark a = pair.first;
    Squark b = pair.second;
    double aa = weightA * weightA;
    double ab = 2 * weightA * weightB;
    double bb = weightB * weightB;
    for (int k = 0; k < nodes; k++) {
      boson[k] = weightA * a.boson[k] + weightB * b.boson[k];
      bosonCrossed[k] = weightA * a.bosonCrossed[k] + weightB * b.bosonCrossed[k];
      photon[k] = weightA * a.photon[k] + weightB * b.photon[k];
      photonCrossed[k] = weightA * a.photonCrossed[k] + weightB * b.photonCrossed[k];
      square[k] = aa * a.square[k] + ab * pair.square[k] + bb * b.square[k];
    }
  }
}
