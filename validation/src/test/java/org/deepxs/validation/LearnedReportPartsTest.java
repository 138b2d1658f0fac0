package org.deepxs.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.Domain;
import org.deepxs.xsec.ModelError;
import org.deepxs.xsec.RelativeErrors;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedReportPartsTest {

  private static LearnedPoint point(double labelPb, double predictedPb) {
    FinalState state = FinalState.charginos(1, 1);
    double[] values = new double[PointEntry.all().size()];
    Arrays.fill(values, Double.NaN);
    values[PointEntry.number("MASS", 1000024, 0)] = 300;
    SusyPoint spectrum = SusyPoint.of(values, PointEntry::columnName);
    RelativeErrors errors = new RelativeErrors(0, 0, 0, 0, 0, new ModelError(0.001, 0.002, 0.003));
    return new LearnedPoint(
        new LearnedLabels.Row(state, 7, spectrum, labelPb / 1.2, labelPb, 3e-4),
        new CrossSection(
            ProcessRequest.of(state),
            Scheme.FULL,
            13000,
            labelPb / 1.2,
            predictedPb,
            1.2 * predictedPb / labelPb,
            "learned-sqcd-nlo",
            errors,
            Domain.INSIDE,
            List.of(),
            Optional.empty()));
  }

  @Test
  void pairsFallIntoFourKinds() {
    List<PairClass> kinds = FinalState.all().stream().map(PairClass::of).toList();
    assertThat(kinds).filteredOn(k -> k == PairClass.NN).hasSize(10);
    assertThat(kinds).filteredOn(k -> k == PairClass.NC_POSITIVE).hasSize(8);
    assertThat(kinds).filteredOn(k -> k == PairClass.NC_NEGATIVE).hasSize(8);
    assertThat(kinds).filteredOn(k -> k == PairClass.CC).hasSize(4);
  }

  @Test
  void errorsCoverByLevel() {
    LearnedPoint point = point(1e-3, 1.0015e-3);
    assertThat(point.difference()).isCloseTo(1.5e-3, within(1e-12));
    assertThat(point.covered(0)).isFalse();
    assertThat(point.covered(1)).isTrue();
    assertThat(point.decade()).isEqualTo(-3);
    assertThat(point.above()).isTrue();
    assertThat(point(6.5e-5, 6.6e-5).above()).isFalse();
    assertThat(LearnedCoverageSection.coverage(List.of(point, point(1, 1)), 0).fraction())
        .isEqualTo(0.5);
  }

  @Test
  void largeDifferencesAreJudged() {
    Differences d = Differences.of(new double[] {1e-5, -4e-3});
    assertThat(LearnedAccuracySection.within(d, false)).isEqualTo("yes");
    assertThat(LearnedAccuracySection.within(d, true)).isEqualTo("**no**");
    assertThat(LearnedAccuracySection.within(Differences.of(new double[] {1e-4}), true))
        .isEqualTo("yes");
  }

  @Test
  void pointsAreTakenEvenlyBySize() {
    List<LearnedPoint> some =
        LearnedFineSection.spread(List.of(point(3, 3), point(1, 1), point(4, 4), point(2, 2)), 2);
    assertThat(some).extracting(p -> p.label().nloPb()).containsExactly(1.0, 3.0);
  }

  @Test
  void levelsStayWithinTheReachOfFewPoints() {
    assertThat(LearnedCalibration.options(370).levels()).isEqualTo(LearnedPoint.LEVELS);
    double highest = LearnedCalibration.options(100).levels().get(2);
    assertThat(Math.ceil(101 * highest)).isEqualTo(100);
  }

  @Test
  void emptyFolderIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> LearnedLabels.read(List.of(folder)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("learned-labels");
  }

  @Test
  void rephasingReversesWholeRows() {
    double[] values = new double[PointEntry.all().size()];
    Arrays.fill(values, Double.NaN);
    for (int i = 1; i <= 2; i++) {
      for (int j = 1; j <= 2; j++) {
        values[PointEntry.number("VMIX", i, j)] = 10 * i + j;
      }
    }
    SusyPoint point = SusyPoint.of(values, PointEntry::columnName);
    SusyPoint changed = LearnedRephasingSection.rows(point, "VMIX", 2, 1);
    assertThat(changed.value(PointEntry.number("VMIX", 1, 1))).isEqualTo(-11);
    assertThat(changed.value(PointEntry.number("VMIX", 1, 2))).isEqualTo(-12);
    assertThat(changed.value(PointEntry.number("VMIX", 2, 1))).isEqualTo(21);
  }
}
