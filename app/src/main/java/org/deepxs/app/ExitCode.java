package org.deepxs.app;

/** What the process tells the shell when it ends. */
public enum ExitCode {
  /** Everything was computed and written. */
  OK(0),
  /** The command line does not make sense. */
  USAGE(1),
  /** An input is missing, unreadable or malformed, or a density set cannot be had. */
  BAD_INPUT(2),
  /** With {@code --strict}: at least one row lies outside the stated validity. */
  OUTSIDE_VALIDITY(3),
  /** A defect of the program, or an output that cannot be written. */
  INTERNAL(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /**
   * Number given to the shell.
   *
   * @return 0 to 4
   */
  public int number() {
    return number;
  }
}
