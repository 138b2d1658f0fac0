package org.deepxs.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.Charset;

/** Entry point of the program. */
public final class Main {

  private Main() {}

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param arguments the arguments
   */
  public static void main(String[] arguments) {
    PrintStream err = standardError();
    System.setErr(err);
    // System.out would swallow write errors such as a broken pipe.
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    Terminal terminal =
        new Terminal(System.in, out, err, isTerminal("deepxs.stdout"), isTerminal("deepxs.stderr"));
    int exitCode = DeepXs.run(arguments, terminal, DirectCalculations.of(terminal.err()));
    System.exit(exitCode);
  }

  /**
   * Standard error, which the launcher moves to another descriptor while Java prints its own
   * warnings. It is taken as it is: opening it by name would fail for sockets, and for terminals of
   * other users.
   */
  private static PrintStream standardError() {
    Integer number = Integer.getInteger("deepxs.stderr.fd");
    if (number == null) {
      return System.err;
    }
    try {
      Constructor<FileDescriptor> descriptor =
          FileDescriptor.class.getDeclaredConstructor(int.class);
      descriptor.setAccessible(true);
      FileOutputStream out = new FileOutputStream(descriptor.newInstance(number));
      String charset = System.getProperty("stderr.encoding", Charset.defaultCharset().name());
      return new PrintStream(new BufferedOutputStream(out), true, Charset.forName(charset));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return System.err;
    }
  }

  /** The launcher tells; Java itself cannot ask about one stream alone. */
  private static boolean isTerminal(String property) {
    return "terminal".equals(System.getProperty(property));
  }
}
