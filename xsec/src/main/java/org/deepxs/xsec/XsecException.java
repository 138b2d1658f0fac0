package org.deepxs.xsec;

/**
 * A cross section cannot be computed from what was given: an entry is missing or unusable, or the
 * point lies outside what the calculation covers. The message names the entry, its value with unit
 * and the remedy.
 */
public final class XsecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, where, and what to do
   */
  public XsecException(String message) {
    super(message);
  }
}
