package org.deepxs.dataset;

/**
 * A table cannot be read or written: its columns, a value, its file or its provenance is unusable.
 */
public final class DatasetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, where, and what to do
   */
  public DatasetException(String message) {
    super(message);
  }

  /**
   * Creates an exception with its cause.
   *
   * @param message what is wrong, where, and what to do
   * @param cause what was caught
   */
  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
