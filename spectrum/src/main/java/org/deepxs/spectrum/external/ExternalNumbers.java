package org.deepxs.spectrum.external;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deepxs.spectrum.SpectrumException;

/**
 * Numbers found in the output of a program, for example cross sections of Prospino or Resummino.
 * Used by one thread at a time.
 */
public final class ExternalNumbers implements AutoCloseable {

  /**
   * What a run gave.
   *
   * @param numbers numbers by name; what was not found is absent
   * @param problem why numbers are missing; empty if none is
   */
  public record Answer(Map<String, Double> numbers, String problem) {}

  private final ProgramDescription description;
  private final ExternalProgram program;

  private ExternalNumbers(ProgramDescription description, ExternalProgram program) {
    this.description = description;
    this.program = program;
  }

  /**
   * Starts using a program.
   *
   * @param description how it is called and what to look for
   * @return a door to it, with a working directory of its own
   * @throws SpectrumException if there is no such program or no result is described
   */
  public static ExternalNumbers of(ProgramDescription description) {
    if (description.results().isEmpty()) {
      throw new SpectrumException(
          description.name() + ": the description says under 'results' of no number to look for");
    }
    return new ExternalNumbers(description, ExternalProgram.of(description));
  }

  /**
   * Runs the program once.
   *
   * @param values values of the templates' places
   * @return the numbers found
   * @throws SpectrumException if it cannot be started or a template asks for something else
   */
  public Answer run(Map<String, String> values) {
    ProgramRun run = program.run(values);
    if (!run.ended()) {
      return nothing("stopped after " + description.timeLimitSeconds() + " s without an end");
    }
    if (run.exitCode() != 0) {
      return nothing("exit code " + run.exitCode() + ", it said: " + run.lastWords());
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    StringBuilder problem = new StringBuilder();
    for (Map.Entry<String, Pattern> result : description.results().entrySet()) {
      double number = number(result.getValue(), run.output());
      if (Double.isFinite(number)) {
        numbers.put(result.getKey(), number);
      } else {
        problem.append(problem.isEmpty() ? "" : "; ");
        problem.append("no number ").append(result.getKey()).append(" in its output");
      }
    }
    return new Answer(numbers, problem.toString());
  }

  /** The last match counts: programs repeat their results at the end. */
  private static double number(Pattern pattern, String output) {
    Matcher m = pattern.matcher(output);
    double number = Double.NaN;
    while (m.find()) {
      try {
        // Fortran writes 1.0D-03
        number = Double.parseDouble(m.group(1).toUpperCase(Locale.ROOT).replace('D', 'E'));
      } catch (NumberFormatException e) {
        number = Double.NaN;
      }
    }
    return number;
  }

  private static Answer nothing(String problem) {
    return new Answer(Map.of(), problem);
  }

  @Override
  public void close() {
    program.close();
  }
}
