package org.deepxs.app.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The jar that users download; runs after it is packed. */
class DownloadCheck {

  /** How shared libraries and programs of Linux, Windows and macOS begin. */
  private static final List<String> NATIVE =
      List.of("7f454c46", "4d5a", "feedface", "feedfacf", "cefaedfe", "cffaedfe");

  private static final int MAGIC_BYTES = 4;
  private static final long LARGEST_MODELS = 10_000_000;

  private final Path jar = Path.of(System.getProperty("deepxs.jar"));

  @Test
  void holdsNoNativeCode() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        assertThat(entry.getName()).doesNotMatch(".*\\.(so|dll|dylib|jnilib|a|lib|exe)");
        try (InputStream in = file.getInputStream(entry)) {
          String begin = HexFormat.of().formatHex(in.readNBytes(MAGIC_BYTES));
          assertThat(NATIVE).as(entry.getName()).noneMatch(begin::startsWith);
        }
      }
    }
  }

  @Test
  void holdsModelsOfLessThanTenMegabytes() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<JarEntry> models =
          file.stream()
              .filter(entry -> entry.getName().startsWith("org/deepxs/models/"))
              .filter(entry -> !entry.isDirectory())
              .toList();
      assertThat(models).anyMatch(entry -> entry.getName().endsWith(".onnx"));
      assertThat(models.stream().mapToLong(JarEntry::getSize).sum()).isLessThan(LARGEST_MODELS);
    }
  }
}
