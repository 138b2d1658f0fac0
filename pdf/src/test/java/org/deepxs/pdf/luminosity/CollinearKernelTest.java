package org.deepxs.pdf.luminosity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments of the kernels, int dx x^(n-1) K(x), against known harmonic sums. */
class CollinearKernelTest {

  private static final double CF = 4.0 / 3;
  private static final GaussRule RULE = GaussRule.of(60);

  /** Moment with the plus subtraction; the substitutions smooth logarithms at both ends. */
  private static double moment(CollinearKernel kernel, int n) {
    double sum = 0;
    for (int i = 0; i < 60; i++) {
      double z = RULE.node(i);
      double nearOne = z * z * z / 2;
      double weight = 1.5 * z * z * RULE.weight(i);
      sum += weight * integrand(kernel, n, 1 - nearOne, nearOne);
      sum += weight * integrand(kernel, n, nearOne, 1 - nearOne);
    }
    return sum;
  }

  private static double integrand(CollinearKernel kernel, int n, double x, double oneMinusX) {
    double power = Math.pow(x, n - 1);
    return power * kernel.regular(x, oneMinusX)
        + Math.expm1((n - 1) * Math.log1p(-oneMinusX)) * kernel.singular(x, oneMinusX);
  }

  private static double harmonic(int n, int power) {
    double sum = 0;
    for (int k = 1; k <= n; k++) {
      sum += Math.pow(k, -power);
    }
    return sum;
  }

  @Test
  void splittingFunctionConservesQuarkNumber() {
    assertThat(moment(CollinearKernel.QUARK_LOG, 1)).isCloseTo(0, within(1e-12));
  }

  /** gamma_qq(n)/C_F = 3/2 + 1/(n(n+1)) - 2 S1(n), with both legs. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10})
  void quarkLogIsTheAnomalousDimension(int n) {
    double expected = 2 * CF * (1.5 + 1.0 / (n * (n + 1)) - 2 * harmonic(n, 1));
    assertThat(moment(CollinearKernel.QUARK_LOG, n)).isCloseTo(expected, within(1e-9));
  }

  /** gamma_qg(n) = T_R (n² + n + 2)/(n (n+1) (n+2)). */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10})
  void gluonLogIsTheAnomalousDimension(int n) {
    double expected = 0.5 * (n * n + n + 2) / (n * (n + 1.0) * (n + 2));
    assertThat(moment(CollinearKernel.GLUON_LOG, n)).isCloseTo(expected, within(1e-12));
  }

  /**
   * Drell–Yan coefficient of Altarelli, Ellis and Martinelli (1979) without delta function: C_F { 8
   * D1 - 4 (1+z) ln(1-z) - 2 (1+z²)/(1-z) ln z }, by its moments.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7})
  void quarkKernelsSumToDrellYan(int n) {
    double s1 = harmonic(n, 1);
    double d1 = (harmonic(n - 1, 1) * harmonic(n - 1, 1) + harmonic(n - 1, 2)) / 2;
    // int x^(m-1) ln(1-x) = -S1(m)/m
    double logs = -s1 / n - harmonic(n + 1, 1) / (n + 1);
    double zeta2 = Math.PI * Math.PI / 6;
    // int x^(n-1) (1+x²)/(1-x) ln x = -(psi'(n) + psi'(n+2)), psi'(m) = zeta2 - S2(m-1)
    double trigamma = 2 * zeta2 - harmonic(n - 1, 2) - harmonic(n + 1, 2);
    double expected = CF * (8 * d1 - 4 * logs + 2 * trigamma);
    double found =
        moment(CollinearKernel.QUARK_FINITE, n) + moment(CollinearKernel.QUARK_DRELL_YAN, n);
    assertThat(found).isCloseTo(expected, within(2e-7));
  }

  @Test
  void gluonKernelsSumToDrellYan() {
    for (double z : new double[] {0.01, 0.3, 0.5, 0.9}) {
      double log = Math.log((1 - z) * (1 - z) / z);
      double expected = 0.5 * ((z * z + (1 - z) * (1 - z)) * log + 0.5 + 3 * z - 3.5 * z * z);
      double found =
          CollinearKernel.GLUON_FINITE.regular(z, 1 - z)
              + CollinearKernel.GLUON_DRELL_YAN.regular(z, 1 - z);
      assertThat(found).isCloseTo(expected, within(1e-14));
    }
  }

  @Test
  void singularIntegralsAreThoseOfTheSingularParts() {
    for (CollinearKernel kernel : CollinearKernel.values()) {
      for (double x : new double[] {0.1, 0.5, 0.9}) {
        double sum = 0;
        for (int i = 0; i < 60; i++) {
          double z = x * RULE.node(i);
          sum += x * RULE.weight(i) * kernel.singular(z, 1 - z);
        }
        assertThat(kernel.singularIntegral(x, 1 - x)).isCloseTo(sum, within(1e-10));
      }
    }
  }
}
