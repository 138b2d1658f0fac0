package org.deepxs.app.run;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.deepxs.app.AppException;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.run.BlockExecution;
import org.deepxs.dataset.run.Cluster;

/**
 * Finds the optional module that computes blocks on Apache Spark, and Spark itself. Both are loaded
 * apart from our own libraries, of which Spark has other versions.
 */
public final class SparkModule {

  /** System property with the jar file of the module. */
  public static final String JAR_PROPERTY = "deepxs.spark";

  /** Environment variable with the folder of Spark. */
  public static final String HOME_VARIABLE = "SPARK_HOME";

  private static final String BUILD =
      "build it with 'mvn -Pspark -DskipTests package' in the folder of DeepXS";

  private SparkModule() {}

  /**
   * Connects to a cluster.
   *
   * @param master Spark's name of the cluster
   * @param settings Spark's settings
   * @param properties system properties, for {@link #JAR_PROPERTY}
   * @param environment environment, for {@link #HOME_VARIABLE}
   * @return computes blocks there
   * @throws AppException if the module, Spark or the cluster cannot be had
   */
  public static BlockExecution connect(
      String master,
      Map<String, String> settings,
      Properties properties,
      Map<String, String> environment) {
    Path module = module(properties.getProperty(JAR_PROPERTY));
    try {
      ClassLoader loader = loader(module, sparkJars(environment.get(HOME_VARIABLE)));
      Cluster cluster =
          ServiceLoader.load(Cluster.class, loader)
              .findFirst()
              .orElseThrow(() -> AppException.badInput(module + " is not the module; " + BUILD));
      return cluster.connect(new Cluster.Connection(master, settings, List.of(ownFile(), module)));
    } catch (DatasetException e) {
      throw AppException.badInput(e.getMessage(), e);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw AppException.badInput(
          "--spark: module and Spark do not fit together (" + e + "); " + BUILD, e);
    }
  }

  private static Path module(String jar) {
    if (jar == null || !Files.isRegularFile(Path.of(jar))) {
      throw AppException.badInput(
          "--spark: the optional module "
              + (jar == null ? "spark" : jar)
              + " is not there; "
              + BUILD
              + " and start DeepXS with its script deepxs");
    }
    return Path.of(jar);
  }

  private static List<Path> sparkJars(String home) {
    String remedy = "; set " + HOME_VARIABLE + " to the folder of Apache Spark 4 for Scala 2.13";
    if (home == null || home.isBlank()) {
      throw AppException.badInput("--spark: " + HOME_VARIABLE + " is not set" + remedy);
    }
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(home, "jars"), "*.jar")) {
      found.forEach(jars::add);
    } catch (IOException | InvalidPathException e) {
      throw AppException.badInput("--spark: " + home + " has no folder jars" + remedy, e);
    }
    if (jars.stream().noneMatch(jar -> jar.getFileName().toString().startsWith("spark-core_"))) {
      throw AppException.badInput("--spark: " + home + " has no jars/spark-core_*.jar" + remedy);
    }
    return jars;
  }

  /** Where this program is; the cluster's processes need it too. */
  private static Path ownFile() {
    try {
      return Path.of(SparkModule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // Java made it
    }
  }

  private static ClassLoader loader(Path module, List<Path> sparkJars) {
    List<URL> urls = new ArrayList<>();
    try {
      urls.add(module.toUri().toURL());
      for (Path jar : sparkJars) {
        urls.add(jar.toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e); // a file always has one
    }
    return new URLClassLoader(
        urls.toArray(new URL[0]), new OwnClasses(SparkModule.class.getClassLoader()));
  }

  /** Java's classes and ours, but none of the libraries that came along with ours. */
  private static final class OwnClasses extends ClassLoader {
    private final ClassLoader ours;

    private OwnClasses(ClassLoader ours) {
      super(ClassLoader.getPlatformClassLoader());
      this.ours = ours;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("org.deepxs.")) {
        return ours.loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
