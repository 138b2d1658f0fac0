package org.deepxs.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds files of the reference folder {@code ../shared} beside the checkout.
 *
 * <p>The folder is not part of the repository. A test that asks for an absent file is skipped with
 * a message (JUnit assumption), so that a user's clone passes its tests without it.
 */
public final class SharedReference {

  private SharedReference() {}

  /**
   * Path of one reference file or folder.
   *
   * @param relative path below {@code shared}, for example {@code reference/prospino/lo_public.csv}
   * @return the existing path
   * @throws org.opentest4j.TestAbortedException if it does not exist: the calling test is skipped
   */
  public static Path path(String relative) {
    Path root = repositoryRoot().resolveSibling("shared");
    Path file = root.resolve(relative);
    Assumptions.assumeTrue(
        Files.exists(file), () -> "skipped: reference file shared/" + relative + " is not here");
    return file;
  }

  /**
   * Root folder of the checkout, found upwards from the working directory.
   *
   * @return absolute path of the folder that holds {@code .ci/run}
   * @throws IllegalStateException if no parent folder holds it
   */
  public static Path repositoryRoot() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.exists(dir.resolve(".ci").resolve("run"))) {
        return dir;
      }
    }
    throw new IllegalStateException(
        "no folder above " + Path.of("").toAbsolutePath() + " holds .ci/run");
  }
}
