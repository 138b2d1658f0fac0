package org.deepxs.pdf;

/**
 * The one failure of this module: a set that is missing or malformed, a number out of range, a
 * damaged luminosity file. The message holds the values, their units, the place and the remedy.
 */
public final class PdfException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure without an underlying one.
   *
   * @param message what happened, where, and what to do
   */
  public PdfException(String message) {
    super(message);
  }

  /**
   * A failure with its origin.
   *
   * @param message what happened, where, and what to do
   * @param cause the failure below, for example an I/O error
   */
  public PdfException(String message, Throwable cause) {
    super(message, cause);
  }
}
