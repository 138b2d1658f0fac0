package org.deepxs.learn.ensemble;

import java.util.SplittableRandom;
import org.deepxs.learn.LearnException;

/**
 * Mean and spread of repeated passes with dropout left on (Gal, Ghahramani, arXiv:1506.02142). The
 * passes of every call begin with the same seed, so that the same rows give the same answer.
 * Immutable.
 */
public final class MonteCarloDropout implements SpreadPredictor {

  private final StochasticPredictor predictor;
  private final int passes;
  private final long seed;

  private MonteCarloDropout(StochasticPredictor predictor, int passes, long seed) {
    this.predictor = predictor;
    this.passes = passes;
    this.seed = seed;
  }

  /**
   * Repeated passes.
   *
   * @param predictor answers at random
   * @param passes number of passes, at least 2
   * @param seed where chance begins
   * @return the predictor of mean and spread
   * @throws LearnException if there are fewer than two passes
   */
  public static MonteCarloDropout of(StochasticPredictor predictor, int passes, long seed) {
    if (passes < 2) {
      throw new LearnException(
          passes + " passes have no spread; at least 2 are needed, 30 are usual");
    }
    return new MonteCarloDropout(predictor, passes, seed);
  }

  @Override
  public int inputs() {
    return predictor.inputs();
  }

  @Override
  public int outputs() {
    return predictor.outputs();
  }

  @Override
  public void predict(double[] inputs, int rows, double[] means, double[] spreads) {
    int size = rows * outputs();
    Moments moments = new Moments(means, spreads, size);
    SplittableRandom random = new SplittableRandom(seed);
    double[] answer = new double[size];
    for (int pass = 0; pass < passes; pass++) {
      predictor.predict(inputs, rows, answer, random.split());
      moments.add(answer);
    }
    moments.finish();
  }
}
