package org.deepxs.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deepxs.app.AppException;
import org.deepxs.app.input.PointSource;
import org.deepxs.app.input.PointSources;
import org.deepxs.app.output.OutputColumns;
import org.deepxs.app.output.OutputFormat;
import org.deepxs.app.output.OutputTarget;
import org.deepxs.app.output.ResultWriter;
import org.deepxs.app.output.ResultWriters;
import org.deepxs.app.output.XsectionBlocks;

/**
 * Format and place of the output, settled from options and inputs.
 *
 * @param format the format
 * @param path file or directory; empty for standard output
 * @param directory whether SLHA documents go into a directory
 * @param sources names of all inputs that can be read
 * @param tables whether an input is a table
 */
record OutputChoice(
    OutputFormat format,
    Optional<Path> path,
    boolean directory,
    List<String> sources,
    boolean tables) {

  /**
   * Settles format and place.
   *
   * @param settings the options
   * @param terminal where standard output goes
   * @param inputs the inputs
   * @throws AppException if options and inputs contradict each other
   */
  static OutputChoice of(
      InputOutputSettings settings, Terminal terminal, List<PointSources.Opened> inputs) {
    OutputFormat format = format(settings, terminal);
    List<String> sources = new ArrayList<>();
    boolean tables = false;
    for (PointSources.Opened input : inputs) {
      if (input.source().isPresent()) {
        PointSource source = input.source().get();
        sources.addAll(source.names());
        boolean table = source.entries().isPresent();
        if (table && format == OutputFormat.SLHA) {
          throw AppException.usage(
              "--format slha needs SLHA inputs, but "
                  + source.name()
                  + " is a table; choose --format csv or json");
        }
        tables |= table;
      }
    }
    Optional<Path> path = settings.output().map(OutputChoice::path);
    boolean directory = format == OutputFormat.SLHA && toDirectory(settings, path, inputs, sources);
    return new OutputChoice(format, path, directory, List.copyOf(sources), tables);
  }

  private static Path path(String output) {
    try {
      return Path.of(output);
    } catch (InvalidPathException e) {
      throw AppException.usage("--output " + output + " is no file name (" + e.getReason() + ")");
    }
  }

  private static OutputFormat format(InputOutputSettings settings, Terminal terminal) {
    if (settings.format().isPresent()) {
      return settings.format().get();
    }
    if (settings.output().isPresent()) {
      return OutputFormat.ofFileName(settings.output().get()).orElse(OutputFormat.CSV);
    }
    return terminal.outIsTerminal() ? OutputFormat.TABLE : OutputFormat.CSV;
  }

  private static boolean toDirectory(
      InputOutputSettings settings,
      Optional<Path> path,
      List<PointSources.Opened> inputs,
      List<String> sources) {
    boolean several = sources.size() > 1 || inputs.size() > 1;
    if (path.isEmpty()) {
      if (several) {
        throw AppException.usage(
            "--format slha with several inputs writes one file each; name a directory with"
                + " --output");
      }
      return false;
    }
    if (!several && !Files.isDirectory(path.get()) && !settings.output().get().endsWith("/")) {
      return false;
    }
    Map<String, String> inputOf = new HashMap<>();
    for (String source : sources) {
      String name = ResultWriters.slhaFileName(source);
      String before = inputOf.putIfAbsent(name, source);
      if (before != null) {
        throw AppException.usage(
            before + " and " + source + " would both be written as " + name + "; run them apart");
      }
    }
    createDirectory(path.get());
    return true;
  }

  private static void createDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw AppException.usage(
          "cannot make the directory "
              + directory
              + " ("
              + e.getClass().getSimpleName()
              + "); --format slha with several inputs needs a directory as --output");
    }
  }

  /** Opens a file or standard output; not for a directory. */
  OutputTarget open(Terminal terminal) {
    return path.isPresent()
        ? OutputTarget.file(path.get())
        : OutputTarget.standardOutput(terminal.out());
  }

  /** The writer for an open target. */
  ResultWriter writer(
      OutputTarget target, List<String> passedThrough, boolean parts, XsectionBlocks blocks) {
    OutputColumns columns = OutputColumns.of(parts, passedThrough);
    return switch (format) {
      case CSV -> ResultWriters.csv(target.stream(), columns);
      case JSON -> ResultWriters.json(target.stream(), columns);
      case TABLE -> ResultWriters.table(target.stream(), sources, tables, parts);
      case SLHA -> ResultWriters.slha(target.stream(), blocks);
    };
  }

  /** The writer for a directory. */
  ResultWriter directoryWriter(XsectionBlocks blocks) {
    return ResultWriters.slhaDirectory(path.orElseThrow(), blocks);
  }
}
