package org.deepxs.learn.selection;

import org.deepxs.learn.LearnException;

/**
 * How points are selected.
 *
 * @param start number of points drawn at random before the first round
 * @param rounds number of rounds
 * @param added points added per round, those with the greatest scores
 * @param seed where chance begins
 */
public record SelectionOptions(int start, int rounds, int added, long seed) {

  /**
   * Checks the numbers.
   *
   * @throws LearnException if one is not positive
   */
  public SelectionOptions {
    if (start < 1 || rounds < 0 || added < 1) {
      throw new LearnException(
          "selection of points: start "
              + start
              + ", rounds "
              + rounds
              + ", added per round "
              + added
              + "; expected positive numbers");
    }
  }

  /**
   * Points that all rounds together select.
   *
   * @return start plus rounds times added
   */
  public long total() {
    return start + (long) rounds * added;
  }
}
