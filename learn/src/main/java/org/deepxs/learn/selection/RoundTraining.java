package org.deepxs.learn.selection;

import java.util.List;

/** Trains for a short time between rounds. */
@FunctionalInterface
public interface RoundTraining {

  /**
   * Trains on what is selected so far.
   *
   * @param round number of the round that the score is for, from 1
   * @param selected points to train on, all with labels
   * @return what judges the rest of the pool
   */
  PoolScore train(int round, List<SelectedPoint> selected);
}
