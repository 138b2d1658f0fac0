package org.deepxs.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deepxs.app.AppException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file has its name only when it is complete. */
class OutputTargetTest {

  private static final byte[] BYTES = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path dir;

  @Test
  void fileAppearsOnCommit() throws IOException {
    Path file = Files.writeString(dir.resolve("out.csv"), "old");
    try (OutputTarget target = OutputTarget.file(file)) {
      target.stream().write(BYTES);
      target.stream().flush();
      assertThat(file).hasContent("old");
      target.commit();
    }
    assertThat(file).hasContent("new");
    assertThat(Files.isReadable(file)).isTrue();
    assertThat(dir.toFile().list()).containsExactly("out.csv");
  }

  @Test
  void nothingIsLeftWithoutCommit() throws IOException {
    try (OutputTarget target = OutputTarget.file(dir.resolve("out.csv"))) {
      target.stream().write(BYTES);
    }
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void linkIsKeptAndItsFileReplaced() throws IOException {
    Path file = Files.writeString(dir.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(dir.resolve("link.csv"), file);
    try (OutputTarget target = OutputTarget.file(link)) {
      target.stream().write(BYTES);
      target.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void unwritablePlaceIsAUsageError() {
    assertThatThrownBy(() -> OutputTarget.file(dir.resolve("none").resolve("out.csv")))
        .isInstanceOf(AppException.class)
        .hasMessageContaining("existing directory");
    assertThatThrownBy(() -> OutputTarget.file(dir)).isInstanceOf(AppException.class);
  }
}
