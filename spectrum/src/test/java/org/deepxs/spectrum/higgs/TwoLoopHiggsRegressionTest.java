package org.deepxs.spectrum.higgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Our own numbers, frozen. */
class TwoLoopHiggsRegressionTest {

  @Test
  void frozen() {
    HiggsCorrection c =
        TwoLoopHiggs.of(
            new TwoLoopInputs(
                1000,
                1.05,
                244,
                10,
                300,
                1500,
                250000,
                new HeavyFlavour(150, 1.21e6, 0.64e6, 0.8, 0.6),
                new HeavyFlavour(2.4, 1.1e6, 0.9e6, 0.96, 0.28),
                new HeavyFlavour(1.75, 0.5e6, 0.5e6, 1, 0),
                0.48e6));
    assertThat(c.matrix11()).isCloseTo(-58.65256756312778, within(1e-8));
    assertThat(c.matrix12()).isCloseTo(33.191481055659196, within(1e-8));
    assertThat(c.matrix22()).isCloseTo(664.791519405795, within(1e-8));
    assertThat(c.pseudoscalar()).isCloseTo(4163.086901602663, within(1e-7));
    assertThat(c.tadpole1()).isCloseTo(-6172.592711457539, within(1e-7));
    assertThat(c.tadpole2()).isCloseTo(-1184.9310212914847, within(1e-7));
  }
}
