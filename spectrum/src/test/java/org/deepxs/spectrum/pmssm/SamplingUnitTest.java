package org.deepxs.spectrum.pmssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.deepxs.spectrum.SpectrumException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Points are functions of their number, and spread as their prior says. */
class SamplingUnitTest {

  private static PmssmSampler sampler(SamplingSequence sequence, long seed) {
    return PmssmSampler.of(PmssmRanges.paper(), sequence, seed);
  }

  @ParameterizedTest
  @EnumSource(SamplingSequence.class)
  void pointsDoNotDependOnTheBlocks(SamplingSequence sequence) {
    PmssmSampler sampler = sampler(sequence, 7);
    List<PmssmPoint> once = sampler.points(0, 1000);
    List<PmssmPoint> pieces = new ArrayList<>(sampler.points(0, 1));
    for (int first = 1; first < 1000; first += 111) {
      pieces.addAll(sampler(sequence, 7).points(first, 111));
    }
    assertThat(pieces).isEqualTo(once);
    assertThat(sampler.points(123_456_789, 1)).isNotEqualTo(sampler.points(123_456_790, 1));
  }

  @ParameterizedTest
  @EnumSource(SamplingSequence.class)
  void seedsGiveOtherPoints(SamplingSequence sequence) {
    List<PmssmPoint> one = sampler(sequence, 1).points(0, 50);
    assertThat(one).doesNotContainAnyElementsOf(sampler(sequence, 2).points(0, 50));
    assertThat(one).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(SamplingSequence.class)
  void paperRangesAreFilledEvenly(SamplingSequence sequence) {
    int n = 20_000;
    List<PmssmPoint> points = sampler(sequence, 3).points(0, n);
    for (PmssmParameter p : PmssmParameter.values()) {
      PmssmRange range = PmssmRanges.paper().get(p);
      boolean signed = range.sign() == SignChoice.RANDOM;
      int[] tenths = new int[10];
      int negative = 0;
      for (PmssmPoint point : points) {
        double size = signed ? Math.abs(point.get(p)) : point.get(p);
        assertThat(size).isBetween(range.min(), range.max());
        double u = (size - range.min()) / (range.max() - range.min());
        tenths[(int) Math.min(9, 10 * u)]++;
        negative += signed && point.get(p) < 0 ? 1 : 0;
      }
      for (int count : tenths) {
        // 5 standard deviations of a binomial distribution
        assertThat(count).as(p.column()).isCloseTo(n / 10, within(212));
      }
      if (signed) {
        assertThat(negative).as("sign of " + p.column()).isCloseTo(n / 2, within(354));
      }
    }
  }

  @Test
  void sobolIsMoreEvenThanRandom() {
    int n = 4096;
    double[] spread = new double[2];
    for (SamplingSequence sequence : SamplingSequence.values()) {
      int[] counts = new int[64];
      for (PmssmPoint point : sampler(sequence, 1).points(0, n)) {
        counts[(int) Math.min(63, 64 * (point.get(PmssmParameter.A_TOP) + 8000) / 16000)]++;
      }
      for (int count : counts) {
        double off = Math.abs(count - n / 64.0);
        int k = sequence == SamplingSequence.SOBOL ? 1 : 0;
        spread[k] = Math.max(spread[k], off);
      }
    }
    assertThat(spread[0]).isGreaterThan(8);
    assertThat(spread[1]).isLessThan(3);
  }

  @Test
  void parametersAndSignsAreIndependent() {
    List<PmssmPoint> points = sampler(SamplingSequence.RANDOM, 11).points(0, 20_000);
    PmssmParameter[] all = PmssmParameter.values();
    for (int a = 0; a < all.length; a++) {
      for (int b = 0; b < a; b++) {
        double sum = 0;
        for (PmssmPoint point : points) {
          sum += unit(point, all[a]) * unit(point, all[b]);
        }
        // Each factor has variance 1/3 or less; 5.5 standard deviations.
        assertThat(Math.abs(sum / points.size())).isLessThan(5.5 / 3 / Math.sqrt(20_000));
      }
    }
  }

  /** Parameter mapped to -1 to 1; of signed ones alone the sign, scaled to the same variance. */
  private static double unit(PmssmPoint point, PmssmParameter p) {
    PmssmRange range = PmssmRanges.paper().get(p);
    return range.sign() == SignChoice.RANDOM
        ? Math.signum(point.get(p)) / Math.sqrt(3)
        : 2 * (point.get(p) - range.min()) / (range.max() - range.min()) - 1;
  }

  @Test
  void logarithmicPriors() {
    PmssmRanges ranges = PmssmRanges.paper().logarithmic();
    assertThat(ranges.get(PmssmParameter.A_TOP).prior()).isEqualTo(Prior.FLAT);
    assertThat(ranges.get(PmssmParameter.M1).min()).isEqualTo(1);
    PmssmSampler sampler = PmssmSampler.of(ranges, SamplingSequence.RANDOM, 5);
    double middle = Math.sqrt(200.0 * 4000);
    long below =
        sampler.points(0, 10_000).stream().filter(p -> p.get(PmssmParameter.M3) < middle).count();
    assertThat(below).isBetween(4750L, 5250L);
  }

  @Test
  void numbersThatDoNotExist() {
    assertThatThrownBy(() -> sampler(SamplingSequence.RANDOM, 1).points(-1, 1))
        .isInstanceOf(SpectrumException.class);
    assertThatThrownBy(() -> sampler(SamplingSequence.SOBOL, 1).points(Integer.MAX_VALUE, 1))
        .hasMessageContaining("Sobol sequence ends");
    assertThat(sampler(SamplingSequence.SOBOL, 1).points(5, 0)).isEqualTo(Collections.emptyList());
  }
}
