package org.deepxs.app.run;

import org.deepxs.app.input.InputFailure;

/** Told what happens, in the order of the input, by one thread. */
public interface RunListener {

  /**
   * A point or an input was refused.
   *
   * @param failure what and why
   */
  void failed(InputFailure failure);

  /**
   * Some points are done.
   *
   * @param bytes bytes of input since the last call
   * @param points points since the last call
   */
  void advanced(long bytes, long points);
}
