package org.deepxs.slha;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes documents.
 *
 * <p>What was read and not changed is written byte for byte; new sections in the accord's columns,
 * with as many digits as give the same double back.
 */
public final class SlhaWriter {
  private SlhaWriter() {}

  /**
   * Writes a document as bytes; the stream is not closed.
   *
   * @param document the document
   * @param out where to
   * @throws IOException if the stream cannot be written
   */
  public static void write(SlhaDocument document, OutputStream out) throws IOException {
    byte[] lineEnd = document.lineEnd().getBytes(StandardCharsets.US_ASCII);
    TextSlice last = write(TextSlice.EMPTY, document.preamble(), lineEnd, out);
    for (DocumentPart part : document.parts()) {
      last = write(last, part.body(), lineEnd, out);
      last = write(last, part.trailer(), lineEnd, out);
    }
  }

  /** Writes a slice; ends the line before it if a file ended without. */
  private static TextSlice write(
      TextSlice before, TextSlice slice, byte[] lineEnd, OutputStream out) throws IOException {
    if (slice.isEmpty()) {
      return before;
    }
    boolean asRead = slice.bytes == before.bytes && slice.start == before.end;
    if (!asRead && !before.isEmpty() && !before.endsWithLineEnd()) {
      out.write(lineEnd);
    }
    out.write(slice.bytes, slice.start, slice.length());
    return slice;
  }

  /**
   * Writes a document as characters.
   *
   * @param document the document
   * @param out where to
   * @throws IOException if it cannot be written
   */
  public static void write(SlhaDocument document, Appendable out) throws IOException {
    out.append(toString(document));
  }

  /**
   * Gives a document as a string.
   *
   * @param document the document
   * @return its text; bytes that are no valid UTF-8 are taken as ISO 8859-1
   */
  public static String toString(SlhaDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(document, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] all = bytes.toByteArray();
    return TextSlice.decode(all, 0, all.length);
  }
}
