package org.deepxs.pdf.luminosity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.PdfSet;
import org.deepxs.pdf.SyntheticSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, damage to them, and the library's cache. */
class LuminosityFileTest {

  private static final LuminosityOptions SMALL = new LuminosityOptions(1e-4, 10, 200, 40, 1e-3);

  @TempDir private static Path sets;
  private static PdfSearchPath path;
  private static PartonLuminosity table;

  @TempDir private Path folder;

  @BeforeAll
  static void build() {
    path = SyntheticSet.write(sets);
    table = LuminosityBuilder.build(PdfSet.open(path, SyntheticSet.NAME).member(0), SMALL);
  }

  @Test
  void aFileHoldsEveryBit() {
    Path file = folder.resolve("deep").resolve("toy.lum");
    LuminosityFile.write(table, file);
    PartonLuminosity read = LuminosityFile.read(file);
    assertThat(read.table()).isEqualTo(table.table());
    assertThat(read.channels()).isEqualTo(table.channels());
    assertThat(read.provenance()).isEqualTo(table.provenance());
    assertThat(read.value(7, 0.03, 55.5)).isEqualTo(table.value(7, 0.03, 55.5));
    assertThat(read.alphaS().at(77)).isEqualTo(table.alphaS().at(77));
  }

  @Test
  void provenanceTellsWhatTheTableIsMadeFrom() {
    LuminosityProvenance origin = table.provenance();
    assertThat(origin.setName()).isEqualTo("Toy");
    assertThat(origin.lhapdfId()).isEqualTo(99000);
    assertThat(origin.dataVersion()).isEqualTo(3);
    assertThat(origin.memberSha256()).hasSize(64);
    assertThat(origin.metadata()).containsEntry("AlphaS_Type", "ipol");
  }

  @Test
  void codecKeepsTwentyBitsAndAllSigns() {
    Random random = new Random(5);
    float[] values = new float[60];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10));
    }
    values[7] = 0;
    float[] rounded = TableCodec.rounded(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(Math.abs(rounded[i] - values[i])).isLessThanOrEqualTo(1e-6f * Math.abs(values[i]));
    }
    assertThat(TableCodec.rounded(rounded)).isEqualTo(rounded);
  }

  @Test
  void everyDamageIsRefused() throws IOException {
    Path file = folder.resolve("toy.lum");
    LuminosityFile.write(table, file);
    byte[] sound = Files.readAllBytes(file);
    Random random = new Random(17);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = sound.clone();
      int at = i < 40 ? i : random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      refuse(bytes);
      refuse(Arrays.copyOf(sound, random.nextInt(sound.length)));
    }
    refuse(new byte[0]);
    refuse(Arrays.copyOf(sound, sound.length + 1));
  }

  private static void refuse(byte[] bytes) {
    assertThatThrownBy(() -> LuminosityFile.read(new ByteArrayInputStream(bytes), "x.lum"))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("x.lum");
  }

  @Test
  void aMissingFileIsAPdfException() {
    assertThatThrownBy(() -> LuminosityFile.read(folder.resolve("none.lum")))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("none.lum");
  }

  private LuminosityLibrary library(PdfSearchPath where, Path cache) {
    return LuminosityLibrary.of(where, Optional.of(cache)).withOptions(SMALL);
  }

  private static List<Path> files(Path where) throws IOException {
    try (Stream<Path> files = Files.list(where)) {
      return files.toList();
    }
  }

  @Test
  void theLibraryKeepsWhatItComputes() throws IOException {
    PartonLuminosity made = library(path, folder).load("Toy", 1);
    assertThat(files(folder)).hasSize(1);
    PartonLuminosity cached = library(PdfSearchPath.empty(), folder).load("Toy", 1);
    assertThat(cached.table()).isEqualTo(made.table());
    assertThatThrownBy(() -> library(PdfSearchPath.empty(), folder).load("Toy", 0))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("not found");
  }

  @Test
  void aChangedSetIsComputedAnew() throws IOException {
    Path changing = folder.resolve("sets");
    Path cache = folder.resolve("cache");
    PdfSearchPath where = SyntheticSet.write(changing);
    double before = library(where, cache).load("Toy", 0).value(0, 0.1, 50);
    String halved = SyntheticSet.member().replace("---\n1.000000000000e-07", "---\n1.1e-07");
    SyntheticSet.write(changing, SyntheticSet.info(), halved);
    PartonLuminosity after = library(where, cache).load("Toy", 0);
    assertThat(after.provenance().memberSha256())
        .isEqualTo(PdfSet.open(where, "Toy").member(0).sha256());
    assertThat(after.value(0, 0.1, 50))
        .isCloseTo(before, org.assertj.core.api.Assertions.within(1e-3 * before));
    assertThat(files(cache)).hasSize(1);
  }

  @Test
  void aDamagedCacheFileIsReplaced() throws IOException {
    library(path, folder).load("Toy", 0);
    Path file = files(folder).get(0);
    Files.write(file, new byte[] {1, 2, 3});
    assertThat(library(path, folder).load("Toy", 0).table()).isEqualTo(table.table());
    assertThat(Files.size(file)).isGreaterThan(1000);
  }

  @Test
  void worksWithoutAUsableCache() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThat(library(path, file).load("Toy", 0).table()).isEqualTo(table.table());
    assertThat(
            LuminosityLibrary.of(path, Optional.empty()).withOptions(SMALL).load("Toy", 0).table())
        .isEqualTo(table.table());
  }

  @Test
  void defaultCacheFollowsTheXdgRules() {
    assertThat(LuminosityLibrary.defaultCache(Map.of("XDG_CACHE_HOME", "/c", "HOME", "/h")))
        .contains(Path.of("/c/deepxs"));
    assertThat(LuminosityLibrary.defaultCache(Map.of("XDG_CACHE_HOME", "rel", "HOME", "/h")))
        .contains(Path.of("/h/.cache/deepxs"));
    assertThat(LuminosityLibrary.defaultCache(Map.of())).isEmpty();
  }
}
