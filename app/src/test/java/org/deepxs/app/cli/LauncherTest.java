package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deepxs.testkit.SharedReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a made-up checkout, with stand-ins for Maven and Java. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherTest {

  private static final String FAKE_JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit 0; fi
      for last; do :; done
      if [ "$1" = --list-modules ]; then
        [ ! -f "$0.vector" ] || echo jdk.incubator.vector@17.0.1
        echo asked >>"$0.asked"
        exit 0
      fi
      case "$*" in *ArchiveClassesAtExit*) exit 0 ;; esac
      case "$*" in
        *--add-modules=jdk.incubator.vector*) echo WARNING >&2; echo message >&9 ;;
      esac
      echo "ran in $(pwd) with <$last>"
      exit 3
      """;
  private static final String FAKE_MAVEN =
      """
      #!/bin/sh
      echo built >>"$PWD/builds"
      [ ! -f "$PWD/broken" ] || { echo 'compiler says no'; exit 1; }
      touch app/target/deepxs.jar
      """;

  @TempDir private Path dir;
  private Path home;
  private Path tools;

  @BeforeEach
  void makeCheckout() throws IOException {
    home = Files.createDirectories(dir.resolve("my checkout"));
    tools = Files.createDirectories(dir.resolve("tools"));
    for (String module : List.of("slha", "pdf", "xsec", "app")) {
      Files.createDirectories(home.resolve(module).resolve("src/main"));
      Files.writeString(home.resolve(module).resolve("pom.xml"), "<project/>");
    }
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.copy(SharedReference.repositoryRoot().resolve("deepxs"), home.resolve("deepxs"));
    executable(home.resolve("deepxs"));
    executable(Files.writeString(tools.resolve("java"), FAKE_JAVA));
    executable(Files.writeString(tools.resolve("mvn"), FAKE_MAVEN));
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Run(int exitCode, String output) {}

  private Run launch(Path script, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(dir.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", tools + ":/usr/bin:/bin");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), output);
  }

  private long builds() throws IOException {
    try (var lines = Files.lines(home.resolve("builds"))) {
      return lines.count();
    }
  }

  @Test
  void buildsOnceThenRunsWhereItIsCalled() throws Exception {
    Run first = launch(home.resolve("deepxs"), "two words");
    assertThat(first.output().lines()).hasSize(2);
    assertThat(first.output())
        .startsWith("deepxs: building")
        .endsWith("ran in " + dir.toRealPath() + " with <two words>\n");
    assertThat(first.exitCode()).isEqualTo(3);
    Run second = launch(home.resolve("deepxs"), "x");
    assertThat(second.output().lines()).hasSize(1);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void changedSourcesAreBuiltAgain() throws Exception {
    launch(home.resolve("deepxs"));
    Path source = Files.writeString(home.resolve("pdf/src/main/A.java"), "class A {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(launch(home.resolve("deepxs")).output()).startsWith("deepxs: building");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void linksLeadToTheCheckout() throws Exception {
    Path inner = Files.createSymbolicLink(dir.resolve("inner"), Path.of("my checkout/deepxs"));
    Path outer = Files.createSymbolicLink(tools.resolve("outer"), inner);
    assertThat(launch(outer, "y").output()).endsWith("with <y>\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void failedBuildShowsWhatMavenSaid() throws Exception {
    Files.createFile(home.resolve("broken"));
    Run run = launch(home.resolve("deepxs"));
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.output()).contains("compiler says no", "the build failed");
    Files.delete(home.resolve("broken"));
    assertThat(launch(home.resolve("deepxs")).exitCode()).isEqualTo(3); // no lock is left
  }

  @Test
  void warningsOfJavaAreKeptAwayButNotMessages() throws Exception {
    Files.createFile(tools.resolve("java.vector"));
    launch(home.resolve("deepxs"));
    Run run = launch(home.resolve("deepxs"), "z");
    assertThat(run.output()).startsWith("message\n").endsWith("with <z>\n").doesNotContain("WARN");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(Files.readAllLines(tools.resolve("java.asked"))).hasSize(1);
  }

  @Test
  void anotherJavaIsAskedAgain() throws Exception {
    Files.createFile(tools.resolve("java.vector"));
    assertThat(launch(home.resolve("deepxs"), "z").output()).contains("message\n");
    executable(Files.writeString(home.resolve("java"), FAKE_JAVA));
    tools = home;
    executable(Files.writeString(tools.resolve("mvn"), FAKE_MAVEN));
    assertThat(launch(home.resolve("deepxs"), "z").output())
        .isEqualTo("ran in " + dir.toRealPath() + " with <z>\n");
  }

  @Test
  void oldJavaIsExplained() throws Exception {
    Files.writeString(tools.resolve("java"), FAKE_JAVA.replace("17.0.1", "11.0.2"));
    Run run = launch(home.resolve("deepxs"));
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.output()).contains("needs Java 17 or later, found 11");
    Files.writeString(tools.resolve("java"), FAKE_JAVA.replace("17.0.1", "1.8.0_292"));
    assertThat(launch(home.resolve("deepxs")).output()).contains("found 8");
  }
}
