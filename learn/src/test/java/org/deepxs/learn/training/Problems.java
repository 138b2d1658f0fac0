package org.deepxs.learn.training;

import org.deepxs.learn.random.RandomStream;

/** Small problems to train on. */
final class Problems {

  private Problems() {}

  /** y = sin(2 x0) + x1 x2, inputs normal. */
  static TrainingData smooth(int rows, long seed) {
    RandomStream random = RandomStream.of(seed);
    double[] inputs = new double[3 * rows];
    double[] targets = new double[rows];
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < 3; j++) {
        inputs[3 * r + j] = random.nextGaussian();
      }
      targets[r] = Math.sin(2 * inputs[3 * r]) + inputs[3 * r + 1] * inputs[3 * r + 2];
    }
    return TrainingData.of(3, inputs, 1, targets);
  }
}
