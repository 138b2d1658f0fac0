package org.deepxs.learn.recipe;

import org.deepxs.learn.training.EpochReport;

/** Hears how a training goes on; calls come from several threads, one at a time. */
public interface RecipeListener {

  /** Hears nothing. */
  RecipeListener NONE =
      new RecipeListener() {
        @Override
        public void phase(String text) {}

        @Override
        public void epoch(String network, EpochReport report, int mostEpochs) {}
      };

  /**
   * Something begins, or is known.
   *
   * @param text what, in a few words
   */
  void phase(String text);

  /**
   * An epoch of a network is over.
   *
   * @param network its name
   * @param report the epoch
   * @param mostEpochs epochs that it takes at most
   */
  void epoch(String network, EpochReport report, int mostEpochs);
}
