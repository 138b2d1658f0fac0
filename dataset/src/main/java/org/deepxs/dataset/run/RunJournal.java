package org.deepxs.dataset.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.deepxs.dataset.Provenance;

/**
 * What is complete of a run: a line per fact, each with its checksum, made durable before the next
 * step. A line cut off by a crash is dropped when the journal is read.
 *
 * <p>Lines are {@code CRC text} with text {@code option name=value}, {@code provenance name=value},
 * {@code begin}, which ends the head, and blocks.
 */
final class RunJournal implements Closeable {

  private static final String VERSION = "deepxs-journal 1";
  private static final String OPTION = "option ";
  private static final String PROVENANCE = "provenance ";
  private static final String BEGIN = "begin";

  private final BlockStore store;
  private final RunIdentity identity;
  private final Provenance provenance;
  private final List<JournalBlock> blocks;
  private final List<Long> ends; // of the journal after each block
  private long end;

  private RunJournal(
      BlockStore store,
      RunIdentity identity,
      Provenance provenance,
      List<JournalBlock> blocks,
      List<Long> ends,
      long end) {
    this.store = store;
    this.identity = identity;
    this.provenance = provenance;
    this.blocks = blocks;
    this.ends = ends;
    this.end = end;
  }

  /** Begins a journal in an empty or outdated file. */
  static RunJournal begin(BlockStore store, RunIdentity identity, Provenance provenance)
      throws IOException {
    StringBuilder head = new StringBuilder(line(VERSION));
    identity.options().forEach((k, v) -> head.append(line(OPTION + k + "=" + v)));
    provenance.entries().forEach((k, v) -> head.append(line(PROVENANCE + k + "=" + v)));
    head.append(line(BEGIN));
    byte[] bytes = head.toString().getBytes(StandardCharsets.UTF_8);
    store.truncate(0);
    store.append(bytes);
    store.force();
    return new RunJournal(
        store, identity, provenance, new ArrayList<>(), new ArrayList<>(), bytes.length);
  }

  /**
   * Reads a journal up to the last whole line and cuts the rest.
   *
   * @return the journal; null if not even its head is whole
   */
  static RunJournal read(BlockStore store) throws IOException {
    byte[] bytes = store.read(0, Math.toIntExact(store.size()));
    Map<String, String> options = new LinkedHashMap<>();
    Map<String, String> provenance = new LinkedHashMap<>();
    List<JournalBlock> blocks = new ArrayList<>();
    List<Long> ends = new ArrayList<>();
    boolean begun = false;
    int start = 0;
    for (int k = 0; k < bytes.length; k++) {
      if (bytes[k] != '\n') {
        continue;
      }
      String text = text(new String(bytes, start, k - start, StandardCharsets.UTF_8));
      if (text == null || (start == 0 && !text.equals(VERSION))) {
        break;
      }
      if (text.startsWith(OPTION)) {
        put(options, text.substring(OPTION.length()));
      } else if (text.startsWith(PROVENANCE)) {
        put(provenance, text.substring(PROVENANCE.length()));
      } else if (text.equals(BEGIN)) {
        begun = true;
      } else if (begun) {
        blocks.add(JournalBlock.parse(text));
        ends.add(k + 1L);
      }
      start = k + 1;
    }
    if (!begun) {
      return null;
    }
    store.truncate(start);
    return new RunJournal(
        store, new RunIdentity(options), new Provenance(provenance), blocks, ends, start);
  }

  private static void put(Map<String, String> entries, String entry) {
    int equals = entry.indexOf('=');
    entries.put(entry.substring(0, equals), entry.substring(equals + 1));
  }

  private static String line(String text) {
    return checksum(text) + " " + text + "\n";
  }

  /** Text of a line; null if its checksum is wrong. */
  private static String text(String line) {
    int blank = line.indexOf(' ');
    if (blank < 0) {
      return null;
    }
    String text = line.substring(blank + 1);
    return line.substring(0, blank).equals(checksum(text)) ? text : null;
  }

  private static String checksum(String text) {
    return Long.toHexString(crc(text.getBytes(StandardCharsets.UTF_8)));
  }

  static long crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length);
    return crc.getValue();
  }

  RunIdentity identity() {
    return identity;
  }

  Provenance provenance() {
    return provenance;
  }

  List<JournalBlock> blocks() {
    return blocks;
  }

  /** Notes a block, durably, or leaves the journal as it was. */
  void add(JournalBlock block) throws IOException {
    byte[] bytes = line(block.line()).getBytes(StandardCharsets.UTF_8);
    try {
      store.append(bytes);
      store.force();
    } catch (IOException e) {
      store.truncate(end);
      throw e;
    }
    end += bytes.length;
    blocks.add(block);
    ends.add(end);
  }

  /** Forgets the last block. */
  void dropLast() throws IOException {
    int last = blocks.size() - 1;
    blocks.remove(last);
    ends.remove(last);
    long before = last > 0 ? ends.get(last - 1) : headEnd();
    store.truncate(before);
    store.force();
    end = before;
  }

  private long headEnd() throws IOException {
    byte[] bytes = store.read(0, Math.toIntExact(end));
    String text = new String(bytes, StandardCharsets.UTF_8);
    String begin = line(BEGIN);
    String head = text.substring(0, text.indexOf(begin) + begin.length());
    return head.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
