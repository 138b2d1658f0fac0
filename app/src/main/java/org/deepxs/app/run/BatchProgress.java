package org.deepxs.app.run;

/** Tells a listener how far a batch is, in shares of its bytes. Safe for many threads. */
final class BatchProgress {

  private final RunListener listener;
  private final long bytes;
  private final long crossSections;
  private long done;
  private long told;

  /**
   * Progress of a batch.
   *
   * @param listener who is told
   * @param bytes size of the batch in the input
   * @param crossSections number of cross sections in it
   */
  BatchProgress(RunListener listener, long bytes, long crossSections) {
    this.listener = listener;
    this.bytes = bytes;
    this.crossSections = crossSections;
  }

  /** Some cross sections are done. */
  synchronized void advance(int number) {
    done += number;
    long share = crossSections == 0 ? bytes : bytes * done / crossSections;
    listener.computed(share - told, number);
    told = share;
  }
}
