package org.deepxs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deepxs.testkit.SharedReference;

/** Starts the program as a user does, with Spark made of the jars this module compiles against. */
final class Launcher {

  private static final int LIMIT_SECONDS = 180;

  private final Path dir;
  private final Path sparkHome;

  private Launcher(Path dir, Path sparkHome) {
    this.dir = dir;
    this.sparkHome = sparkHome;
  }

  /** Makes a Spark below a directory, in which the program then runs. */
  static Launcher in(Path dir) throws IOException {
    Path jars = Files.createDirectories(dir.resolve("spark").resolve("jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path file = Path.of(entry);
      String name = file.getFileName().toString();
      if (name.endsWith(".jar") && !name.startsWith("deepxs")) {
        Files.createSymbolicLink(jars.resolve(name), file);
      }
    }
    return new Launcher(dir, jars.getParent());
  }

  Path sparkHome() {
    return sparkHome;
  }

  /** Starts a command; what it says goes to a file. */
  Process start(Path log, String... arguments) throws IOException {
    return start(sparkHome.toString(), log, arguments);
  }

  private Process start(String home, Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(SharedReference.repositoryRoot().resolve("deepxs").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SPARK_HOME", home);
    // These processes are short: the second compiler would cost more than it gains.
    builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Runs a command that must succeed. */
  void run(String... arguments) throws IOException, InterruptedException {
    Path log = Files.createTempFile(dir, "log", null);
    end(start(log, arguments), log);
  }

  /** Runs a command with another Spark that must fail. */
  String refused(String home, int exitCode, String... arguments)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(dir, "log", null);
    Process process = start(home, log, arguments);
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isEqualTo(exitCode);
    return said;
  }

  /** Waits for a command that must succeed. */
  static void end(Process process, Path log) throws IOException, InterruptedException {
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }
}
