package org.deepxs.app.cli;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.deepxs.app.AppException;
import org.deepxs.app.run.SparkModule;
import org.deepxs.dataset.run.BlockExecution;
import org.deepxs.dataset.run.LocalExecution;
import picocli.CommandLine.Option;

/** Options of commands that make tables block by block. */
final class ProductionSettings {

  private static final int MAX_THREADS = 1024;
  private static final long MAX_BLOCK = 10_000_000;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = {
        "Output file, .csv or .parquet; it appears when complete. Until then FILE.part and"
            + " FILE.journal hold what is done, and the same command goes on from there, also"
            + " after a crash. Default: CSV on standard output."
      })
  private String output;

  @Option(
      names = "--block",
      paramLabel = "ROWS",
      description = "Number of input rows after which work is made durable. Default: by command.")
  private Long block;

  @Option(
      names = "--restart",
      description = "Throw away what an unfinished or finished run on the same file left.")
  private boolean restart;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = {
        "Number of threads that compute; does not change the rows. Default: one per core."
      })
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--spark",
      paramLabel = "MASTER",
      description = {
        "Compute on Apache Spark: spark://HOST:PORT, local[N], or any other master. Same rows;"
            + " this process writes them. Needs SPARK_HOME and the module spark."
      })
  private String spark;

  @Option(
      names = "--spark-conf",
      paramLabel = "NAME=VALUE",
      description = "Setting of Spark, such as spark.executor.memory=4g; may be repeated.")
  private Map<String, String> sparkSettings = Map.of();

  Optional<String> output() {
    return Optional.ofNullable(output).filter(name -> !name.equals("-"));
  }

  OptionalLong block() {
    return block == null ? OptionalLong.empty() : OptionalLong.of(block);
  }

  boolean restart() {
    return restart;
  }

  /**
   * Where blocks are computed.
   *
   * @throws AppException if Spark is asked for and cannot be had
   */
  BlockExecution execution() {
    return spark == null
        ? new LocalExecution(threads)
        : SparkModule.connect(spark, sparkSettings, System.getProperties(), System.getenv());
  }

  /**
   * Checks ranges.
   *
   * @throws AppException if a number is out of range
   */
  void check() {
    if (threads < 1 || threads > MAX_THREADS) {
      throw AppException.usage("--threads must be 1 to 1024, got " + threads);
    }
    if (spark == null && !sparkSettings.isEmpty()) {
      throw AppException.usage("--spark-conf needs --spark MASTER");
    }
    if (block != null && (block < 1 || block > MAX_BLOCK)) {
      throw AppException.usage("--block must be 1 to 10000000, got " + block);
    }
  }
}
