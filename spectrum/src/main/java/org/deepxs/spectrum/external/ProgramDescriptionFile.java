package org.deepxs.spectrum.external;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.config.YamlMapping;

/**
 * Descriptions of programs in YAML:
 *
 * <pre>
 * name: SPheno
 * command: [SPheno, input.slha, output.slha]
 * input:                        # file names and templates with places such as ${M1}
 *   input.slha: |
 *     Block MODSEL
 *     ...
 * template_file: {input.slha: my-template.slha}   # or this, beside the YAML file
 * stdin: input.slha             # optional: also given as standard input
 * output: output.slha           # or - for standard output
 * messages: [Messages.out]      # optional: files that say why a run failed
 * time_limit_s: 60
 * failures: {tachyon: 'tachyon|negative mass'}     # optional: what a status looks like
 * results: {sigma_lo_pb: 'LO = (\S+) pb'}          # for numbers instead of spectra
 * </pre>
 */
public final class ProgramDescriptionFile {

  private static final List<String> KEYS =
      List.of(
          "name",
          "command",
          "input",
          "template_file",
          "stdin",
          "output",
          "messages",
          "time_limit_s",
          "failures",
          "results");
  private static final double DEFAULT_LIMIT_SECONDS = 60;
  private static final double DAY_SECONDS = 86_400;

  private ProgramDescriptionFile() {}

  /**
   * Reads a user's description.
   *
   * @param file the YAML file; template files are looked for beside it
   * @return the description
   * @throws SpectrumException if it cannot be read or makes no sense
   */
  public static ProgramDescription read(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return of(YamlMapping.read(file), folder);
  }

  /**
   * A description that comes with DeepXS.
   *
   * @param name {@code spheno} or {@code softsusy}
   * @return the description
   */
  public static ProgramDescription bundled(String name) {
    String resource = name + ".yaml";
    try (InputStream in = ProgramDescriptionFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new SpectrumException("no description of a program " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return of(YamlMapping.parse(text, resource), Path.of(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ProgramDescription of(YamlMapping yaml, Path folder) {
    yaml.allow(KEYS);
    List<String> command = yaml.texts("command");
    if (command.isEmpty() || command.get(0).isBlank()) {
      throw yaml.unexpected("command", "a list: the program and its arguments");
    }
    Map<String, Template> inputs = inputs(yaml, folder);
    Optional<String> standardInput = yaml.text("stdin");
    if (standardInput.isPresent() && !inputs.containsKey(standardInput.get())) {
      throw yaml.unexpected("stdin", "one of the input files " + inputs.keySet());
    }
    String output = yaml.text("output").orElse("-");
    List<String> messages = yaml.texts("messages");
    if (!output.equals("-")) {
      requireInside(yaml, "output", output);
    }
    messages.forEach(name -> requireInside(yaml, "messages", name));
    double limit = yaml.number("time_limit_s").orElse(DEFAULT_LIMIT_SECONDS);
    if (!(limit > 0) || limit > DAY_SECONDS) {
      throw yaml.unexpected("time_limit_s", "seconds above 0, at most a day");
    }
    return new ProgramDescription(
        yaml.text("name").orElse(command.get(0)),
        command,
        inputs,
        standardInput.orElse(""),
        output,
        messages,
        limit,
        failures(yaml),
        results(yaml));
  }

  private static Map<String, Template> inputs(YamlMapping yaml, Path folder) {
    Map<String, Template> inputs = new LinkedHashMap<>();
    for (String key : List.of("input", "template_file")) {
      if (!yaml.has(key)) {
        continue;
      }
      YamlMapping files =
          yaml.mapping(key)
              .orElseThrow(() -> yaml.unexpected(key, "file names with their templates"));
      for (String name : files.keys()) {
        requireInside(files, name, name);
        String text = files.text(name).orElse("");
        inputs.put(name, new Template(key.equals("input") ? text : read(files, name, folder)));
      }
    }
    if (inputs.isEmpty()) {
      throw new SpectrumException(
          yaml.place() + ": no input file; give input: {file name: template} or template_file");
    }
    return inputs;
  }

  private static String read(YamlMapping files, String key, Path folder) {
    Path file = folder.resolve(files.text(key).orElse(""));
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SpectrumException(files.place(key) + ": cannot read the template " + file, e);
    }
  }

  /** Files stay in the working directory. */
  private static void requireInside(YamlMapping yaml, String key, String name) {
    Path path = Path.of(name).normalize();
    if (name.isBlank() || path.isAbsolute() || path.startsWith("..")) {
      throw yaml.unexpected(key, "a file name inside the working directory");
    }
  }

  private static Map<SpectrumStatus, Pattern> failures(YamlMapping yaml) {
    Map<SpectrumStatus, Pattern> failures = new LinkedHashMap<>();
    if (yaml.has("failures")) {
      YamlMapping map =
          yaml.mapping("failures")
              .orElseThrow(() -> yaml.unexpected("failures", "statuses with their patterns"));
      for (String label : map.keys()) {
        SpectrumStatus status =
            SpectrumStatus.ofLabel(label)
                .filter(s -> s != SpectrumStatus.VALID)
                .orElseThrow(
                    () ->
                        new SpectrumException(
                            map.place(label)
                                + ": no such status; known are tachyon, no-ewsb, no-convergence,"
                                + " non-perturbative, program-failed, time-limit"));
        failures.put(status, pattern(map, label));
      }
    }
    return failures;
  }

  private static Map<String, Pattern> results(YamlMapping yaml) {
    Map<String, Pattern> results = new LinkedHashMap<>();
    if (yaml.has("results")) {
      YamlMapping map =
          yaml.mapping("results")
              .orElseThrow(() -> yaml.unexpected("results", "names with their patterns"));
      for (String name : map.keys()) {
        Pattern pattern = pattern(map, name);
        if (pattern.matcher("").groupCount() < 1) {
          throw map.unexpected(name, "a pattern with a group (...) around the number");
        }
        results.put(name, pattern);
      }
    }
    return results;
  }

  private static Pattern pattern(YamlMapping map, String key) {
    try {
      return Pattern.compile(map.text(key).orElse(""), Pattern.MULTILINE);
    } catch (PatternSyntaxException e) {
      throw new SpectrumException(
          map.place(key) + ": no regular expression: " + e.getDescription(), e);
    }
  }
}
