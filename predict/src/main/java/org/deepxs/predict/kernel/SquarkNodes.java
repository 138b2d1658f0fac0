package org.deepxs.predict.kernel;

import java.util.Arrays;
import org.deepxs.learn.kernel.ColumnKernel;
import org.deepxs.learn.kernel.ColumnOperation;
import org.deepxs.xsec.born.ExchangeNodes;
import org.deepxs.xsec.born.Logarithms;
import org.deepxs.xsec.born.PairNodes;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;

/**
 * Factors of couplings with one exchanged squark, for the different squark masses of one pair: each
 * is computed once, all together. All arrays hold the nodes of the first squark, then those of the
 * next; the last places are those of averages. Those of neutralino pairs are the sum of direct and
 * crossed terms of both channels. Workspace.
 */
final class SquarkNodes {

  /** Two squarks of each of six flavours. */
  private static final int MOST = 12;

  /** With room for an average of each chirality, and for vectors at the end. */
  static final int CAPACITY = (MOST + 3) * NodeRow.MOST_NODES;

  /** Of boson coupling times exchange, direct; Majorana: of z e. */
  final double[] boson = new double[CAPACITY];

  /** Of boson coupling times exchange, crossed. */
  final double[] bosonCrossed = new double[CAPACITY];

  /** Of photon coupling times exchange, direct. */
  final double[] photon = new double[CAPACITY];

  /** Of photon coupling times exchange, crossed. */
  final double[] photonCrossed = new double[CAPACITY];

  /** Of the squared exchange; Majorana: of e². */
  final double[] square = new double[CAPACITY];

  final ExchangeNodes integrals = new ExchangeNodes(CAPACITY, logarithms());

  /**
   * As {@link #square}, after {@link #multiply}, with one propagator each of two squarks of one
   * flavour that mix.
   */
  final double[] product = new double[NodeRow.MOST_NODES];

  private final double[] mixed = new double[NodeRow.MOST_NODES];
  private final double[] mass2 = new double[MOST];
  private PairNodes pair;
  private boolean majorana;
  private int nodes;
  private int size;
  private int multiplied; // squarks whose product was computed last, first * MOST + second

  private static Logarithms logarithms() {
    ColumnKernel kernel = ColumnKernel.fastest();
    int lanes = kernel.lanes();
    return (x, count) -> {
      int whole = (count + lanes - 1) / lanes * lanes;
      Arrays.fill(x, count, whole, 1);
      kernel.apply(ColumnOperation.LOG, x, 0, 0, 0, whole);
    };
  }

  /** Begins another pair, without squarks. */
  void begin(PairNodes pairNodes, boolean majoranaPair) {
    pair = pairNodes;
    majorana = majoranaPair;
    nodes = pair.size();
    size = 0;
    multiplied = -1;
  }

  /** Adds the squark of a mass squared in GeV², unless it is there. */
  void add(double squarkMass2) {
    if (numberOf(squarkMass2) == size) {
      mass2[size++] = squarkMass2;
    }
  }

  /** Number of the squark of a mass squared in GeV²; that of squarks if there is none. */
  private int numberOf(double squarkMass2) {
    int number = 0;
    while (number < size && mass2[number] != squarkMass2) {
      number++;
    }
    return number;
  }

  /** Number of nodes of one squark. */
  int nodes() {
    return nodes;
  }

  /** Number of one of the squarks of an initial state. */
  int number(QuarkAnnihilation quarks, int squark) {
    return numberOf(quarks.squarkMass2(squark));
  }

  /** Computes all squarks. */
  void evaluate() {
    integrals.fill(pair, mass2, size);
    if (majorana) {
      majorana(size * nodes, pair.s(), pair.boson(), integrals.single());
    } else {
      dirac(size * nodes, pair.s(), pair.boson(), integrals.single());
    }
  }

  private void dirac(int all, double[] s, double[] d, double[] single) {
    double[] weighted = integrals.weightedSingle();
    double twoMasses = 2 * pair.massProduct();
    for (int k = 0; k < all; k++) {
      photonCrossed[k] = -twoMasses * single[k];
      bosonCrossed[k] = -twoMasses * single[k] * s[k] * d[k];
    }
    for (int k = 0; k < all; k++) {
      photon[k] = 2 * weighted[k] / s[k];
      boson[k] = 2 * weighted[k] * d[k];
    }
    System.arraycopy(integrals.weightedDouble(), 0, square, 0, all);
  }

  /** With t = -u = e, bosonSame = -bosonOpposite = z. */
  private void majorana(int all, double[] s, double[] d, double[] single) {
    double[] weighted = integrals.weightedSingle();
    double[] doubled = integrals.weightedDouble();
    double[] w = integrals.distance();
    double twoMasses = 2 * pair.massProduct();
    for (int k = 0; k < all; k++) {
      boson[k] = -2 * d[k] * (2 * weighted[k] + twoMasses * s[k] * single[k]);
    }
    for (int k = 0; k < all; k++) {
      square[k] = 2 * doubled[k] - twoMasses * s[k] * single[k] / w[k];
    }
  }

  /**
   * Where the factors of an exchange begin: two mass eigenstates are averaged, so that they stand
   * for the sum of their couplings. Valid until the next call for the same chirality.
   *
   * @param exchange one or two squarks
   * @param quarks the initial state it belongs to
   * @param coupling sum of its couplings
   * @param chirality 0 left, 1 right
   */
  int start(SquarkExchange exchange, QuarkAnnihilation quarks, double coupling, int chirality) {
    int first = number(quarks, exchange.squark(0));
    if (exchange.size() == 1) {
      return first * nodes;
    }
    int second = number(quarks, exchange.squark(1));
    double weight = coupling == 0 ? 1 : exchange.coupling(0) / coupling;
    multiply(first, second);
    int to = (size + chirality) * nodes;
    average(first * nodes, second * nodes, weight, to);
    return to;
  }

  /** Computes the product of two squarks. */
  void multiply(int first, int second) {
    if (multiplied == first * MOST + second) {
      return;
    }
    multiplied = first * MOST + second;
    double twoMasses = majorana ? 2 * pair.massProduct() : 0;
    double factor = majorana ? 2 : 1;
    double[] s = pair.s();
    integrals.weightedProducts(first, second, product);
    integrals.mixedProducts(first, second, mixed);
    for (int k = 0; k < nodes; k++) {
      product[k] = factor * product[k] - twoMasses * s[k] * mixed[k];
    }
  }

  /** Average of two squarks with weights that add up to 1. */
  private void average(int a, int b, double weightA, int to) {
    double weightB = 1 - weightA;
    average(boson, a, b, weightA, to);
    if (!majorana) {
      average(bosonCrossed, a, b, weightA, to);
      average(photon, a, b, weightA, to);
      average(photonCrossed, a, b, weightA, to);
    }
    double aa = weightA * weightA;
    double ab = 2 * weightA * weightB;
    double bb = weightB * weightB;
    for (int k = 0; k < nodes; k++) {
      square[to + k] = aa * square[a + k] + ab * product[k] + bb * square[b + k];
    }
  }

  private void average(double[] x, int a, int b, double weightA, int to) {
    double weightB = 1 - weightA;
    for (int k = 0; k < nodes; k++) {
      x[to + k] = weightA * x[a + k] + weightB * x[b + k];
    }
  }
}
