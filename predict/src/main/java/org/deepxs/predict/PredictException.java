package org.deepxs.predict;

/** Something about the models of a prediction that the user can mend. */
public final class PredictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * With a message.
   *
   * @param message what is wrong, where, and what to do
   */
  public PredictException(String message) {
    super(message);
  }
}
