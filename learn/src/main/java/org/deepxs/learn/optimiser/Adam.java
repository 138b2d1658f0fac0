package org.deepxs.learn.optimiser;

import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.kernel.AdamStep;
import org.deepxs.learn.kernel.Kernel;

/**
 * Adam (Kingma, Ba, arXiv:1412.6980, algorithm 1).
 *
 * @param meanDecay beta_1
 * @param squareDecay beta_2
 * @param epsilon added to the denominator
 */
public record Adam(double meanDecay, double squareDecay, double epsilon) implements Optimiser {

  /**
   * Checks the numbers.
   *
   * @throws LearnException if a decay is outside [0, 1) or epsilon is not positive
   */
  public Adam {
    if (!(meanDecay >= 0 && meanDecay < 1 && squareDecay >= 0 && squareDecay < 1 && epsilon > 0)) {
      throw new LearnException(
          "Adam needs decays in [0, 1) and a positive epsilon, not "
              + List.of(meanDecay, squareDecay, epsilon));
    }
  }

  /**
   * The parameters of the paper.
   *
   * @return 0.9, 0.999, 1e-8
   */
  public static Adam usual() {
    return new Adam(0.9, 0.999, 1e-8);
  }

  @Override
  public <A> OptimiserState<A> begin(Kernel<A> kernel, int parameters) {
    return new State<>(this, kernel, parameters);
  }

  private static final class State<A> implements OptimiserState<A> {

    private final Adam settings;
    private final Kernel<A> kernel;
    private final int length;
    private final A mean;
    private final A square;
    private long steps;

    State(Adam settings, Kernel<A> kernel, int length) {
      this.settings = settings;
      this.kernel = kernel;
      this.length = length;
      mean = kernel.array(length);
      square = kernel.array(length);
    }

    @Override
    public void nextStep() {
      steps++;
    }

    @Override
    public void update(double rate, A gradient, int from, int to, A parameters) {
      double meanLeft = 1 - StrictMath.pow(settings.meanDecay, (double) steps);
      double squareLeft = 1 - StrictMath.pow(settings.squareDecay, (double) steps);
      AdamStep step =
          new AdamStep(
              rate / meanLeft,
              1 / Math.sqrt(squareLeft),
              settings.meanDecay,
              settings.squareDecay,
              settings.epsilon);
      kernel.adam(step, gradient, mean, square, from, to, parameters);
    }

    @Override
    public void reset() {
      steps = 0;
      kernel.clear(mean, length);
      kernel.clear(square, length);
    }

    @Override
    public long steps() {
      return steps;
    }

    @Override
    public List<A> memory() {
      return List.of(mean, square);
    }

    @Override
    public void restoreSteps(long made) {
      steps = made;
    }
  }
}
