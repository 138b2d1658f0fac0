package org.deepxs.app;

import java.io.Serial;

/**
 * Something that ends a command, or one input of it. The message says what, where (file, line,
 * column name) and what to do; the exit code says whose fault it is.
 */
public final class AppException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  private AppException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /**
   * The command line does not make sense.
   *
   * @param message what is wrong and what to type instead
   * @return the exception
   */
  public static AppException usage(String message) {
    return new AppException(ExitCode.USAGE, message, null);
  }

  /**
   * An input cannot be used.
   *
   * @param message what, where and what to do
   * @return the exception
   */
  public static AppException badInput(String message) {
    return new AppException(ExitCode.BAD_INPUT, message, null);
  }

  /**
   * An input cannot be used, because of another exception.
   *
   * @param message what, where and what to do
   * @param cause what was thrown below
   * @return the exception
   */
  public static AppException badInput(String message, Throwable cause) {
    return new AppException(ExitCode.BAD_INPUT, message, cause);
  }

  /**
   * The results cannot be written.
   *
   * @param message what, where and what to do
   * @param cause what was thrown below
   * @return the exception
   */
  public static AppException output(String message, Throwable cause) {
    return new AppException(ExitCode.INTERNAL, message, cause);
  }

  /**
   * How the process should end.
   *
   * @return the exit code
   */
  public ExitCode exitCode() {
    return exitCode;
  }
}
