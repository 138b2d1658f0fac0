package org.deepxs.pdf.luminosity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import org.deepxs.pdf.PdfException;

/**
 * The file format of luminosity tables, {@code .lum}.
 *
 * <p>Layout, big endian: 8 bytes {@code DXSLUM01} (format and version); header length (int32); the
 * header, UTF-8 lines {@code key=value} with the provenance, channels and grids; length of the
 * table (int32); the table, see {@code TableCodec}; SHA-256 of all bytes before it (32 bytes).
 */
public final class LuminosityFile {

  private static final byte[] MAGIC = "DXSLUM01".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGEST_BYTES = 32;
  private static final int MAX_BYTES = 256 << 20;
  private static final int MAX_VALUES = 64 << 20;

  private LuminosityFile() {}

  /**
   * Reads a file.
   *
   * @param file path of a {@code .lum} file
   * @return the table
   * @throws PdfException if the file cannot be read, is damaged, or of another version
   */
  public static PartonLuminosity read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw new PdfException("luminosity file " + file + " cannot be read: " + e, e);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param in stream of a {@code .lum} file; not closed
   * @param name where it comes from, for messages
   * @return the table
   * @throws PdfException if the stream cannot be read, is damaged, or of another version
   */
  public static PartonLuminosity read(InputStream in, String name) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(MAX_BYTES);
    } catch (IOException e) {
      throw new PdfException("luminosity file " + name + " cannot be read: " + e, e);
    }
    return parse(bytes, name);
  }

  private static PartonLuminosity parse(byte[] bytes, String name) {
    int fixed = MAGIC.length + 2 * Integer.BYTES + DIGEST_BYTES;
    if (bytes.length < fixed || !startsWithMagic(bytes, MAGIC.length - 2)) {
      throw new PdfException(name + " is not a luminosity file (.lum): wrong first bytes");
    }
    if (!startsWithMagic(bytes, MAGIC.length)) {
      throw new PdfException(
          name + " is a luminosity file of another version; remove it, it is made anew");
    }
    int body = bytes.length - DIGEST_BYTES;
    byte[] found = Arrays.copyOfRange(bytes, body, bytes.length);
    if (!Arrays.equals(found, sha256(bytes, body))) {
      throw damaged(name, "checksum mismatch", null);
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, MAGIC.length, body - MAGIC.length);
      byte[] header = new byte[requireLength(buffer.getInt(), buffer)];
      buffer.get(header);
      int length = requireLength(buffer.getInt(), buffer);
      int offset = buffer.position();
      return assemble(
          LuminosityHeader.parse(new String(header, StandardCharsets.UTF_8), name),
          bytes,
          offset,
          length);
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
      throw damaged(name, e.toString(), e);
    } catch (DataFormatException e) {
      throw damaged(name, e.getMessage(), e);
    }
  }

  private static boolean startsWithMagic(byte[] bytes, int count) {
    return Arrays.equals(bytes, 0, count, MAGIC, 0, count);
  }

  private static int requireLength(int length, ByteBuffer buffer) {
    if (length < 0 || length > buffer.remaining()) {
      throw new IllegalArgumentException(
          "a part of " + length + " bytes, but " + buffer.remaining() + " are left");
    }
    return length;
  }

  private static PartonLuminosity assemble(
      LuminosityHeader header, byte[] bytes, int offset, int length) throws DataFormatException {
    TauGrid tauGrid = new TauGrid(header.tauMin(), header.tauNodes());
    MuGrid muGrid = header.muGrid();
    long count = (long) muGrid.size() * header.channels().size() * tauGrid.size();
    if (count > MAX_VALUES) {
      throw new IllegalArgumentException("a table of " + count + " values");
    }
    float[] table = TableCodec.decode(bytes, offset, length, (int) count, tauGrid.size());
    return new PartonLuminosity(header.channels(), tauGrid, muGrid, table, header.provenance());
  }

  private static PdfException damaged(String name, String reason, Exception cause) {
    return new PdfException(
        "luminosity file " + name + " is damaged (" + reason + "); remove it, it is made anew",
        cause);
  }

  /**
   * Writes a file: to a temporary name beside it, then renamed, so that concurrent readers never
   * see a part of it.
   *
   * @param luminosity the table
   * @param file path to write, replaced if it exists
   * @throws PdfException if it cannot be written
   */
  public static void write(PartonLuminosity luminosity, Path file) {
    Path temporary = null;
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      temporary = Files.createTempFile(folder, ".lum", ".tmp");
      try (OutputStream out = Files.newOutputStream(temporary)) {
        out.write(bytes(luminosity));
      }
      move(temporary, file);
      temporary = null;
    } catch (IOException e) {
      throw new PdfException("luminosity file " + file + " cannot be written: " + e, e);
    } finally {
      deleteQuietly(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // The failure that matters is already on its way; a left-over temporary file does no harm.
        return;
      }
    }
  }

  private static byte[] bytes(PartonLuminosity luminosity) throws IOException {
    byte[] header = LuminosityHeader.of(luminosity).text().getBytes(StandardCharsets.UTF_8);
    byte[] table = TableCodec.encode(luminosity.table(), luminosity.tauGrid().size());
    int body = MAGIC.length + 2 * Integer.BYTES + header.length + table.length;
    ByteBuffer buffer = ByteBuffer.allocate(body + DIGEST_BYTES);
    buffer.put(MAGIC).putInt(header.length).put(header).putInt(table.length).put(table);
    buffer.put(sha256(buffer.array(), body));
    return buffer.array();
  }

  private static byte[] sha256(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new PdfException("this Java runtime has no SHA-256", e);
    }
  }
}
