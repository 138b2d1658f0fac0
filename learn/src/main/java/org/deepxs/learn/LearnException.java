package org.deepxs.learn;

/** Something about training data, a recipe or a model file that the user can mend. */
public final class LearnException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * With a message.
   *
   * @param message what is wrong, where, and what to do
   */
  public LearnException(String message) {
    super(message);
  }

  /**
   * With a cause.
   *
   * @param message what is wrong, where, and what to do
   * @param cause what was thrown below
   */
  public LearnException(String message, Throwable cause) {
    super(message, cause);
  }
}
