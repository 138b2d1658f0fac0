package org.deepxs.xsec.born;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Squark exchange with left-right mixing against sums over explicit Dirac spinors; the numbers come
 * from mixed_squark_spinors.py beside the resource.
 */
class MixedSquarkSpinorTest {

  @ParameterizedTest
  @CsvFileSource(resources = "mixed_squark_spinors.csv", numLinesToSkip = 1)
  void spinSumsAgree(
      double s,
      double t,
      double m1,
      double m2,
      double l1,
      double l2,
      double r1,
      double r2,
      double msq1,
      double msq2,
      double angle,
      double expected) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    PairKinematics kin = PairKinematics.of(s, m1, m2);
    BosonPropagator none = new BosonPropagator(0, 0);
    double[] mass2 = {msq1 * msq1, msq2 * msq2};
    ChiralAmplitude left = exchange(l1 * l2, cos * cos, sin * sin);
    ChiralAmplitude right = exchange(r1 * r2, sin * sin, cos * cos);
    ChiralityFlip flip =
        new ChiralityFlip(l1 * r2, l2 * r1, SquarkExchange.ofBoth(cos * sin, -cos * sin));
    double computed =
        left.differential(kin, none, t, mass2)
            + right.differential(kin, none, t, mass2)
            + flip.differential(kin, t, mass2);
    assertThat(computed / expected).isCloseTo(1, within(1e-10));
  }

  private static ChiralAmplitude exchange(double coupling, double weight1, double weight2) {
    return new ChiralAmplitude(
        0,
        0,
        0,
        SquarkExchange.ofBoth(-coupling * weight1, -coupling * weight2),
        SquarkExchange.ofBoth(coupling * weight1, coupling * weight2));
  }
}
