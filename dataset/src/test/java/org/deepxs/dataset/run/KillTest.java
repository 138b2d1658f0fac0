package org.deepxs.dataset.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed (kill -9) at twenty random moments and started again. */
class KillTest {

  private static final int KILLS = 20;
  private static final String TOLD = "(begin|done) \\d+";

  @TempDir private Path dir;

  private static Process start(String... commandBefore) throws IOException {
    List<String> command = new ArrayList<>(List.of(commandBefore));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String[] java(Path file, int threads, int pauseMillis) {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      "-cp",
      System.getProperty("java.class.path"),
      ChildRun.class.getName(),
      file.toString(),
      Integer.toString(threads),
      Integer.toString(pauseMillis)
    };
  }

  @Test
  void rowsAreNeitherLostNorDoubled() throws IOException, InterruptedException {
    Path file = dir.resolve("killed.parquet");
    Random random = new Random(4);
    long durable = 0;
    int killedInWork = 0;
    for (int k = 0; k < KILLS; k++) {
      Process process = start(java(file, 1 + k % 3, 2));
      boolean early = k % 5 == 4; // sometimes while it is still beginning
      List<String> told = killed(process, early ? 0 : 1 + random.nextInt(25), random);
      assertThat(file).doesNotExist();
      for (String line : told) {
        long rows = Long.parseLong(line.substring(line.indexOf(' ') + 1));
        if (line.startsWith("begin")) {
          // At most one block can have become durable without having been told.
          assertThat(rows).isBetween(durable, durable + 20);
        }
        durable = Math.max(durable, rows);
      }
      killedInWork += told.size() > 1 ? 1 : 0;
    }
    assertThat(killedInWork).isGreaterThan(10);
    assertThat(durable).isBetween(20L, ChildRun.ROWS - 1);
    Process last = start(java(file, 2, 0));
    String output = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(last.waitFor()).as(output).isZero();
    assertThat(output).endsWith("end 1714\n");
    Path whole = dir.resolve("whole.parquet");
    try (ResumableTable table = ResumableTable.open(Rows.plan(whole, "x"), false)) {
      Rows.produce(table, ChildRun.ROWS, 1, 0);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(whole));
    assertThat(dir.toFile().list())
        .containsExactlyInAnyOrder(file.toFile().getName(), "whole.parquet");
  }

  /** Lets a process tell of some blocks, then kills it; what it told. */
  private static List<String> killed(Process process, int lines, Random random)
      throws IOException, InterruptedException {
    List<String> told = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      if (lines == 0) {
        process.waitFor(100 + random.nextInt(200), TimeUnit.MILLISECONDS);
      }
      while (told.size() < lines) {
        String line = in.readLine();
        assertThat(line).as("the child ended by itself").isNotNull();
        if (line.matches(TOLD)) {
          told.add(line);
        }
      }
      process.waitFor(random.nextInt(20_000_000), TimeUnit.NANOSECONDS);
      process.toHandle().destroyForcibly(); // keeps the pipe, unlike that of the process
      String line = in.readLine();
      while (line != null) {
        if (line.matches(TOLD)) {
          told.add(line);
        }
        line = in.readLine();
      }
    }
    process.waitFor();
    return told;
  }

  @Test
  void realLimitOfTheSystem() throws IOException, InterruptedException {
    Path file = dir.resolve("limited.csv");
    // Blocks of 512 or 1024 bytes, depending on the shell; both are reached.
    String command = "ulimit -f 20; exec \"$@\"";
    List<String> shell = new ArrayList<>(List.of("sh", "-c", command, "sh"));
    shell.addAll(List.of(java(file, 2, 0)));
    Process process = start(shell.toArray(new String[0]));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isNotZero();
    assertThat(output).contains("limited.csv.part is a valid table of those");
    assertThat(file).doesNotExist();
    String last =
        output.lines().filter(l -> l.startsWith("done")).reduce((a, b) -> b).orElseThrow();
    long rows =
        Files.readAllLines(dir.resolve("limited.csv.part")).stream()
            .filter(l -> l.matches("\\d+,.*"))
            .count();
    long complete = Long.parseLong(last.substring(5));
    assertThat(rows).isBetween((complete - 20) * 6 / 7, complete);
    assertThat(start(java(file, 1, 0)).waitFor()).isZero();
    assertThat(file).exists();
  }
}
