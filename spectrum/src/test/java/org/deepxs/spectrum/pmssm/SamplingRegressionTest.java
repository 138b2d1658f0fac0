package org.deepxs.spectrum.pmssm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Our own numbers of the first version: published data sets must stay reproducible. */
class SamplingRegressionTest {

  private static PmssmPoint millionth(SamplingSequence sequence) {
    return PmssmSampler.of(PmssmRanges.paper(), sequence, 42).points(1_000_000, 1).get(0);
  }

  @Test
  void random() {
    PmssmPoint point = millionth(SamplingSequence.RANDOM);
    assertThat(point.get(PmssmParameter.M1)).isEqualTo(-1622.0371847108404);
    assertThat(point.get(PmssmParameter.M_D3)).isEqualTo(2782.1161806573587);
  }

  @Test
  void sobol() {
    PmssmPoint point = millionth(SamplingSequence.SOBOL);
    assertThat(point.get(PmssmParameter.M1)).isEqualTo(1194.1257728719945);
    assertThat(point.get(PmssmParameter.M_D3)).isEqualTo(1753.794512932704);
  }
}
