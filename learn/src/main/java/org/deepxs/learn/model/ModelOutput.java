package org.deepxs.learn.model;

import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.TargetTransform;

/**
 * An output of a model.
 *
 * @param name its name
 * @param unit its unit, such as pb; empty for pure numbers
 * @param transform what the network gives instead
 */
public record ModelOutput(String name, String unit, TargetTransform transform) {

  /**
   * Checks the name.
   *
   * @throws LearnException if it is blank
   */
  public ModelOutput {
    if (name.isBlank()) {
      throw new LearnException("an output of a model needs a name");
    }
  }
}
