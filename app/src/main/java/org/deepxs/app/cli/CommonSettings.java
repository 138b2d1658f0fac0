package org.deepxs.app.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonSettings {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and end.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and end.")
  private boolean version;

  @Option(names = "--debug", description = "Show the stack trace of an internal error.")
  private boolean debug;

  boolean debug() {
    return debug;
  }

  /** Whether help or the version was asked for; the command line then needs nothing else. */
  boolean informationOnly() {
    return help || version;
  }
}
