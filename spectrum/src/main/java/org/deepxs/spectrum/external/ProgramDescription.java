package org.deepxs.spectrum.external;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.deepxs.spectrum.SpectrumStatus;

/**
 * How a program is called. File names are relative to its working directory. May travel to another
 * process.
 *
 * @param name name for messages and provenance
 * @param command the program and its arguments
 * @param inputs files written before each run: name and template
 * @param standardInput the input file that is also given as standard input; empty if there is none
 * @param output the file to be read afterwards; {@code -} for standard output
 * @param messages further files that may say why a run failed
 * @param timeLimitSeconds how long a run may take
 * @param failures patterns found in what a failed run says, tried in this order
 * @param results patterns whose first group is a number in the output, by name
 */
public record ProgramDescription(
    String name,
    List<String> command,
    Map<String, Template> inputs,
    String standardInput,
    String output,
    List<String> messages,
    double timeLimitSeconds,
    Map<SpectrumStatus, Pattern> failures,
    Map<String, Pattern> results)
    implements Serializable {

  /** Keeps immutable copies. */
  public ProgramDescription {
    command = List.copyOf(command);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    messages = List.copyOf(messages);
    failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  /**
   * Changes the program.
   *
   * @param path another executable
   * @return changed copy
   */
  public ProgramDescription withProgram(String path) {
    List<String> changed = new ArrayList<>(command);
    changed.set(0, path);
    return new ProgramDescription(
        name,
        changed,
        inputs,
        standardInput,
        output,
        messages,
        timeLimitSeconds,
        failures,
        results);
  }

  /**
   * Changes the time limit.
   *
   * @param seconds how long a run may take
   * @return changed copy
   */
  public ProgramDescription withTimeLimit(double seconds) {
    return new ProgramDescription(
        name, command, inputs, standardInput, output, messages, seconds, failures, results);
  }
}
