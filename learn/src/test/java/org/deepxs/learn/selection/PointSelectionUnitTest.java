package org.deepxs.learn.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deepxs.learn.Predictor;
import org.deepxs.learn.ensemble.DeepEnsemble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of selection in a pool whose rows are their own scores. */
class PointSelectionUnitTest {

  private static final SelectionOptions OPTIONS = new SelectionOptions(10, 3, 5, 1);

  @TempDir private Path folder;

  private static double[] ownNumbers(int[] rows) {
    double[] scores = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      scores[k] = rows[k];
    }
    return scores;
  }

  @Test
  void greatestScoresAreAddedOnce() {
    List<Integer> rounds = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    List<SelectedPoint> points =
        PointSelection.of(100, LabelSource.known(new double[100]), OPTIONS)
            .run(
                folder,
                "x",
                (round, selected) -> {
                  rounds.add(round);
                  sizes.add(selected.size());
                  return PointSelectionUnitTest::ownNumbers;
                });
    assertThat(rounds).containsExactly(1, 2, 3);
    assertThat(sizes).containsExactly(10, 15, 20);
    assertThat(points).hasSize(25).extracting(SelectedPoint::row).doesNotHaveDuplicates();
    List<Integer> added =
        points.stream().filter(p -> p.round() > 0).map(SelectedPoint::row).toList();
    List<Integer> start =
        points.stream().filter(p -> p.round() == 0).map(SelectedPoint::row).toList();
    List<Integer> expected = new ArrayList<>();
    for (int row = 99; expected.size() < 15; row--) {
      if (!start.contains(row)) {
        expected.add(row);
      }
    }
    assertThat(added).isEqualTo(expected);
    assertThat(points.get(10).score()).isEqualTo(points.get(10).row());
  }

  @Test
  void stoppedSelectionGoesOnWithoutBuyingAgain() {
    List<Integer> bought = new ArrayList<>();
    LabelSource source =
        rows -> {
          double[] labels = new double[rows.length];
          for (int k = 0; k < rows.length; k++) {
            bought.add(rows[k]);
            labels[k] = rows[k] % 7 == 0 ? Double.NaN : 1.0 / rows[k];
          }
          return labels;
        };
    PointSelection selection = PointSelection.of(1000, source, OPTIONS);
    RoundTraining dying =
        (round, selected) -> {
          if (round == 2) {
            throw new IllegalStateException("killed");
          }
          return PointSelectionUnitTest::ownNumbers;
        };
    assertThatThrownBy(() -> selection.run(folder, "x", dying)).hasMessage("killed");
    assertThat(bought).hasSize(15);
    List<SelectedPoint> resumed =
        selection.run(folder, "x", (round, selected) -> PointSelectionUnitTest::ownNumbers);
    assertThat(bought).hasSize(25).doesNotHaveDuplicates();
    List<SelectedPoint> whole =
        selection.run(
            folder.resolve("other"), "x", (r, selected) -> PointSelectionUnitTest::ownNumbers);
    assertThat(resumed).isEqualTo(whole).noneMatch(p -> p.row() % 7 == 0);
  }

  @Test
  void foreignOrDamagedFoldersAreRefused() throws IOException {
    PointSelection selection = PointSelection.of(100, LabelSource.known(new double[100]), OPTIONS);
    selection.run(folder, "x", (round, selected) -> PointSelectionUnitTest::ownNumbers);
    assertThatThrownBy(() -> selection.run(folder, "y", (r, s) -> null))
        .hasMessageContaining("other data or options");
    Path file = folder.resolve("round-002.csv");
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 4));
    assertThatThrownBy(() -> selection.run(folder, "x", (r, s) -> null))
        .hasMessageContaining("round-002.csv: damaged");
    Files.writeString(file, text.replaceFirst("\n9", "\nnine"));
    assertThatThrownBy(() -> selection.run(folder, "x", (r, s) -> null))
        .hasMessageContaining("round-002.csv, line 3: damaged");
  }

  @Test
  void scoresOfErrorAndOfSpread() {
    double[] inputs = {1, 2, 3, 4};
    Predictor twice = Predictor.of(1, 1, (in, n, out) -> System.arraycopy(in, 0, out, 0, n));
    double[] errors =
        PoolScore.worstError(twice, inputs, LabelSource.known(new double[] {1, 4, 2, 0}))
            .scores(new int[] {2, 1, 0, 3});
    assertThat(errors).containsExactly(0.5, 0.5, 0, Double.POSITIVE_INFINITY);
    Predictor constant = Predictor.of(1, 1, (in, n, out) -> java.util.Arrays.fill(out, 0, n, 2));
    double[] spreads =
        PoolScore.spread(DeepEnsemble.of(List.of(twice, constant)), inputs)
            .scores(new int[] {1, 3});
    assertThat(spreads[0]).isZero();
    assertThat(spreads[1]).isEqualTo(Math.sqrt(2) / 3);
  }

  @Test
  void whatIsNoNumberComesFirst() {
    List<SelectedPoint> points =
        PointSelection.of(50, LabelSource.known(new double[50]), new SelectionOptions(1, 1, 1, 1))
            .run(
                folder,
                "x",
                (round, selected) ->
                    rows -> {
                      double[] scores = ownNumbers(rows);
                      scores[7] = Double.NaN;
                      return scores;
                    });
    assertThat(points.get(1).score()).isNaN();
  }

  @Test
  void poolMustBeLargeEnough() {
    assertThatThrownBy(() -> PointSelection.of(24, LabelSource.known(new double[24]), OPTIONS))
        .hasMessageContaining("24 rows, the selection wants 25");
    assertThatThrownBy(() -> new SelectionOptions(0, 1, 1, 1)).hasMessageContaining("positive");
  }
}
