package org.deepxs.dataset.run;

import java.io.Closeable;
import java.io.IOException;

/** Bytes that grow at their end and can be cut. */
interface BlockStore extends Closeable {

  long size() throws IOException;

  /** Cuts, or does nothing if there is less. */
  void truncate(long size) throws IOException;

  /** Appends; may have written a part when it throws. */
  void append(byte[] bytes) throws IOException;

  /** Returns when everything written is durable. */
  void force() throws IOException;

  /** Reads a part that is there. */
  byte[] read(long offset, int length) throws IOException;
}
