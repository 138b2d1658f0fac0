package org.deepxs.dataset.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.TableProvenance;
import org.deepxs.dataset.TableSchema;
import org.deepxs.dataset.format.EncodedBlock;
import org.deepxs.dataset.format.TableEncoding;
import org.deepxs.dataset.format.TableFormat;

/**
 * A table in a file that appears under its name when it is whole. Until then blocks are in {@code
 * NAME.part} and what is complete of them in {@code NAME.journal}.
 *
 * <p>A block's bytes are made durable before the journal's line about them, and that before {@link
 * #append} returns. So after a crash everything the journal names is in the data file, and whatever
 * else is there is cut off. When writing fails, for example because the disk is full, the data file
 * is made a valid table of the complete blocks.
 */
public final class ResumableTable implements TableSink {

  /**
   * What to write.
   *
   * @param file where the table shall be
   * @param format its format
   * @param schema its columns
   * @param identity what decides the rows; checked when a run goes on
   * @param provenance where the table comes from; that of the first start stays
   */
  public record Plan(
      Path file,
      TableFormat format,
      TableSchema schema,
      RunIdentity identity,
      Provenance provenance) {}

  /** Opens what blocks are written to; tests give ones that fail. */
  interface StoreOpener {
    BlockStore open(Path file) throws IOException;
  }

  private final Plan plan;
  private final Path part;
  private final Path journalFile;
  private final FileChannel lockChannel;
  private final BlockStore data;
  private final RunJournal journal;
  private final TableEncoding encoding;
  private long inputRows;
  private Tally tally = Tally.none();

  private ResumableTable(
      Plan plan,
      Path part,
      Path journalFile,
      FileChannel lockChannel,
      BlockStore data,
      RunJournal journal) {
    this.plan = plan;
    this.part = part;
    this.journalFile = journalFile;
    this.lockChannel = lockChannel;
    this.data = data;
    this.journal = journal;
    Provenance written =
        journal.provenance().with(Map.of(RunIdentity.DIGEST_ENTRY, plan.identity().digest()));
    this.encoding = plan.format().encoding(plan.schema(), written);
    for (JournalBlock block : journal.blocks()) {
      inputRows += block.inputRows();
      tally = tally.plus(block.tally());
    }
  }

  /**
   * Whether a file is the whole result of a run already.
   *
   * @param plan the run
   * @return true if the file exists, no run on it is unfinished, and it carries the run's digest
   */
  public static boolean isComplete(Plan plan) {
    try {
      if (!Files.isRegularFile(plan.file()) || Files.exists(sibling(plan.file(), ".part"))) {
        return false;
      }
      Provenance provenance =
          plan.format() == TableFormat.PARQUET
              ? TableProvenance.ofParquet(plan.file())
              : TableProvenance.ofCsv(plan.file());
      String digest = provenance.entries().get(RunIdentity.DIGEST_ENTRY);
      return plan.identity().digest().equals(digest);
    } catch (DatasetException | IOException e) {
      return false; // something else, which will be replaced
    }
  }

  /**
   * Begins a table, or goes on with an unfinished one.
   *
   * @param plan what to write
   * @param restart whether to throw away an unfinished table
   * @return the table
   * @throws DatasetException if another process works on it, if the unfinished table belongs to
   *     another run, if it was damaged, or if it cannot be written there
   */
  public static ResumableTable open(Plan plan, boolean restart) {
    return open(plan, restart, FileBlockStore::open);
  }

  static ResumableTable open(Plan plan, boolean restart, StoreOpener opener) {
    Path parent = plan.file().toAbsolutePath().getParent();
    if (Files.isDirectory(plan.file()) || !Files.isDirectory(parent)) {
      throw new DatasetException(
          "cannot write " + plan.file() + ": it must be a file in an existing directory");
    }
    Deque<Closeable> opened = new ArrayDeque<>();
    try {
      Path part = sibling(plan.file(), ".part");
      Path journalFile = sibling(plan.file(), ".journal");
      FileChannel lock = lock(plan.file(), journalFile);
      opened.push(lock);
      boolean anew = restart || !Files.exists(part); // a journal alone is left from a finished run
      BlockStore journalStore = opener.open(journalFile);
      opened.push(journalStore);
      BlockStore data = opener.open(part);
      opened.push(data);
      RunJournal journal = anew ? null : RunJournal.read(journalStore);
      if (journal == null) {
        data.truncate(0);
        journal = RunJournal.begin(journalStore, plan.identity(), plan.provenance());
      }
      check(plan, journal);
      ResumableTable table = new ResumableTable(plan, part, journalFile, lock, data, journal);
      table.cutBack();
      opened.clear();
      return table;
    } catch (IOException e) {
      throw failed(plan.file(), "cannot be begun", e);
    } finally {
      opened.forEach(ResumableTable::closeQuietly);
    }
  }

  private static FileChannel lock(Path file, Path journalFile) throws IOException {
    FileChannel channel =
        FileChannel.open(journalFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null; // this very process
    }
    if (lock == null) {
      channel.close();
      throw new DatasetException(
          "another run is writing " + file + "; wait for its end or choose another output");
    }
    return channel;
  }

  private static void check(Plan plan, RunJournal journal) {
    List<String> differences = plan.identity().differences(journal.identity());
    if (!differences.isEmpty()) {
      throw new DatasetException(
          "an unfinished run on "
              + plan.file()
              + " had other options ("
              + String.join("; ", differences)
              + "); give the same options to go on, --restart to throw it away, or another output");
    }
  }

  /** Removes what is not complete; writes the beginning if there is nothing. */
  private void cutBack() throws IOException {
    byte[] begin = encoding.begin();
    List<JournalBlock> blocks = journal.blocks();
    if (blocks.isEmpty()) {
      data.truncate(0);
      data.append(begin);
      data.force();
      return;
    }
    JournalBlock last = blocks.get(blocks.size() - 1);
    long length = last.end() - last.begin();
    boolean whole =
        data.size() >= last.end()
            && blocks.get(0).begin() == begin.length
            && RunJournal.crc(data.read(last.begin(), Math.toIntExact(length))) == last.crc();
    if (!whole) {
      throw new DatasetException(part + " is not what its journal says; begin anew with --restart");
    }
    data.truncate(last.end());
  }

  /** A file beside the table, or beside what a link of its name leads to. */
  private static Path sibling(Path link, String extension) throws IOException {
    Path file = Files.exists(link) ? link.toRealPath() : link;
    return file.resolveSibling(file.getFileName() + extension);
  }

  @Override
  public long inputRows() {
    return inputRows;
  }

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public TableEncoding encoding() {
    return encoding;
  }

  @Override
  public void append(EncodedBlock block, long newInputRows, Tally newTally) {
    byte[] bytes = block.bytes();
    try {
      long begin = data.size();
      if (bytes.length > 0) {
        data.append(bytes);
        data.force();
      }
      long crc = RunJournal.crc(bytes);
      long end = begin + bytes.length;
      journal.add(JournalBlock.of(begin, end, crc, newInputRows, newTally, block.index()));
    } catch (IOException e) {
      throw salvaged(e);
    }
    inputRows += newInputRows;
    tally = tally.plus(newTally);
  }

  /** Makes the data file a valid table of what is complete; where that needs room, of less. */
  private DatasetException salvaged(IOException reason) {
    while (true) {
      try {
        long end = dataEnd();
        data.truncate(end);
        data.append(end());
        data.force();
        return failed(
            plan.file(),
            "cannot be written after "
                + complete()
                + " input rows; "
                + part
                + " is a valid table of those, and the same command goes on from there once there"
                + " is room",
            reason);
      } catch (IOException e) {
        reason.addSuppressed(e);
        if (!dropLast(reason)) {
          return failed(plan.file(), "cannot be written, and nothing of it was saved", reason);
        }
      }
    }
  }

  private boolean dropLast(IOException reason) {
    if (journal.blocks().isEmpty()) {
      return false;
    }
    try {
      journal.dropLast();
      return true;
    } catch (IOException e) {
      reason.addSuppressed(e);
      return false;
    }
  }

  private long complete() {
    return journal.blocks().stream().mapToLong(JournalBlock::inputRows).sum();
  }

  private long dataEnd() {
    List<JournalBlock> blocks = journal.blocks();
    return blocks.isEmpty() ? encoding.begin().length : blocks.get(blocks.size() - 1).end();
  }

  private byte[] end() {
    Tally counted = Tally.none();
    for (JournalBlock block : journal.blocks()) {
      counted = counted.plus(block.tally());
    }
    return encoding.end(
        journal.blocks().stream()
            .filter(block -> block.end() > block.begin())
            .map(JournalBlock::placed)
            .toList(),
        counted.counts());
  }

  @Override
  public void finish() {
    try {
      data.append(end());
      data.force();
    } catch (IOException e) {
      throw salvaged(e);
    }
    try {
      data.close();
      Path file = Files.exists(plan.file()) ? plan.file().toRealPath() : plan.file();
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      forceDirectory();
      Files.deleteIfExists(journalFile); // while its lock is held
    } catch (IOException e) {
      throw failed(plan.file(), "is complete as " + part + " but cannot be named", e);
    }
  }

  /** Makes the new name durable, where the system can. */
  private void forceDirectory() {
    Path directory = plan.file().toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return; // directories cannot be opened on this system
    }
  }

  private static DatasetException failed(Path file, String what, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String full = reason.toLowerCase(Locale.ROOT).contains("no space") ? "the disk is full: " : "";
    return new DatasetException(file + " " + what + " (" + full + reason + ")", e);
  }

  @Override
  public void close() {
    try {
      data.close();
      journal.close();
    } catch (IOException e) {
      throw failed(plan.file(), "cannot be closed", e);
    } finally {
      closeQuietly(lockChannel);
    }
  }

  private static void closeQuietly(Closeable channel) {
    try {
      channel.close();
    } catch (IOException e) {
      return; // nothing was written through it
    }
  }
}
