package org.deepxs.dataset.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A kind of cluster, found as a service: an optional module provides it. */
public interface Cluster {

  /**
   * How to reach a cluster.
   *
   * @param address where it is, in its own words
   * @param settings its own settings by name
   * @param programFiles jar files its processes need
   */
  record Connection(String address, Map<String, String> settings, List<Path> programFiles) {

    /** Keeps immutable copies. */
    public Connection {
      settings = Map.copyOf(settings);
      programFiles = List.copyOf(programFiles);
    }
  }

  /**
   * Connects.
   *
   * @param connection the cluster
   * @return computes blocks there until it is closed
   * @throws org.deepxs.dataset.DatasetException if the cluster cannot be had
   */
  BlockExecution connect(Connection connection);
}
