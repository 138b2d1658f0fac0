package org.deepxs.learn.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Verdicts on sets whose shape is known. */
class TrainingDomainUnitTest {

  private static final int WIDTH = 5;

  /** A cube cut by x0 < x1, in odd units. */
  private static double[] cutCube(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[rows * WIDTH];
    for (int k = 0; k < rows; k++) {
      for (int j = 0; j < WIDTH; j++) {
        values[k * WIDTH + j] = random.nextDouble();
      }
      double a = values[k * WIDTH];
      double b = values[k * WIDTH + 1];
      values[k * WIDTH] = Math.min(a, b);
      values[k * WIDTH + 1] = Math.max(a, b);
      values[k * WIDTH + 2] *= 1e6;
    }
    return values;
  }

  private static double part(TrainingDomain domain, double[] rows, DomainVerdict wanted) {
    DomainVerdict[] verdicts = new DomainVerdict[rows.length / WIDTH];
    domain.verdicts(rows, verdicts.length, verdicts);
    return Arrays.stream(verdicts).filter(v -> v == wanted).count() / (double) verdicts.length;
  }

  @Test
  void freshPointsOfTheSetAreInside() {
    TrainingDomain domain = TrainingDomain.of(cutCube(8000, 1), WIDTH, DomainOptions.standard());
    double[] fresh = cutCube(8000, 2);
    assertThat(part(domain, fresh, DomainVerdict.INSIDE)).isBetween(0.975, 0.998);
    assertThat(part(domain, fresh, DomainVerdict.OUTSIDE)).isLessThan(0.002);
  }

  @Test
  void furtherAwayIsOutside() {
    TrainingDomain domain = TrainingDomain.of(cutCube(8000, 1), WIDTH, DomainOptions.standard());
    double[] middle = {0.3, 0.7, 5e5, 0.5, 0.5};
    assertThat(domain.verdict(middle)).isEqualTo(DomainVerdict.INSIDE);
    for (int j = 0; j < WIDTH; j++) {
      double[] shifted = middle.clone();
      shifted[j] = j == 2 ? 1.015e6 : 1.015;
      assertThat(domain.verdict(shifted)).isNotEqualTo(DomainVerdict.INSIDE);
      shifted[j] = j == 2 ? 1.3e6 : 1.3;
      assertThat(domain.verdict(shifted)).isEqualTo(DomainVerdict.OUTSIDE);
      shifted[j] = Double.NaN;
      assertThat(domain.verdict(shifted)).isEqualTo(DomainVerdict.OUTSIDE);
    }
  }

  /** Inside every range, but far from every point. */
  @Test
  void emptyCornerIsNotInside() {
    TrainingDomain domain = TrainingDomain.of(cutCube(8000, 1), WIDTH, DomainOptions.standard());
    assertThat(domain.verdict(new double[] {0.99, 0.01, 5e5, 0.5, 0.5}))
        .isEqualTo(DomainVerdict.OUTSIDE);
  }

  @Test
  void distancesGrowOutwards() {
    TrainingDomain domain = TrainingDomain.of(cutCube(3000, 1), WIDTH, DomainOptions.standard());
    double[] rows = new double[10 * WIDTH];
    for (int k = 0; k < 10; k++) {
      double[] row = {0.3, 1 + k, 5e5, 0.5, 0.5};
      System.arraycopy(row, 0, rows, k * WIDTH, WIDTH);
    }
    double[] distances = new double[10];
    domain.distances(rows, 10, distances);
    for (int k = 1; k < 10; k++) {
      assertThat(distances[k]).isGreaterThan(distances[k - 1]);
    }
  }

  @Test
  void sameRowsSameNumbersAndBackFromThem() {
    TrainingDomain domain = TrainingDomain.of(cutCube(2000, 1), WIDTH, DomainOptions.standard());
    TrainingDomain twin = TrainingDomain.of(cutCube(2000, 1), WIDTH, DomainOptions.standard());
    assertThat(twin.numbers()).isEqualTo(domain.numbers());
    TrainingDomain back = TrainingDomain.ofNumbers(domain.numbers());
    double[] rows = cutCube(500, 3);
    double[] first = new double[500];
    double[] second = new double[500];
    domain.distances(rows, 500, first);
    back.distances(rows, 500, second);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void constantVariableAndFewRows() {
    double[] rows = new double[24];
    for (int k = 0; k < 12; k++) {
      rows[2 * k] = k;
      rows[2 * k + 1] = 7;
    }
    TrainingDomain domain = TrainingDomain.of(rows, 2, DomainOptions.standard());
    assertThat(domain.width()).isEqualTo(2);
    assertThat(domain.verdict(new double[] {5, 7})).isEqualTo(DomainVerdict.INSIDE);
    assertThat(domain.verdict(new double[] {5, 7.1})).isEqualTo(DomainVerdict.OUTSIDE);
    assertThatThrownBy(() -> TrainingDomain.of(new double[9], 1, DomainOptions.standard()))
        .hasMessageContaining("at least 10");
    rows[3] = Double.NaN;
    assertThatThrownBy(() -> TrainingDomain.of(rows, 2, DomainOptions.standard()))
        .hasMessageContaining("row 1, variable 1");
  }
}
