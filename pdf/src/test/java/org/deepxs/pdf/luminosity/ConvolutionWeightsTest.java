package org.deepxs.pdf.luminosity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Convolutions of a known luminosity, L = tau^-1.4 (1-tau)^7. */
class ConvolutionWeightsTest {

  private static final TauGrid GRID = new TauGrid(1e-6, 201);
  private static final ConvolutionWeights WEIGHTS = ConvolutionWeights.of(GRID, 2);
  private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();

  private static double luminosity(double tau) {
    return Math.pow(tau, -1.4) * Math.pow(1 - tau, 7);
  }

  private static double[] scaled(DoubleUnaryOperator luminosity) {
    double[] scaled = new double[GRID.size()];
    for (int i = 1; i < scaled.length; i++) {
      scaled[i] = luminosity.applyAsDouble(GRID.tau(i)) / TauGrid.scale(GRID.tau(i));
    }
    return scaled;
  }

  /** The definition, by composite Gauss rules in ln(1-x) and ln x. */
  private static double direct(CollinearKernel kernel, double tau) {
    double own = luminosity(tau);
    double sum = -own * kernel.singularIntegral(tau, 1 - tau);
    double border = Math.max(0.5, Math.sqrt(tau));
    int steps = 60;
    for (int k = 0; k < steps; k++) {
      double low = Math.log(tau) + (Math.log(border) - Math.log(tau)) * k / steps;
      double high = Math.log(tau) + (Math.log(border) - Math.log(tau)) * (k + 1) / steps;
      sum +=
          FACTORY
              .legendre(10, low, high)
              .integrate(
                  y -> {
                    double x = Math.exp(y);
                    return x * integrand(kernel, tau, x, 1 - x, own);
                  });
      double far = Math.log(1e-13);
      double near = Math.log(1 - border);
      double a = far + (near - far) * k / steps;
      double b = far + (near - far) * (k + 1) / steps;
      sum +=
          FACTORY
              .legendre(10, a, b)
              .integrate(
                  y -> {
                    double d = Math.exp(y);
                    return d * integrand(kernel, tau, 1 - d, d, own);
                  });
    }
    return sum;
  }

  private static double integrand(
      CollinearKernel kernel, double tau, double x, double oneMinusX, double own) {
    double shifted = luminosity(Math.min(1, tau / x)) / x;
    return kernel.regular(x, oneMinusX) * shifted + kernel.singular(x, oneMinusX) * (shifted - own);
  }

  @ParameterizedTest
  @EnumSource(CollinearKernel.class)
  void agreesWithDirectIntegration(CollinearKernel kernel) {
    double[] scaled = scaled(ConvolutionWeightsTest::luminosity);
    for (int row : new int[] {3, 10, 25, 50, 75, 100}) {
      double tau = GRID.tau(2 * row);
      double found = WEIGHTS.apply(kernel, row, scaled);
      assertThat(found - direct(kernel, tau))
          .as("%s at tau = %s", kernel, tau)
          .isCloseTo(
              0, within((tau > 0.9 ? 1e-5 : 2e-6) * Math.max(luminosity(tau), Math.abs(found))));
    }
  }

  /** A pure power L = tau^-a is multiplied, far from tau = 1, by the moment of the kernel. */
  @Test
  void powersGetTheMomentsAtSmallTau() {
    double a = 2;
    double[] scaled = scaled(tau -> Math.pow(tau, -a) * Math.pow(1 - tau, 3));
    int row = 100;
    double tau = GRID.tau(2 * row);
    // Moment n = 2 of 2 C_F [(1+x²)/(1-x)]_+: -2 C_F 4/3.
    double expected = -2 * CollinearKernel.C_F * 4 / 3 * Math.pow(tau, -a);
    assertThat(WEIGHTS.apply(CollinearKernel.QUARK_LOG, row, scaled) / expected)
        .isCloseTo(1, within(1e-4));
  }

  @Test
  void weightsAreLinear() {
    double[] one = scaled(ConvolutionWeightsTest::luminosity);
    double[] two = scaled(tau -> 3 * luminosity(tau));
    double found = WEIGHTS.apply(CollinearKernel.QUARK_FINITE, 40, two);
    assertThat(found / WEIGHTS.apply(CollinearKernel.QUARK_FINITE, 40, one))
        .isCloseTo(3, within(1e-13));
  }
}
