package org.deepxs.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Input files for the tests of the command line. */
final class Inputs {

  /** Header and one row that suffice for {@code C1C1}. */
  static final String HEADER = "id,MASS_1000024,UMIX_1_1,VMIX_1_1,MASS_1000002\n";

  static final String ROW = "a,200,1,0.5,2000\n";

  static final String SLHA =
      """
      # a small spectrum
      BLOCK SPINFO
           1   SomeGenerator
      BLOCK MASS
         1000022    100.0  # ~chi_10
         1000023   -150.0
         1000025    300.0
         1000035    400.0
         1000024    160.0
         1000037    410.0
         1000002   2000.0
      BLOCK NMIX
         1 1 1.0
         2 1 0.5
         3 1 0.25
         4 1 0.125
      BLOCK UMIX
         1 1 1.0
         2 1 0.5
      BLOCK VMIX
         1 1 0.5
         2 1 1.0
      """;

  private Inputs() {}

  static String write(Path directory, String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  static String write(Path directory, String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes).toString();
  }

  static String gzip(Path directory, String name, String text) throws IOException {
    Path file = directory.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file.toString();
  }
}
