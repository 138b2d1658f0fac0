package org.deepxs.learn.optimiser;

import org.deepxs.learn.kernel.Kernel;

/** Settings of an optimiser for mini-batches. */
public sealed interface Optimiser permits Adam, MomentumDescent {

  /**
   * The state of a training with these settings.
   *
   * @param kernel arithmetic
   * @param parameters number of (padded) parameters
   * @param <A> {@code float[]} or {@code double[]}
   * @return fresh state
   */
  <A> OptimiserState<A> begin(Kernel<A> kernel, int parameters);
}
