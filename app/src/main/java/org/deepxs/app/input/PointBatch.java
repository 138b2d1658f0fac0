package org.deepxs.app.input;

/** Some raw points of one source, in input order. Parsed once, by any thread. */
public interface PointBatch {

  /** Takes what a batch holds. */
  interface Consumer {

    /**
     * Takes a point.
     *
     * @param point the point
     */
    void point(InputPoint point);

    /**
     * Takes the failure of a point.
     *
     * @param failure what is wrong with it
     */
    void failure(InputFailure failure);

    /**
     * Whether parsing may end early.
     *
     * @return true if nothing more is wanted
     */
    boolean done();
  }

  /**
   * Parses the raw points one after the other, until {@link Consumer#done()}.
   *
   * @param consumer takes points and failures in input order
   */
  void parse(Consumer consumer);

  /**
   * Size of the raw points in the input, for the progress display.
   *
   * @return bytes read since the batch before
   */
  long bytes();
}
