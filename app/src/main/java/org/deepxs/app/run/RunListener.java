package org.deepxs.app.run;

import org.deepxs.app.input.InputFailure;

/** Told what happens in a run. */
public interface RunListener {

  /**
   * A point or an input was refused. Called in the order of the input, by one thread.
   *
   * @param failure what and why
   */
  void failed(InputFailure failure);

  /**
   * Some cross sections are computed, or refused. Called by any thread, as soon as they are.
   *
   * @param bytes share of the input they stand for, in bytes
   * @param crossSections their number
   */
  void computed(long bytes, long crossSections);
}
