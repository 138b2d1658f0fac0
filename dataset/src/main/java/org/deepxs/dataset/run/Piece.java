package org.deepxs.dataset.run;

import java.io.Serializable;

/** A piece of work; may travel to another process. */
public interface Piece extends Serializable {

  /**
   * How much of the input it stands for.
   *
   * @return number of input rows, at least 1
   */
  long inputRows();
}
