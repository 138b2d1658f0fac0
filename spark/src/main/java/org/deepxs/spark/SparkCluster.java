package org.deepxs.spark;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.run.BlockExecution;
import org.deepxs.dataset.run.Cluster;

/** Apache Spark. The calling process is the driver. */
public final class SparkCluster implements Cluster {

  /** The rows of a block may be many; Spark's own limit is 128. */
  private static final String MAX_MESSAGE_MIB = "512";

  /** Made by {@link java.util.ServiceLoader}. */
  public SparkCluster() {}

  @Override
  public BlockExecution connect(Connection connection) {
    String master = connection.address();
    SparkConf conf = new SparkConf().setMaster(master).setAppName("deepxs");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    conf.setIfMissing("spark.rpc.message.maxSize", MAX_MESSAGE_MIB);
    boolean otherProcesses = !(master.equals("local") || master.startsWith("local["));
    if (otherProcesses) {
      conf.setJars(
          connection.programFiles().stream()
              .map(Path::toAbsolutePath)
              .map(Path::toString)
              .toArray(String[]::new));
      // Spark has other versions of libraries that decide the bytes of a table.
      conf.setIfMissing("spark.executor.userClassPathFirst", "true");
    }
    connection.settings().forEach(conf::set);
    try {
      return SparkExecution.begin(conf);
    } catch (Exception e) { // Scala does not declare what it throws
      throw new DatasetException(
          "Spark cannot be reached at "
              + master
              + ": "
              + SparkExecution.reason(e)
              + "; check the address and, for local-cluster, SPARK_HOME",
          e);
    }
  }
}
