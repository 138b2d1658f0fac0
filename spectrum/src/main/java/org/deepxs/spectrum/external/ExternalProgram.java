package org.deepxs.spectrum.external;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deepxs.spectrum.SpectrumException;

/** A program with a working directory of its own. Used by one thread at a time. */
final class ExternalProgram implements AutoCloseable {

  private static final String STDOUT = ".deepxs-stdout";
  private static final String STDERR = ".deepxs-stderr";
  private static final int MAX_OUTPUT_BYTES = 16 << 20;
  private static final int MAX_SAID_BYTES = 1 << 16;
  private static final double NANOS_PER_SECOND = 1e9;

  private final ProgramDescription description;
  private final Path executable;
  private final Path directory;
  private final Thread cleaning = new Thread(this::clean, "deepxs-program-clean");
  private volatile Process running;

  private ExternalProgram(ProgramDescription description, Path executable, Path directory) {
    this.description = description;
    this.executable = executable;
    this.directory = directory;
  }

  /**
   * Finds the program and makes a working directory.
   *
   * @throws SpectrumException if there is no such executable
   */
  static ExternalProgram of(ProgramDescription description) {
    Path executable = executable(description);
    try {
      Path directory = Files.createTempDirectory("deepxs-program-");
      ExternalProgram program = new ExternalProgram(description, executable, directory);
      Runtime.getRuntime().addShutdownHook(program.cleaning); // after Ctrl-C
      return program;
    } catch (IOException e) {
      throw new SpectrumException(
          "cannot make a working directory for "
              + description.name()
              + " in "
              + System.getProperty("java.io.tmpdir"),
          e);
    }
  }

  private static Path executable(ProgramDescription description) {
    String given = description.command().get(0);
    if (given.indexOf(File.separatorChar) >= 0) {
      return checked(description, Path.of(given).toAbsolutePath());
    }
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder.isEmpty() ? "." : folder, given);
      if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
        return candidate.toAbsolutePath();
      }
    }
    throw new SpectrumException(
        description.name() + ": no program '" + given + "' in PATH; name it with --program");
  }

  private static Path checked(ProgramDescription description, Path path) {
    String problem =
        !Files.exists(path)
            ? "does not exist"
            : !Files.isRegularFile(path)
                ? "is no file"
                : !Files.isExecutable(path) ? "is not executable (chmod +x)" : "";
    if (!problem.isEmpty()) {
      throw new SpectrumException(description.name() + ": the program " + path + " " + problem);
    }
    return path;
  }

  /**
   * Runs the program once.
   *
   * @throws SpectrumException if it cannot be started
   */
  ProgramRun run(Map<String, String> values) {
    try {
      prepare(values);
      Process process = start(values);
      running = process;
      long limit = (long) (description.timeLimitSeconds() * NANOS_PER_SECOND);
      boolean ended = waitFor(process, limit);
      int exitCode = ended ? process.exitValue() : -1;
      String output = description.output().equals("-") ? STDOUT : description.output();
      StringBuilder said = new StringBuilder();
      List<String> speaking = new ArrayList<>(List.of(STDOUT));
      speaking.addAll(description.messages());
      speaking.add(STDERR);
      for (String file : speaking) {
        said.append(text(file, MAX_SAID_BYTES)).append('\n');
      }
      return new ProgramRun(ended, exitCode, text(output, MAX_OUTPUT_BYTES), said.toString());
    } catch (IOException e) {
      throw new SpectrumException(
          description.name() + ": cannot run " + executable + ": " + e.getMessage(), e);
    }
  }

  private void prepare(Map<String, String> values) throws IOException {
    List<String> stale = new ArrayList<>(description.messages());
    stale.addAll(List.of(STDOUT, STDERR));
    if (!description.output().equals("-")) {
      stale.add(description.output());
    }
    for (String name : stale) {
      Files.deleteIfExists(directory.resolve(name));
    }
    for (Map.Entry<String, Template> input : description.inputs().entrySet()) {
      Path file = directory.resolve(input.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, input.getValue().filled(values), StandardCharsets.UTF_8);
    }
  }

  private Process start(Map<String, String> values) throws IOException {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    for (String word : description.command().subList(1, description.command().size())) {
      command.add(new Template(word).filled(values));
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectOutput(directory.resolve(STDOUT).toFile());
    builder.redirectError(directory.resolve(STDERR).toFile());
    if (!description.standardInput().isEmpty()) {
      builder.redirectInput(directory.resolve(description.standardInput()).toFile());
    }
    Process process = builder.start();
    if (description.standardInput().isEmpty()) {
      process.getOutputStream().close();
    }
    return process;
  }

  private static boolean waitFor(Process process, long nanos) {
    boolean ended = false;
    try {
      ended = process.waitFor(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!ended) {
        kill(process);
      }
    }
    return ended;
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private String text(String name, int maxBytes) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(maxBytes), StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaning);
    } catch (IllegalStateException e) {
      return; // the hook is at work already
    }
    clean();
  }

  private void clean() {
    Process process = running;
    if (process != null && process.isAlive()) {
      kill(process);
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return; // a program may still be writing there; it is a temporary directory
    }
  }
}
