package org.deepxs.xsec.born;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Arrays by node against {@link ExchangeIntegrals} at each, which are tested by integration. */
class ExchangeNodesUnitTest {

  /** GeV², two squarks of one mass among them, and two that are nearly of one mass. */
  private static final double[] MASS2 = {250e3, 1e6, 1e6 * (1 + 1e-7), 9e6, 250e3};

  private final PairNodes pair = new PairNodes(100);
  private final ExchangeNodes nodes =
      new ExchangeNodes(
          100,
          (x, count) -> {
            for (int k = 0; k < count; k++) {
              x[k] = Math.log(x[k]);
            }
          });

  private ExchangeIntegrals at(int squark, int node) {
    return ExchangeIntegrals.of(pair.kinematics(node), MASS2[squark]);
  }

  @Test
  void productsOfTwoSquarksAreThoseOfTheIntegrals() {
    double[] energies = {260e3, 500e3, 4e6};
    pair.fill(energies, energies.length, 200, -300, 80.4, 2.1);
    nodes.fill(pair, MASS2, MASS2.length);
    double[] out = new double[energies.length];
    for (int i = 0; i < MASS2.length; i++) {
      for (int j = 0; j < MASS2.length; j++) {
        nodes.weightedProducts(i, j, out);
        for (int k = 0; k < out.length; k++) {
          PairKinematics kin = pair.kinematics(k);
          close(out[k], ExchangeIntegrals.weightedProduct(kin, at(i, k), at(j, k)));
        }
        nodes.mixedProducts(i, j, out);
        for (int k = 0; k < out.length; k++) {
          close(out[k], ExchangeIntegrals.mixedProduct(at(i, k), at(j, k)));
        }
        nodes.transverseProducts(i, j, out);
        for (int k = 0; k < out.length; k++) {
          close(out[k], ExchangeIntegrals.transverseProduct(at(i, k), at(j, k)));
        }
      }
    }
  }

  private static void close(double value, double expected) {
    assertThat(value).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }
}
