package org.deepxs.learn.optimiser;

import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.kernel.Kernel;

/**
 * Stochastic gradient descent with momentum.
 *
 * @param momentum share of the last step's velocity kept, in [0, 1); 0 is plain descent
 */
public record MomentumDescent(double momentum) implements Optimiser {

  /**
   * Checks the number.
   *
   * @throws LearnException if it is outside [0, 1)
   */
  public MomentumDescent {
    if (!(momentum >= 0 && momentum < 1)) {
      throw new LearnException("Momentum is " + momentum + ", must be in [0, 1)");
    }
  }

  @Override
  public <A> OptimiserState<A> begin(Kernel<A> kernel, int parameters) {
    return new State<>(momentum, kernel, parameters);
  }

  private static final class State<A> implements OptimiserState<A> {

    private final double momentum;
    private final Kernel<A> kernel;
    private final int length;
    private final A velocity;
    private long steps;

    State(double momentum, Kernel<A> kernel, int length) {
      this.momentum = momentum;
      this.kernel = kernel;
      this.length = length;
      velocity = kernel.array(length);
    }

    @Override
    public void nextStep() {
      steps++;
    }

    @Override
    public void update(double rate, A gradient, int from, int to, A parameters) {
      kernel.momentum(rate, momentum, gradient, velocity, from, to, parameters);
    }

    @Override
    public void reset() {
      steps = 0;
      kernel.clear(velocity, length);
    }

    @Override
    public long steps() {
      return steps;
    }

    @Override
    public List<A> memory() {
      return List.of(velocity);
    }

    @Override
    public void restoreSteps(long made) {
      steps = made;
    }
  }
}
