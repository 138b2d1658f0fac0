package org.deepxs.learn.selection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.learn.LearnException;

/**
 * Selection of training points in rounds: train for a short time on a random start, score the rest
 * of the pool, label and add the rows with the greatest scores, and again. Finished rounds are on
 * disk, and a selection begun with the same identity goes on after them.
 */
public final class PointSelection {

  private final int poolRows;
  private final LabelSource labels;
  private final SelectionOptions options;

  private PointSelection(int poolRows, LabelSource labels, SelectionOptions options) {
    this.poolRows = poolRows;
    this.labels = labels;
    this.options = options;
  }

  /**
   * Prepares a selection.
   *
   * @param poolRows number of rows of the pool
   * @param labels where labels come from; asked for selected rows only
   * @param options how
   * @return the selection
   * @throws LearnException if the pool has fewer rows than are to be selected
   */
  public static PointSelection of(int poolRows, LabelSource labels, SelectionOptions options) {
    if (options.total() > poolRows) {
      throw new LearnException(
          "the pool has "
              + poolRows
              + " rows, the selection wants "
              + options.total()
              + "; give more data, or take fewer rounds or points per round");
    }
    return new PointSelection(poolRows, labels, options);
  }

  /**
   * Selects, after the rounds that the folder has.
   *
   * @param folder where finished rounds are kept
   * @param identity text of one line that says what data and options decide the rounds; a folder of
   *     another identity is refused
   * @param training trains between rounds
   * @return all selected points that have labels, in the order of their rounds
   * @throws LearnException if the folder belongs to another selection, is damaged or cannot be
   *     written
   */
  public List<SelectedPoint> run(Path folder, String identity, RoundTraining training) {
    SelectionFolder rounds = new SelectionFolder(folder, identity + ", " + options);
    List<SelectedPoint> selected = new ArrayList<>(rounds.read(0));
    if (selected.isEmpty()) {
      selected.addAll(start());
      rounds.write(0, selected);
    }
    for (int round = 1; round <= options.rounds(); round++) {
      List<SelectedPoint> added = rounds.read(round);
      if (added.isEmpty()) {
        added = best(round, selected, training.train(round, labelled(selected)));
        rounds.write(round, added);
      }
      selected.addAll(added);
    }
    return labelled(selected);
  }

  private static List<SelectedPoint> labelled(List<SelectedPoint> points) {
    return points.stream().filter(point -> !Double.isNaN(point.label())).toList();
  }

  private List<SelectedPoint> start() {
    SplittableRandom random = new SplittableRandom(options.seed());
    int[] order = new int[poolRows];
    Arrays.setAll(order, k -> k);
    int[] rows = new int[options.start()];
    for (int k = 0; k < rows.length; k++) {
      int other = k + random.nextInt(poolRows - k);
      rows[k] = order[other];
      order[other] = order[k];
    }
    Arrays.sort(rows);
    double[] none = new double[rows.length];
    Arrays.fill(none, Double.NaN);
    return points(0, rows, none);
  }

  private List<SelectedPoint> best(int round, List<SelectedPoint> selected, PoolScore score) {
    BitSet taken = new BitSet(poolRows);
    selected.forEach(point -> taken.set(point.row()));
    int[] candidates =
        java.util.stream.IntStream.range(0, poolRows).filter(row -> !taken.get(row)).toArray();
    double[] scores = score.scores(candidates);
    Integer[] order = new Integer[candidates.length];
    Arrays.setAll(order, k -> k);
    // Double.compare puts what is no number above everything.
    Arrays.sort(
        order,
        Comparator.comparingDouble((Integer k) -> scores[k])
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    int count = Math.min(options.added(), order.length);
    int[] rows = new int[count];
    double[] chosen = new double[count];
    for (int k = 0; k < count; k++) {
      rows[k] = candidates[order[k]];
      chosen[k] = scores[order[k]];
    }
    return points(round, rows, chosen);
  }

  private List<SelectedPoint> points(int round, int[] rows, double[] scores) {
    double[] bought = labels.labels(rows);
    List<SelectedPoint> points = new ArrayList<>();
    for (int k = 0; k < rows.length; k++) {
      points.add(new SelectedPoint(rows[k], round, scores[k], bought[k]));
    }
    return points;
  }
}
