package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.deepxs.app.output.OutputColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged inputs through the whole command, with the real calculation: every one ends with exit
 * code 0 or 2, in time, and with an output whose numbers are numbers. The system property {@code
 * deepxs.fuzz} sets how many are tried; input {@code n} is the same in every run.
 */
class MutationFuzzTest {

  private static final int INPUTS = Integer.getInteger("deepxs.fuzz", 10_000);
  private static final int WORKERS = 2;
  private static final long LIMIT_SECONDS = 10;
  private static final List<String> NUMERIC =
      OutputColumns.NAMES.stream()
          .filter(name -> name.endsWith("_pb") || name.endsWith("_rel") || name.endsWith("_gev"))
          .toList();

  private static final List<String> GOOD = List.of(Examples.SLHA, Examples.CSV, Examples.ARRAY);

  @TempDir private Path dir;

  private final CalculationFactory calculations = Examples.calculations();

  @Test
  void everyInputIsAnswered() throws Exception {
    Map<String, Integer> exitCodes = new TreeMap<>();
    ExecutorService workers =
        Executors.newFixedThreadPool(
            WORKERS,
            task -> {
              Thread thread = new Thread(task, "fuzz");
              thread.setDaemon(true);
              return thread;
            });
    Deque<Future<CommandRun>> underWay = new ArrayDeque<>();
    try {
      for (int input = 0; input < INPUTS + WORKERS; input++) {
        int started = input;
        if (started < INPUTS) {
          underWay.add(workers.submit(() -> run(started)));
        }
        int number = input - WORKERS;
        if (number >= 0) {
          CommandRun run = inTime(underWay.remove(), number);
          check(number, run);
          exitCodes.merge(kind(number) + " exit " + run.exitCode(), 1, Integer::sum);
        }
      }
    } finally {
      workers.shutdownNow();
    }
    for (String kind : List.of("slha", "csv", "txt")) {
      assertThat(exitCodes).containsKeys(kind + " exit 0", kind + " exit 2");
    }
    Files.writeString(Path.of("target", "mutation-fuzz.txt"), INPUTS + " inputs: " + exitCodes);
  }

  private static CommandRun inTime(Future<CommandRun> run, int number) throws Exception {
    try {
      return run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("input " + number + " hangs:\n" + text(number), e);
    }
  }

  /** The undamaged inputs give numbers; else the fuzz would test nothing. */
  @Test
  void undamagedInputsAreComputed() throws Exception {
    for (int kind = 0; kind < GOOD.size(); kind++) {
      CommandRun run = run(kind, GOOD.get(kind));
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(run.cells(1).get(OutputColumns.NAMES.indexOf("sigma_nlo_pb"))).isNotEmpty();
    }
  }

  private static String kind(int number) {
    return List.of("slha", "csv", "txt").get(number % GOOD.size());
  }

  private static String text(int number) {
    return Mutation.several(GOOD.get(number % GOOD.size()), new Random(number));
  }

  private CommandRun run(int number) throws Exception {
    return run(number, text(number));
  }

  private CommandRun run(int number, String text) throws Exception {
    Path file = dir.resolve(number % (2 * WORKERS * GOOD.size()) + "-damaged." + kind(number));
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    String[] arguments =
        kind(number).equals("txt")
            ? new String[] {"xsec", "--layout", "deepxs", "--process", "C1C1"}
            : new String[] {
              "xsec", "--process", kind(number).equals("csv") ? "N2C1" : "N2N2,C1C1,N2C1"
            };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all = new String[arguments.length + 4];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    List<String> rest = List.of("--threads", "1", "--format=csv", file.toString());
    for (int k = 0; k < rest.size(); k++) {
      all[arguments.length + k] = rest.get(k);
    }
    int exitCode = CommandRun.run(InputStream.nullInputStream(), out, err, calculations, all);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void check(int number, CommandRun run) {
    Supplier<String> what = () -> "input " + number + ", " + run + "\n" + text(number);
    assertThat(run.exitCode()).as(what).isIn(0, 2);
    if (run.exitCode() == 2) {
      assertThat(run.err()).as(what).contains("damaged." + kind(number));
    }
    CsvReader.builder().ofNamedCsvRecord(run.out()).forEach(row -> checkRow(row, what));
  }

  private static void checkRow(NamedCsvRecord row, Supplier<String> what) {
    for (String column : NUMERIC) {
      String cell = row.getField(column);
      assertThat(cell.isEmpty() || Double.isFinite(Double.parseDouble(cell)))
          .as(() -> column + " = " + cell + ", " + what.get())
          .isTrue();
    }
    String warnings = row.getField("warnings");
    for (String column : List.of("sigma_lo_pb", "sigma_nlo_pb")) {
      String sigma = row.getField(column);
      if (sigma.isEmpty()) {
        assertThat(warnings)
            .as(() -> "reason for an empty cell, " + what.get())
            .contains("not-calculated");
      } else {
        assertThat(Double.parseDouble(sigma)).as(() -> column + ", " + what.get()).isNotNegative();
      }
    }
  }
}
