package org.deepxs.dataset.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.ParquetRows;
import org.deepxs.dataset.TableProvenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that grow, stop, go on and end, whatever happens between. */
class ResumableTableUnitTest {

  @TempDir private Path dir;

  private byte[] whole(String name, long rows) throws IOException {
    Path file = dir.resolve("whole-" + name);
    try (ResumableTable table = ResumableTable.open(Rows.plan(file, "x"), true)) {
      Rows.produce(table, rows, 1, 0);
    }
    return Files.readAllBytes(file);
  }

  private void stopAfter(Path file, int blocks) {
    try (ResumableTable table = ResumableTable.open(Rows.plan(file, "x"), false)) {
      for (int k = 0; k < blocks; k++) {
        OrderedRun.Outcome outcome = Rows.work(table.inputRows(), 20);
        table.append(table.encoding().encode(List.of(outcome.rows())), 20, outcome.tally());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.csv", "t.parquet"})
  void numberOfThreadsDoesNotMatter(String name) throws IOException {
    byte[] expected = whole(name, 333);
    for (int threads : new int[] {2, 3, 8}) {
      Path file = dir.resolve(name);
      try (ResumableTable table = ResumableTable.open(Rows.plan(file, "x"), false)) {
        Rows.produce(table, 333, threads, threads == 3 ? 1 : 0);
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.csv", "t.parquet"})
  void journalCutAnywhere(String name) throws IOException {
    byte[] expected = whole(name, 100);
    Path file = dir.resolve(name);
    Path journal = dir.resolve(name + ".journal");
    Path part = dir.resolve(name + ".part");
    stopAfter(file, 3);
    byte[] journalBytes = Files.readAllBytes(journal);
    byte[] partBytes = Files.readAllBytes(part);
    for (int cut = 0; cut <= journalBytes.length; cut += 1 + journalBytes.length / 97) {
      Files.write(journal, Arrays.copyOf(journalBytes, cut));
      byte[] garbage = Arrays.copyOf(partBytes, partBytes.length + 40);
      Files.write(part, garbage);
      try (ResumableTable table = ResumableTable.open(Rows.plan(file, "x"), false)) {
        assertThat(table.inputRows() % 20).isZero();
        Rows.produce(table, 100, 2, 0);
      }
      assertThat(Files.readAllBytes(file)).as("cut at " + cut).isEqualTo(expected);
      assertThat(journal).doesNotExist();
      Files.delete(file);
    }
  }

  @Test
  void damagedPartIsNoticed() throws IOException {
    Path file = dir.resolve("t.csv");
    stopAfter(file, 3);
    Path part = dir.resolve("t.csv.part");
    byte[] bytes = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> ResumableTable.open(Rows.plan(file, "x"), false))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("--restart");
    bytes[bytes.length - 5] ^= 1;
    Files.write(part, bytes);
    assertThatThrownBy(() -> ResumableTable.open(Rows.plan(file, "x"), false))
        .hasMessageContaining("is not what its journal says");
  }

  @Test
  void otherOptionsAreRefused() {
    Path file = dir.resolve("t.csv");
    stopAfter(file, 2);
    assertThatThrownBy(() -> ResumableTable.open(Rows.plan(file, "y"), false))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("option was x, now y")
        .hasMessageContaining("--restart");
    try (ResumableTable table = ResumableTable.open(Rows.plan(file, "y"), true)) {
      assertThat(table.inputRows()).isZero();
    }
  }

  @Test
  void oneRunAtATime() {
    Path file = dir.resolve("t.csv");
    try (ResumableTable table = ResumableTable.open(Rows.plan(file, "x"), false)) {
      assertThat(table.inputRows()).isZero();
      assertThatThrownBy(() -> ResumableTable.open(Rows.plan(file, "x"), false))
          .hasMessageContaining("another run is writing");
    }
    stopAfter(file, 1);
  }

  @Test
  void placesThatCannotBeWritten() throws IOException {
    Path none = dir.resolve("none").resolve("t.csv");
    assertThatThrownBy(() -> ResumableTable.open(Rows.plan(none, "x"), false))
        .hasMessageContaining("existing directory");
    Path folder = Files.createDirectory(dir.resolve("d.csv"));
    assertThatThrownBy(() -> ResumableTable.open(Rows.plan(folder, "x"), false))
        .hasMessageContaining("existing directory");
  }

  @Test
  void completeFilesAreKnownAndReplacedOnlyWhole() throws IOException {
    Path file = dir.resolve("t.parquet");
    assertThat(ResumableTable.isComplete(Rows.plan(file, "x"))).isFalse();
    Files.writeString(file, "something else");
    assertThat(ResumableTable.isComplete(Rows.plan(file, "x"))).isFalse();
    stopAfter(file, 2);
    assertThat(file).hasContent("something else");
    try (ResumableTable table = ResumableTable.open(Rows.plan(file, "x"), false)) {
      Rows.produce(table, 100, 2, 0);
    }
    assertThat(ResumableTable.isComplete(Rows.plan(file, "x"))).isTrue();
    assertThat(ResumableTable.isComplete(Rows.plan(file, "y"))).isFalse();
    assertThat(TableProvenance.ofParquet(file).entries()).containsEntry("test.option", "x");
    // Killed between naming the file and removing the journal: the journal alone binds nobody.
    stopAfter(dir.resolve("u.parquet"), 1);
    Files.move(dir.resolve("u.parquet.journal"), dir.resolve("t.parquet.journal"));
    try (ResumableTable table = ResumableTable.open(Rows.plan(file, "y"), false)) {
      assertThat(table.inputRows()).isZero();
    }
  }

  @Test
  void linksAreKept() throws IOException {
    Path real = Files.writeString(Files.createDirectory(dir.resolve("a")).resolve("r.csv"), "old");
    Path link = Files.createSymbolicLink(dir.resolve("t.csv"), real);
    try (ResumableTable table = ResumableTable.open(Rows.plan(link, "x"), false)) {
      Rows.produce(table, 10, 1, 0);
    }
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).contains("point,value,word");
  }

  /** A store that has room for some bytes only, over all files together. */
  private static BlockStore limited(Path file, AtomicLong room) throws IOException {
    BlockStore store = FileBlockStore.open(file);
    return new BlockStore() {
      @Override
      public long size() throws IOException {
        return store.size();
      }

      @Override
      public void truncate(long size) throws IOException {
        room.addAndGet(Math.max(0, store.size() - size));
        store.truncate(size);
      }

      @Override
      public void append(byte[] bytes) throws IOException {
        int fits = (int) Math.max(0, Math.min(bytes.length, room.get()));
        store.append(Arrays.copyOf(bytes, fits));
        room.addAndGet(-fits);
        if (fits < bytes.length) {
          throw new IOException("No space left on device");
        }
      }

      @Override
      public void force() throws IOException {
        store.force();
      }

      @Override
      public byte[] read(long offset, int length) throws IOException {
        return store.read(offset, length);
      }

      @Override
      public void close() throws IOException {
        store.close();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.csv", "t.parquet"})
  void fullDiskLeavesAValidTable(String name) throws IOException {
    byte[] expected = whole(name, 100);
    Path file = dir.resolve(name);
    Path part = dir.resolve(name + ".part");
    int saved = 0;
    int most = 3 * expected.length;
    for (int room = 50; room < most; room += most / 60) {
      AtomicLong left = new AtomicLong(room);
      try (ResumableTable table =
          ResumableTable.open(Rows.plan(file, "x"), true, f -> limited(f, left))) {
        Rows.produce(table, 100, 2, 0);
      } catch (DatasetException e) {
        assertThat(e).hasMessageContaining("disk is full");
        assertThat(file).doesNotExist();
        if (e.getMessage().contains("is a valid table")) {
          saved++;
          assertReadable(part);
        }
      }
      if (!Files.exists(file)) {
        try (ResumableTable table = ResumableTable.open(Rows.plan(file, "x"), false)) {
          Rows.produce(table, 100, 2, 0);
        }
      }
      assertThat(Files.readAllBytes(file)).as("room " + room).isEqualTo(expected);
      Files.delete(file);
    }
    assertThat(saved).isGreaterThan(10);
  }

  private static void assertReadable(Path part) throws IOException {
    if (part.toString().contains(".parquet")) {
      try (ParquetRows rows = ParquetRows.of(part, "part")) {
        long read = 0;
        while (rows.next() != null) {
          read++;
        }
        assertThat(read).isEqualTo(rows.rowCount());
      }
    } else {
      assertThat(Files.readString(part)).contains("point,value,word\n").endsWith("\n");
    }
  }
}
