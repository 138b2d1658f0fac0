package org.deepxs.app.input;

/**
 * A point, or a whole input, that cannot be used.
 *
 * @param place file and line
 * @param message what is wrong and what to do
 */
public record InputFailure(String place, String message) {

  /**
   * As printed.
   *
   * @return {@code place: message}, or the message alone where it begins with the place
   */
  public String text() {
    return message.startsWith(place) ? message : place + ": " + message;
  }
}
