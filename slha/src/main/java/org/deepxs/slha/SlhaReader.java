package org.deepxs.slha;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Reads documents from files, streams and memory.
 *
 * <p>Input may be gzip, which is seen from its first two bytes. The text may be ASCII, UTF-8 or ISO
 * 8859-1, with any line ends.
 */
public final class SlhaReader {
  /** Larger inputs are no SLHA documents; also the limit for what a gzip file may unfold to. */
  static final int LONGEST_DOCUMENT = 256 << 20;

  private SlhaReader() {}

  /**
   * Reads a file.
   *
   * @param file plain or gzip file; its name becomes the document's source
   * @return the document
   * @throws SlhaException if the file cannot be read or does not follow the accord
   */
  public static SlhaDocument read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /**
   * Reads a stream to its end; it is not closed.
   *
   * @param in plain or gzip bytes
   * @param source name for messages
   * @return the document
   * @throws SlhaException if the stream cannot be read or does not follow the accord
   */
  public static SlhaDocument read(InputStream in, String source) {
    try {
      return parseOwned(readAll(in, source), source);
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  /**
   * Reads a document from bytes.
   *
   * @param bytes plain or gzip bytes; copied
   * @param source name for messages
   * @return the document
   * @throws SlhaException if the bytes do not follow the accord
   */
  public static SlhaDocument parse(byte[] bytes, String source) {
    return parseOwned(bytes.clone(), source);
  }

  /**
   * Reads a document from a text.
   *
   * @param text the document
   * @param source name for messages
   * @return the document
   * @throws SlhaException if the text does not follow the accord
   */
  public static SlhaDocument parse(String text, String source) {
    return parseOwned(text.getBytes(StandardCharsets.UTF_8), source);
  }

  private static SlhaDocument parseOwned(byte[] bytes, String source) {
    if (bytes.length < 2 || bytes[0] != (byte) 0x1F || bytes[1] != (byte) 0x8B) {
      return DocumentParser.parse(source, bytes);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
      return DocumentParser.parse(source, readAll(in, source));
    } catch (IOException e) {
      throw SlhaException.of(
          source, "a complete gzip file; fetch or compress it again", "a broken one: " + e, e);
    }
  }

  private static byte[] readAll(InputStream in, String source) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST_DOCUMENT + 1);
    if (bytes.length > LONGEST_DOCUMENT) {
      throw SlhaException.of(
          source,
          "a document of at most " + (LONGEST_DOCUMENT >> 20) + " MiB",
          "a longer one",
          null);
    }
    return bytes;
  }

  private static SlhaException unreadable(String source, IOException e) {
    return SlhaException.of(source, "a readable file", TextSlice.printable(e), e);
  }
}
