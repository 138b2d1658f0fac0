package org.deepxs.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.deepxs.app.fake.FakeCalculator;

/**
 * One run of the command line in this process.
 *
 * @param exitCode exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CommandRun(int exitCode, String out, String err) {

  static final CalculationFactory FAKE =
      (options, pdfPath) ->
          new CalculationFactory.Calculation(new FakeCalculator(options), 13100, 13100);

  static CommandRun of(String... arguments) {
    return withInput(InputStream.nullInputStream(), arguments);
  }

  static CommandRun withInput(String text, String... arguments) {
    return withInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  static CommandRun withInput(InputStream in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = run(in, out, err, FAKE, arguments);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static int run(
      InputStream in,
      OutputStream out,
      OutputStream err,
      CalculationFactory factory,
      String... arguments) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return DeepXs.run(arguments, new Terminal(in, out, errors, false, false), factory);
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** Cells of one output row; good for rows without quotes. */
  List<String> cells(int row) {
    return List.of(lines().get(row).split(",", -1));
  }
}
