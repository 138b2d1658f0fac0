package org.deepxs.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.deepxs.app.AppException;
import org.deepxs.app.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code deepxs} and how its subcommands end. */
@Command(
    name = "deepxs",
    description = "Fast cross sections for supersymmetry phenomenology.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {"", "deepxs COMMAND --help shows options and examples."})
final class DeepXs implements Runnable {

  @Mixin private CommonSettings common;
  private final CommandLine commandLine;
  private final Terminal terminal;

  private DeepXs(Terminal terminal, CalculationFactory factory) {
    this.terminal = terminal;
    PrintWriter out = new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8);
    commandLine =
        new CommandLine(this)
            .addSubcommand(new XsecCommand(terminal, factory))
            .addSubcommand(new PredictCommand(terminal, factory))
            .addSubcommand(new SampleCommand(terminal))
            .addSubcommand(spectrum(terminal))
            .addSubcommand(new LabelCommand(terminal, factory))
            .addSubcommand(new StructuresCommand(terminal))
            .addSubcommand(new TrainCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal))
            .addSubcommand(new ModelsCommand(terminal))
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler((e, args) -> usage(e))
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
  }

  private static CommandLine spectrum(Terminal terminal) {
    PointSettings points = new PointSettings();
    CommandLine command = new CommandLine(new SpectrumCommand(terminal, points));
    command.getCommandSpec().addMixin("point", points.spec());
    return command;
  }

  /**
   * Runs a command line.
   *
   * @param arguments the arguments
   * @param terminal streams to talk to
   * @param factory makes calculators
   * @return exit code
   */
  static int run(String[] arguments, Terminal terminal, CalculationFactory factory) {
    DeepXs deepXs = new DeepXs(terminal, factory);
    try {
      return deepXs.commandLine.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      boolean debug = Arrays.asList(arguments).contains("--debug");
      return deepXs.internal(e, debug);
    }
  }

  @Override
  public void run() {
    if (!common.informationOnly()) {
      throw new ParameterException(
          commandLine,
          "name a command: xsec, predict, sample, spectrum, label, structures, train, evaluate or"
              + " models");
    }
  }

  private int usage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    terminal.err().println("deepxs: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    terminal.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.number();
  }

  private int failed(Exception e, CommandLine command) {
    boolean debug = debug(command);
    if (e instanceof AppException known) {
      terminal.err().println("deepxs: " + e.getMessage());
      if (debug) {
        e.printStackTrace(terminal.err());
      }
      return known.exitCode().number();
    }
    if (e instanceof IOException io) {
      return outputFailed(io);
    }
    return internal(e, debug);
  }

  /** Subcommands of a command leave it to their parent. */
  private static boolean debug(CommandLine command) {
    CommandLine asked = command;
    while (asked.getParent() != null && !(asked.getCommand() instanceof WithDebug)) {
      asked = asked.getParent();
    }
    return asked.getCommand() instanceof WithDebug chosen && chosen.debug();
  }

  /** A reader that has seen enough (as in {@code deepxs ... | head}) is no error. */
  private int outputFailed(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (List.of("broken pipe", "connection reset").stream().anyMatch(message::contains)) {
      return ExitCode.OK.number();
    }
    terminal
        .err()
        .println("deepxs: the output cannot be written: " + e.getMessage() + "; is the disk full?");
    return ExitCode.INTERNAL.number();
  }

  private int internal(Throwable e, boolean debug) {
    String advice =
        e instanceof OutOfMemoryError
            ? "; use fewer --threads, or give Java more memory"
            : "; this is a defect of DeepXS, please report it";
    terminal.err().println("deepxs: internal error: " + e + advice);
    if (debug) {
      e.printStackTrace(terminal.err());
    } else {
      terminal.err().println("(--debug shows the stack trace)");
    }
    return ExitCode.INTERNAL.number();
  }
}
