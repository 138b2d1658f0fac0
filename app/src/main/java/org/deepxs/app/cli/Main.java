package org.deepxs.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** Entry point of the program. */
public final class Main {

  private Main() {}

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param arguments the arguments
   */
  public static void main(String[] arguments) {
    // System.out would swallow write errors such as a broken pipe.
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    Terminal terminal =
        new Terminal(
            System.in, out, System.err, isTerminal("deepxs.stdout"), isTerminal("deepxs.stderr"));
    int exitCode = DeepXs.run(arguments, terminal, DirectCalculations.of(terminal.err()));
    System.exit(exitCode);
  }

  /** The launcher tells; Java itself cannot ask about one stream alone. */
  private static boolean isTerminal(String property) {
    return "terminal".equals(System.getProperty(property));
  }
}
