package org.deepxs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tables of Spark are those of one process, bit for bit, whatever is killed on the way. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class SparkRunTest {

  private static final String[] SPECTRUM = {"spectrum", "points.parquet", "--block", "128"};
  private static final String[] LABEL = {
    "label", "spectra.parquet", "--process", "C1C1,N2C1+", "--order", "lo", "--block", "512"
  };
  private static final String[] SAMPLE = {"sample", "20000", "--block", "5000"};

  /** A whole line: of one longer than a page a reader may see the beginning only. */
  private static final Pattern BLOCK = Pattern.compile("(?m)^[0-9a-f]+ block .*\\n");

  @TempDir private static Path dir;
  private static Launcher launcher;

  @BeforeAll
  static void makeTheTablesLocally() throws Exception {
    launcher = Launcher.in(dir);
    launcher.run("sample", "3000", "--output", "points.parquet");
    launcher.run(with(SPECTRUM, "spectra.parquet"));
  }

  private static String[] with(String[] command, String output, String... more) {
    return Stream.of(Stream.of(command), Stream.of("--output", output), Stream.of(more))
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  /** All blocks of a Parquet file; the footer tells of its time and place. */
  private static byte[] blocks(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(dir.resolve(file));
    int footer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
    return Arrays.copyOf(bytes, bytes.length - 8 - footer);
  }

  private static List<String> rows(String file) throws IOException {
    try (Stream<String> lines = Files.lines(dir.resolve(file))) {
      return lines.filter(line -> !line.startsWith("#")).toList();
    }
  }

  private static Path part(String file) {
    return dir.resolve(file + ".part");
  }

  /** Waits for the first block; the run must have begun, and not ended. */
  private static void waitForBlock(Process process, String file) throws Exception {
    Path journal = dir.resolve(file + ".journal");
    while (!Files.exists(journal) || !BLOCK.matcher(Files.readString(journal)).find()) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(5);
    }
  }

  @Test
  void pointsAndLabels() throws Exception {
    launcher.run(with(SAMPLE, "sample.csv"));
    launcher.run(with(LABEL, "labels.csv"));
    Path log = dir.resolve("sample.log");
    Process sample = launcher.start(log, with(SAMPLE, "sample2.csv", "--spark", "local[2]"));
    launcher.run(with(LABEL, "labels2.csv", "--spark", "local[2]"));
    Launcher.end(sample, log);
    assertThat(rows("sample2.csv")).isEqualTo(rows("sample.csv")).hasSize(20_001);
    assertThat(rows("labels2.csv")).isEqualTo(rows("labels.csv")).hasSizeGreaterThan(300);
  }

  @Test
  void killedDriverLeavesATableThatAnybodyCanFinish() throws Exception {
    String[] command = with(SPECTRUM, "resumed.parquet");
    Process driver =
        launcher.start(
            dir.resolve("driver.log"), with(SPECTRUM, "resumed.parquet", "--spark", "local[2]"));
    waitForBlock(driver, "resumed.parquet");
    driver.destroyForcibly().onExit().join();
    assertThat(part("resumed.parquet")).exists();
    Path log = dir.resolve("resumed.log");
    Launcher.end(launcher.start(log, command), log);
    assertThat(log).content().contains("going on with resumed.parquet after ");
    assertThat(blocks("resumed.parquet")).isEqualTo(blocks("spectra.parquet"));
  }

  @Test
  void killedWorkerIsNotMissed() throws Exception {
    Path log = dir.resolve("cluster.log");
    Process driver =
        launcher.start(
            log, with(SPECTRUM, "cluster.parquet", "--spark", "local-cluster[2,1,1024]"));
    waitForBlock(driver, "cluster.parquet");
    ProcessHandle victim = workingExecutor(driver).orElseThrow();
    victim.destroyForcibly();
    victim.onExit().join();
    assertThat(part("cluster.parquet")).exists(); // there was work left
    Launcher.end(driver, log);
    assertThat(log).content().contains("Lost executor");
    assertThat(blocks("cluster.parquet")).isEqualTo(blocks("spectra.parquet"));
  }

  /** An executor that has begun to work: the program is in its folder. */
  private static Optional<ProcessHandle> workingExecutor(Process driver) throws IOException {
    try (Stream<Path> files = Files.walk(launcher.sparkHome().resolve("work"))) {
      List<String> working =
          files
              .filter(file -> file.endsWith("deepxs-spark.jar"))
              .map(file -> " --executor-id " + file.getParent().getFileName() + " ")
              .toList();
      return driver
          .descendants()
          .filter(
              process -> {
                String line = process.info().commandLine().orElse("");
                return working.stream().anyMatch(line::contains);
              })
          .findFirst();
    }
  }

  @Test
  void missingSparkIsExplained() throws Exception {
    String[] command = with(SAMPLE, "none.csv", "--spark", "local");
    assertThat(launcher.refused("", 2, command)).contains("SPARK_HOME is not set");
    assertThat(launcher.refused(dir.toString(), 2, command))
        .contains("has no folder jars; set SPARK_HOME to the folder of Apache Spark");
    assertThat(
            launcher.refused(
                launcher.sparkHome().toString(), 2, with(SAMPLE, "none.csv", "--spark", "here")))
        .contains("Spark cannot be reached at here: ");
    assertThat(part("none.csv")).doesNotExist();
  }
}
