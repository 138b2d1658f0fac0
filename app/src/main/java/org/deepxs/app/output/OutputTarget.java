package org.deepxs.app.output;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.deepxs.app.AppException;

/**
 * Where output goes: standard output, or a file that gets its name when it is complete, so that
 * nothing half-written looks whole.
 */
public final class OutputTarget implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream stream;
  private final Optional<Path> temporary;
  private final Path file;

  private OutputTarget(OutputStream stream, Optional<Path> temporary, Path file) {
    this.stream = new BufferedOutputStream(stream, BUFFER_BYTES);
    this.temporary = temporary;
    this.file = file;
  }

  /**
   * Standard output.
   *
   * @param standardOutput the stream; flushed, not closed
   * @return the target
   */
  public static OutputTarget standardOutput(OutputStream standardOutput) {
    OutputStream open =
        new FilterOutputStream(standardOutput) {
          @Override
          public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        };
    return new OutputTarget(open, Optional.empty(), Path.of("standard output"));
  }

  /**
   * A file. A device or pipe that exists under this name is written to directly.
   *
   * @param file the file; replaced if it exists
   * @return the target
   * @throws AppException if it cannot be written there
   */
  public static OutputTarget file(Path file) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new OutputTarget(Files.newOutputStream(file), Optional.empty(), file);
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path temporary = Files.createTempFile(target.getParent(), ".deepxs-", ".tmp");
      temporary.toFile().deleteOnExit(); // after Ctrl-C; otherwise it is moved or deleted below
      return new OutputTarget(Files.newOutputStream(temporary), Optional.of(temporary), target);
    } catch (IOException e) {
      throw AppException.usage(
          "cannot write "
              + file
              + " ("
              + e.getClass().getSimpleName()
              + "); choose a file in an existing directory that you may write to");
    }
  }

  /**
   * Stream to write to.
   *
   * @return buffered stream; closed by {@link #commit()} or {@link #close()}
   */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Ends the writing and gives the file its name.
   *
   * @throws IOException if the output cannot be written
   */
  public void commit() throws IOException {
    stream.close();
    if (temporary.isPresent()) {
      readableAsUsual(temporary.get());
      move(temporary.get());
    }
  }

  private void move(Path from) throws IOException {
    try {
      Files.move(from, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Temporary files are private; an output file gets the permissions of any new file. */
  private static void readableAsUsual(Path path) throws IOException {
    Path probe = path.resolveSibling(path.getFileName() + "p");
    Files.createFile(probe);
    try {
      Files.setPosixFilePermissions(path, Files.getPosixFilePermissions(probe));
    } catch (UnsupportedOperationException e) {
      return; // no such permissions on this file system
    } finally {
      Files.delete(probe);
    }
  }

  /** Gives up a file that was not committed; standard output keeps what was written. */
  @Override
  public void close() throws IOException {
    if (temporary.isEmpty()) {
      stream.flush();
    } else if (Files.exists(temporary.get())) {
      stream.close();
      Files.delete(temporary.get());
    }
  }
}
