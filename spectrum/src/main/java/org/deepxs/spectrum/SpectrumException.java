package org.deepxs.spectrum;

/**
 * A spectrum cannot be asked for like this: a parameter, range, program or its output is unusable.
 */
public final class SpectrumException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, where, and what to do
   */
  public SpectrumException(String message) {
    super(message);
  }

  /**
   * Creates an exception with its cause.
   *
   * @param message what is wrong, where, and what to do
   * @param cause what was caught
   */
  public SpectrumException(String message, Throwable cause) {
    super(message, cause);
  }
}
