package org.deepxs.learn.optimiser;

import java.util.List;

/**
 * What an optimiser remembers between steps. Mutable, of one thread.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public interface OptimiserState<A> {

  /** Begins a step; {@link #update} follows for each range of parameters. */
  void nextStep();

  /**
   * Changes a range of parameters.
   *
   * @param rate learning rate
   * @param gradient of the loss
   * @param from first index, a multiple of the kernel's lanes
   * @param to index after the last, a multiple of the kernel's lanes
   * @param parameters updated
   */
  void update(double rate, A gradient, int from, int to, A parameters);

  /** Forgets all earlier steps. */
  void reset();

  /**
   * Number of steps made, for a checkpoint.
   *
   * @return steps since the beginning or the last reset
   */
  long steps();

  /**
   * The remembered arrays, for a checkpoint: to be read, or overwritten together with {@link
   * #restoreSteps}.
   *
   * @return the arrays themselves
   */
  List<A> memory();

  /**
   * Sets the number of steps, from a checkpoint.
   *
   * @param steps made
   */
  void restoreSteps(long steps);
}
