package org.deepxs.app.input;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.deepxs.app.AppException;

/**
 * The bytes of one input, unpacked if they are gzip (known by its magic bytes), and its first part
 * for finding out what it is. A file can be opened any number of times, standard input once.
 */
final class InputContent {

  /** How much is looked at; the header line of a table must end within it. */
  static final int HEAD_BYTES = 256 * 1024;

  private static final int FIRST_LOOK_BYTES = 8 * 1024;
  private static final int BUFFER_BYTES = 64 * 1024;

  private final String name;
  private final Optional<Path> file;
  private final byte[] head;
  private final boolean headIsAll;
  private final InputStream rest;

  private InputContent(
      String name, Optional<Path> file, byte[] head, boolean headIsAll, InputStream rest) {
    this.name = name;
    this.file = file;
    this.head = head;
    this.headIsAll = headIsAll;
    this.rest = rest;
  }

  /**
   * Looks into a file.
   *
   * @param file the file
   * @param name its name for messages and output
   * @return its content
   * @throws AppException if it is missing, unreadable, a broken gzip file or empty
   */
  public static InputContent ofFile(Path file, String name) {
    if (Files.isDirectory(file)) {
      throw AppException.badInput(name + ": is a directory, not a file");
    }
    try (InputStream in = unpacked(Files.newInputStream(file))) {
      return looked(name, Optional.of(file), in);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Looks into a stream that cannot be opened again.
   *
   * @param stream the stream; read further by {@link #open(ByteCounter)}
   * @param name its name for messages and output
   * @return its content
   * @throws AppException if it is unreadable, broken gzip or empty
   */
  public static InputContent ofStream(InputStream stream, String name) {
    try {
      return looked(name, Optional.empty(), unpacked(stream));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static InputContent looked(String name, Optional<Path> file, InputStream in)
      throws IOException {
    byte[] head = in.readNBytes(FIRST_LOOK_BYTES);
    if (head.length == 0) {
      throw AppException.badInput(name + ": is empty; expected an SLHA document or a table");
    }
    boolean all = head.length < FIRST_LOOK_BYTES;
    if (!all && !KindDetection.decidable(head)) {
      byte[] more = in.readNBytes(HEAD_BYTES - FIRST_LOOK_BYTES);
      head = Arrays.copyOf(head, FIRST_LOOK_BYTES + more.length);
      System.arraycopy(more, 0, head, FIRST_LOOK_BYTES, more.length);
      all = more.length < HEAD_BYTES - FIRST_LOOK_BYTES;
    }
    return new InputContent(name, file, head, all, in);
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(in, 2);
    byte[] magic = pushback.readNBytes(2);
    pushback.unread(magic);
    boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new GZIPInputStream(pushback, BUFFER_BYTES) : pushback;
  }

  /**
   * Explains a failed read.
   *
   * @param name name of the input
   * @param e what was thrown
   * @return an exception whose message says what happened and what to do
   */
  static AppException unreadable(String name, IOException e) {
    String reason;
    if (e instanceof NoSuchFileException) {
      reason = "no such file; check the path (quote patterns such as 'scan/*.slha')";
    } else if (e instanceof AccessDeniedException) {
      reason = "permission denied; make the file readable";
    } else if (e instanceof EOFException) {
      reason = "truncated gzip data; copy or download the file again";
    } else if (e instanceof ZipException) {
      reason = "damaged gzip data (" + e.getMessage() + "); copy or download the file again";
    } else if (e instanceof java.nio.charset.CharacterCodingException) {
      reason = "not UTF-8 text; convert it, for example with iconv -t UTF-8";
    } else {
      reason = "cannot be read (" + e.getMessage() + ")";
    }
    return AppException.badInput(name + ": " + reason, e);
  }

  /**
   * Name for messages and output.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * The file, if it is one.
   *
   * @return the path; empty for standard input
   */
  public Optional<Path> file() {
    return file;
  }

  /**
   * First bytes, unpacked.
   *
   * @return at most {@link #HEAD_BYTES}; not copied
   */
  byte[] head() {
    return head;
  }

  /**
   * Whether the first bytes are all there are.
   *
   * @return true for a short input
   */
  boolean headIsAll() {
    return headIsAll;
  }

  /**
   * The same content without the bytes looked at, to save memory where many files wait.
   *
   * @return a copy; the kind can no longer be found from it
   */
  InputContent withoutHead() {
    return file.isPresent() ? new InputContent(name, file, new byte[0], false, rest) : this;
  }

  /**
   * What it is.
   *
   * @return the kind
   * @throws AppException if the content is none of the known kinds
   */
  public InputKind kind() {
    return KindDetection.of(this);
  }

  /**
   * Size of the file as stored, for the progress display.
   *
   * @return bytes; 0 for standard input
   */
  public long sizeBytes() {
    try {
      return file.isPresent() ? Files.size(file.get()) : 0;
    } catch (IOException e) {
      return 0; // the display only; reading will report the reason
    }
  }

  /**
   * Opens the content from its beginning, unpacked, without byte-order mark.
   *
   * @param counter counts the bytes read as stored
   * @return the stream, owned by the caller
   * @throws IOException if the file cannot be opened
   */
  InputStream open(ByteCounter counter) throws IOException {
    InputStream in =
        file.isPresent()
            ? unpacked(counter.counting(Files.newInputStream(file.get())))
            : new SequenceInputStream(new ByteArrayInputStream(head), counter.counting(rest));
    PushbackInputStream pushback = new PushbackInputStream(in, 3);
    byte[] mark = pushback.readNBytes(3);
    if (!KindDetection.isByteOrderMark(mark)) {
      pushback.unread(mark);
    }
    return pushback;
  }
}
