package org.deepxs.pdf.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfUncertainty;
import org.junit.jupiter.api.Test;

/** Hand-computed examples and identities of the uncertainty formulas. */
class PdfUncertaintyTest {

  private static final double ONE_SIGMA = PdfUncertainty.ONE_SIGMA_CL;

  @Test
  void hessianByHand() {
    double[] values = {10, 13, 9, 11, 12, 9.5, 8};
    PdfUncertainty u = PdfUncertainty.of("hessian", ONE_SIGMA, values, ONE_SIGMA);
    assertThat(u.central()).isEqualTo(10);
    assertThat(u.up()).isCloseTo(Math.sqrt(9 + 4), within(1e-14));
    assertThat(u.down()).isCloseTo(Math.sqrt(1 + 4), within(1e-14));
    assertThat(u.symmetric()).isCloseTo(Math.sqrt(16 + 1 + 2.25) / 2, within(1e-14));
  }

  @Test
  void symmetricHessianByHand() {
    PdfUncertainty u =
        PdfUncertainty.of("symmhessian", ONE_SIGMA, new double[] {5, 8, 1}, ONE_SIGMA);
    assertThat(u).isEqualTo(new PdfUncertainty(5, 5, 5, 5));
  }

  @Test
  void replicasByHand() {
    PdfUncertainty u = PdfUncertainty.of("replicas", -1, new double[] {99, 1, 2, 3, 6}, ONE_SIGMA);
    assertThat(u.central()).isCloseTo(3, within(1e-14));
    assertThat(u.symmetric()).isCloseTo(Math.sqrt(14.0 / 3), within(1e-14));
    assertThat(u.up()).isEqualTo(u.symmetric()).isEqualTo(u.down());
  }

  @Test
  void parameterVariationsAddInQuadrature() {
    PdfUncertainty u =
        PdfUncertainty.of("symmhessian+as", ONE_SIGMA, new double[] {5, 8, 9, 1}, ONE_SIGMA);
    assertThat(u.symmetric()).isCloseTo(5, within(1e-14));
  }

  @Test
  void ninetyPercentIs1645StandardDeviations() {
    double[] values = {10, 13, 9};
    PdfUncertainty set = PdfUncertainty.of("hessian", 90, values, 90);
    PdfUncertainty scaled = PdfUncertainty.of("hessian", 90, values, ONE_SIGMA);
    assertThat(set.up() / scaled.up()).isCloseTo(1.6448536269514722, within(1e-10));
    assertThat(set.down() / scaled.down()).isCloseTo(1.6448536269514722, within(1e-10));
    assertThat(ONE_SIGMA).isCloseTo(68.2689492137086, within(1e-11));
  }

  @Test
  void shiftsAndFactorsOfTheObservablePassThrough() {
    Random random = new Random(3);
    double[] values = random.doubles(21).toArray();
    double[] other = values.clone();
    for (int i = 0; i < other.length; i++) {
      other[i] = 7 - 2 * values[i];
    }
    PdfUncertainty u = PdfUncertainty.of("hessian", 90, values, ONE_SIGMA);
    PdfUncertainty v = PdfUncertainty.of("hessian", 90, other, ONE_SIGMA);
    assertThat(v.central()).isCloseTo(7 - 2 * u.central(), within(1e-12));
    assertThat(v.up()).isCloseTo(2 * u.down(), within(1e-12));
    assertThat(v.down()).isCloseTo(2 * u.up(), within(1e-12));
    assertThat(v.symmetric()).isCloseTo(2 * u.symmetric(), within(1e-12));
  }

  @Test
  void refusesWhatDoesNotFit() {
    double[] four = {1, 2, 3, 4};
    assertThatThrownBy(() -> PdfUncertainty.of("hessian", 90, four, 68))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("pairs");
    assertThatThrownBy(() -> PdfUncertainty.of("none", 90, four, 68))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(() -> PdfUncertainty.of("symmhessian", 90, four, 100))
        .isInstanceOf(PdfException.class);
    assertThatThrownBy(() -> PdfUncertainty.of("symmhessian", 0, four, 68))
        .isInstanceOf(PdfException.class);
    assertThatThrownBy(() -> PdfUncertainty.of("replicas", 90, new double[] {1}, 68))
        .isInstanceOf(PdfException.class);
  }
}
