package org.deepxs.learn.training;

import java.nio.file.Path;
import org.deepxs.learn.LearnException;

/**
 * Where a training keeps its state.
 *
 * @param file written anew each time; if it is there at the start, the training goes on from it
 * @param everyEpochs epochs between two writings; the end is always written
 */
public record CheckpointOptions(Path file, int everyEpochs) {

  /**
   * Checks the number.
   *
   * @throws LearnException if it is not positive
   */
  public CheckpointOptions {
    if (everyEpochs < 1) {
      throw new LearnException("A checkpoint every " + everyEpochs + " epochs; must be at least 1");
    }
  }
}
