package org.deepxs.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.deepxs.app.AppException;
import org.deepxs.app.output.OutputTarget;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.TableSchema;
import org.deepxs.dataset.format.TableFormat;
import org.deepxs.dataset.run.BlockExecution;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.dataset.run.Piece;
import org.deepxs.dataset.run.ResumableTable;
import org.deepxs.dataset.run.RunIdentity;
import org.deepxs.dataset.run.StreamedTable;
import org.deepxs.dataset.run.TableSink;
import org.deepxs.dataset.run.Tally;
import org.deepxs.pdf.PdfException;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.xsec.XsecException;

/**
 * Makes one table: chooses between stream and file, goes on with an unfinished file, and turns what
 * goes wrong into exit codes.
 */
final class Production {

  /** Who reads a pipe wants rows early. */
  private static final long STREAM_BLOCK = 1000;

  /**
   * What a command makes.
   *
   * @param <P> a piece of work
   * @param command name of the command
   * @param unit what is counted
   * @param schema columns of the output
   * @param options everything that decides the rows
   * @param inputProvenance where the input comes from
   * @param input file the input is read from; {@code -} for standard input, which cannot be read
   *     again; empty if there is none
   * @param totalRows about how many input rows there are; not positive if not known
   * @param defaultBlock number of input rows of a block
   * @param source hands out work from an input row on
   * @param workers makes workers
   */
  record Stage<P extends Piece>(
      String command,
      String unit,
      TableSchema schema,
      Map<String, String> options,
      Provenance inputProvenance,
      String input,
      long totalRows,
      long defaultBlock,
      LongFunction<OrderedRun.Source<P>> source,
      OrderedRun.Workers<P> workers) {}

  private final Terminal terminal;
  private final ProductionSettings settings;

  Production(Terminal terminal, ProductionSettings settings) {
    this.terminal = terminal;
    this.settings = settings;
  }

  /**
   * Makes the table.
   *
   * @return what was counted; empty if the table was complete already
   */
  <P extends Piece> Optional<Tally> run(Stage<P> stage) throws IOException {
    try {
      Optional<Path> file = settings.output().map(Production::path);
      if (file.isEmpty()) {
        return Optional.of(stream(stage, OutputTarget.standardOutput(terminal.out())));
      }
      if (Files.exists(file.get())
          && !Files.isRegularFile(file.get())
          && !Files.isDirectory(file.get())) {
        return Optional.of(stream(stage, OutputTarget.file(file.get()))); // a device or pipe
      }
      return file(stage, file.get());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (SpectrumException | XsecException | PdfException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
  }

  private static Path path(String output) {
    try {
      return Path.of(output);
    } catch (InvalidPathException e) {
      throw AppException.usage("--output " + output + " is no file name (" + e.getReason() + ")");
    }
  }

  private <P extends Piece> Tally stream(Stage<P> stage, OutputTarget target) throws IOException {
    try (target;
        BlockExecution execution = settings.execution()) {
      Provenance provenance = provenance(stage);
      TableSink sink =
          StreamedTable.of(target.stream(), TableFormat.CSV.encoding(stage.schema(), provenance));
      long block = settings.block().orElse(Math.min(STREAM_BLOCK, stage.defaultBlock()));
      produce(stage, execution, sink, block);
      target.commit();
      return sink.tally();
    }
  }

  private <P extends Piece> Optional<Tally> file(Stage<P> stage, Path file) {
    TableFormat format =
        TableFormat.ofFileName(file.toString())
            .orElseThrow(
                () ->
                    AppException.usage(
                        "--output " + file + ": the name must end in .csv or .parquet"));
    refuseOverwriting(stage.input(), file);
    long block = settings.block().orElse(stage.defaultBlock());
    Map<String, String> options = new LinkedHashMap<>();
    options.put("command", stage.command());
    options.put("version", Version.text());
    options.put("columns", String.join(",", stage.schema().names()));
    options.put("block", Long.toString(block));
    options.putAll(stage.options());
    ResumableTable.Plan plan =
        new ResumableTable.Plan(
            file, format, stage.schema(), new RunIdentity(options), provenance(stage));
    boolean restart = settings.restart() || stage.input().equals("-");
    if (!restart && ResumableTable.isComplete(plan)) {
      terminal.err().println("deepxs: " + file + " is complete already; --restart makes it anew");
      return Optional.empty();
    }
    try (BlockExecution execution = settings.execution();
        ResumableTable table = open(plan, restart)) {
      if (table.inputRows() > 0) {
        terminal
            .err()
            .println(
                "deepxs: going on with "
                    + file
                    + " after "
                    + table.inputRows()
                    + " "
                    + stage.unit());
      }
      produce(stage, execution, table, block);
      return Optional.of(table.tally());
    } catch (DatasetException e) {
      throw AppException.output(e.getMessage(), e);
    }
  }

  /** A run could not go on if its output had replaced its input. */
  private static void refuseOverwriting(String input, Path output) {
    try {
      if (!input.isEmpty() && Files.exists(output) && Files.isSameFile(Path.of(input), output)) {
        throw AppException.usage("--output " + output + " is the input; choose another name");
      }
    } catch (IOException | InvalidPathException e) {
      return; // then they are not the same
    }
  }

  private static ResumableTable open(ResumableTable.Plan plan, boolean restart) {
    try {
      return ResumableTable.open(plan, restart);
    } catch (DatasetException e) {
      throw e.getCause() instanceof IOException
          ? AppException.output(e.getMessage(), e)
          : AppException.usage(e.getMessage());
    }
  }

  private <P extends Piece> void produce(
      Stage<P> stage, BlockExecution execution, TableSink sink, long block) {
    try (ProductionReport report =
        new ProductionReport(terminal, stage.unit(), stage.totalRows(), sink.inputRows())) {
      execution.run(stage.source().apply(sink.inputRows()), stage.workers(), sink, block, report);
    }
  }

  /** Input's provenance, then what this command adds under its name. */
  private static Provenance provenance(Stage<?> stage) {
    Map<String, String> own = new LinkedHashMap<>();
    String prefix = stage.command() + ".";
    own.put(prefix + "program", "deepxs " + Version.text());
    own.put(prefix + "created", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    own.put(prefix + "host", host());
    own.put(
        prefix + "java",
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    stage.options().forEach((name, value) -> own.put(prefix + name, value));
    return stage.inputProvenance().with(own);
  }

  /** Name of this machine, without asking a name server, which may take long. */
  private static String host() {
    String name = System.getenv("HOSTNAME");
    if (name != null && !name.isBlank()) {
      return name;
    }
    try (BufferedReader in =
        Files.newBufferedReader(Path.of("/etc/hostname"), StandardCharsets.UTF_8)) {
      String line = in.readLine();
      return line == null || line.isBlank() ? "unknown" : line.strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
