package org.deepxs.app.output;

import java.io.IOException;
import java.util.List;

/** Writes results in one format. */
public interface ResultWriter {

  /** The part of the writing that must happen in order. */
  @FunctionalInterface
  interface OrderedWrite {

    /**
     * Writes.
     *
     * @throws IOException if the output cannot be written
     */
    void run() throws IOException;
  }

  /**
   * Formats results. May be called by many threads at once.
   *
   * @param results results of neighbouring points
   * @return what writes them, to be run by one thread in the order of the input
   */
  OrderedWrite prepare(List<PointResult> results);

  /**
   * Writes what comes after the last result.
   *
   * @throws IOException if the output cannot be written
   */
  void finish() throws IOException;
}
