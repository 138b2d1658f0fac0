package org.deepxs.predict.kernel;

import org.deepxs.xsec.born.PairNodes;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;

/** The different squark masses of one pair; each is computed once. Workspace. */
final class SquarkPool {

  /** Two squarks of each of six flavours, and as many averages. */
  private static final int CAPACITY = 16;

  private final Squark[] squarks = new Squark[CAPACITY];
  private final Squark average = new Squark();
  private final SquarkProducts products = new SquarkProducts();
  private PairNodes pair;
  private boolean majorana;
  private int size;

  SquarkPool() {
    for (int i = 0; i < CAPACITY; i++) {
      squarks[i] = new Squark();
    }
  }

  /** Begins another pair. */
  void begin(PairNodes nodes, boolean majoranaPair) {
    pair = nodes;
    majorana = majoranaPair;
    size = 0;
    products.first = null;
  }

  /** The squark of a mass squared in GeV². */
  Squark of(double mass2) {
    for (int i = 0; i < size; i++) {
      if (squarks[i].mass2 == mass2) {
        return squarks[i];
      }
    }
    Squark squark = squarks[size++];
    if (majorana) {
      squark.fillMajorana(pair, mass2);
    } else {
      squark.fill(pair, mass2);
    }
    return squark;
  }

  /** Products of two different squarks. Valid until those of others are asked for. */
  SquarkProducts products(Squark first, Squark second) {
    if (products.first != first || products.second != second) {
      products.fill(pair, first, second, majorana);
    }
    return products;
  }

  /**
   * The squark of an exchange: two mass eigenstates are averaged, so that it stands for the sum of
   * their couplings. Valid until the next call.
   *
   * @param exchange one or two squarks
   * @param quarks the initial state it belongs to
   * @param coupling sum of its couplings
   */
  Squark of(SquarkExchange exchange, QuarkAnnihilation quarks, double coupling) {
    Squark first = of(quarks.squarkMass2(exchange.squark(0)));
    if (exchange.size() == 1) {
      return first;
    }
    Squark second = of(quarks.squarkMass2(exchange.squark(1)));
    double weight = coupling == 0 ? 1 : exchange.coupling(0) / coupling;
    average.blend(pair.size(), products(first, second), weight);
    return average;
  }
}
