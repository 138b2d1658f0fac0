package org.deepxs.learn.ensemble;

import org.deepxs.learn.LearnException;
import org.deepxs.learn.Predictor;

/** Whether predictors fit together. */
final class Shapes {

  private Shapes() {}

  static void requireSame(Predictor first, Predictor other, String who) {
    if (first.inputs() != other.inputs() || first.outputs() != other.outputs()) {
      throw new LearnException(
          who
              + " must have the same inputs and outputs; one has "
              + first.inputs()
              + " and "
              + first.outputs()
              + ", another "
              + other.inputs()
              + " and "
              + other.outputs());
    }
  }
}
